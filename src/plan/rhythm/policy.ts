import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

/** Everyone sees the rhythm; the team walks through the checklist together, the manager decides what is on it. */
export const may = {
  designRhythm: (actor: Actor) => hasAccess(actor, 'manager'),
  /** Says that something was done or skipped. */
  markItems: (actor: Actor) => hasAccess(actor, 'member'),
  removeMark: (actor: Actor, mark: { memberId: MemberId | null }) =>
    hasAccess(actor, 'manager') || (mark.memberId !== null && memberOf(actor) === mark.memberId),
  judgeItems: (actor: Actor) => hasAccess(actor, 'member'),
};
