import { hasAccess, type Actor } from '#base/kernel/actor.ts';

/** Who leads brings Cadans in; the others come in where it is ready. */
export const may = {
  seeJourney: (actor: Actor) => hasAccess(actor, 'manager'),
};
