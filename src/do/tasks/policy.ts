import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

type Held = { memberId: MemberId | null; madeById: MemberId | null };

/** Who may do what with tasks. Everybody in the organisation sees them all. */
export const may = {
  /** For oneself and for a colleague: work is handed over. */
  addTask: (actor: Actor) => hasAccess(actor, 'member'),
  /** Whose task it is, and who made it; managers all; anybody one that is nobody's. */
  editTask: (actor: Actor, { memberId, madeById }: Held) => {
    if (hasAccess(actor, 'manager')) return true;
    const me = memberOf(actor);
    return hasAccess(actor, 'member') && (memberId === null || memberId === me || madeById === me);
  },
  /** Whoever looks at a whole team's tasks leads people. */
  seeTeam: (actor: Actor) => hasAccess(actor, 'manager'),
};
