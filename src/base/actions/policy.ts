import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

type Held = { ownerId: MemberId | null; madeById: MemberId | null; betweenIds: readonly MemberId[] | null };

/** Who may do what with actions. Everybody in the organisation sees them, but those between two. */
export const may = {
  /** For oneself and for a colleague: that is what agreeing is. */
  addAction: (actor: Actor) => hasAccess(actor, 'member'),
  /** Whose it is, and who made it; managers all; anybody one that is nobody's; of one between two, both. */
  editAction: (actor: Actor, { ownerId, madeById, betweenIds }: Held) => {
    const me = memberOf(actor);
    if (betweenIds !== null) return me !== null && betweenIds.includes(me);
    if (hasAccess(actor, 'manager')) return true;
    return hasAccess(actor, 'member') && (ownerId === null || ownerId === me || madeById === me);
  },
  /** Whoever looks at a whole team's actions leads people. */
  seeTeam: (actor: Actor) => hasAccess(actor, 'manager'),
};
