import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';

/** The manager puts anything elsewhere for once; a member what is his alone. */
export const may = {
  haveExceptions: (actor: Actor) => hasAccess(actor, 'member'),
  putElsewhere: (actor: Actor, members: readonly string[]) =>
    hasAccess(actor, 'manager') ||
    (hasAccess(actor, 'member') && members.length === 1 && members[0] === memberOf(actor)),
};
