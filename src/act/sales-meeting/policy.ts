import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

type Held = { attendeeIds: readonly MemberId[]; betweenIds: readonly MemberId[] | null };

/** Who may do what with meetings. Everybody sees a team's; what is between two the database shows to nobody else. */
export const may = {
  /** Managers lead teams; anybody may ask for a talk between two. */
  addSeries: (actor: Actor, kind: 'team' | 'one-to-one') =>
    memberOf(actor) !== null && hasAccess(actor, kind === 'team' ? 'manager' : 'member'),
  /** How often, with whom, about what: who leads people; of what is between two, both. */
  manageSeries: (actor: Actor, { betweenIds }: Held) => {
    const me = memberOf(actor);
    if (betweenIds !== null) return me !== null && betweenIds.includes(me);
    return me !== null && hasAccess(actor, 'manager');
  },
  /** To speak in it, vote, agree, lead: who sits at the table, and for a team's whoever leads people. */
  takePart: (actor: Actor, { attendeeIds, betweenIds }: Held) => {
    const me = memberOf(actor);
    if (me === null) return false;
    if (betweenIds !== null) return betweenIds.includes(me);
    return hasAccess(actor, 'manager') || (hasAccess(actor, 'member') && attendeeIds.includes(me));
  },
};
