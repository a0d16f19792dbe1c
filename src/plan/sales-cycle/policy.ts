import { hasAccess, type Actor } from '#base/kernel/actor.ts';

/** Everyone may read how the company sells; the manager designs it. */
export const may = {
  editCycles: (actor: Actor) => hasAccess(actor, 'manager'),
};
