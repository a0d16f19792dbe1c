import { hasAccess, type Actor } from '#base/kernel/actor.ts';

/** An import writes in everybody's name, adds people and can be undone as a whole: administrators only. */
export const may = {
  import: (actor: Actor) => hasAccess(actor, 'administrator'),
};
