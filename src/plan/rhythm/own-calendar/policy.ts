import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';

/** A calendar is connected by whose it is, and by nobody else. */
export const may = {
  connectCalendar: (actor: Actor) => memberOf(actor) !== null && hasAccess(actor, 'member'),
};
