import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

/** Everyone sees the rhythm that was published and says when they work; the manager designs and publishes. */
export const may = {
  designRhythm: (actor: Actor) => hasAccess(actor, 'manager'),
  editHours: (actor: Actor, memberId: MemberId) =>
    hasAccess(actor, 'manager') || (hasAccess(actor, 'member') && memberOf(actor) === memberId),
};
