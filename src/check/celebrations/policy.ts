import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';

/** Who leads decides whether deals that are won are celebrated; everybody for themselves whether they see it. */
export const may = {
  set: (actor: Actor) => hasAccess(actor, 'manager') && actor.kind !== 'api-key',
  choose: (actor: Actor) => memberOf(actor) !== null,
};
