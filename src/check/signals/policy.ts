import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';
import { may as mayOnBoard } from '#check/scoreboard/policy.ts';

/** Whose figures a signal is about. */
export type About = {
  memberId: MemberId | null;
  /** The team, with those in it now who are neither archived nor the owner. */
  team: { id: TeamId; staff: readonly MemberId[] } | null;
};

/**
 * Who may see and answer signals. Figures about a named person are the person's and the managers'; others see them only
 * where works council or staff have agreed to it, and that was recorded.
 */
export const may = {
  see: (actor: Actor, { memberId, team }: About, ownTeam: TeamId | null, agreed: boolean): boolean => {
    if (memberId !== null)
      return mayOnBoard.seeMember(actor, memberId) || (agreed && hasAccess(actor, 'member'));
    return team === null ? mayOnBoard.seeOrganisation(actor) : mayOnBoard.seeTeam(actor, team, ownTeam);
  },
  run: (actor: Actor) => hasAccess(actor, 'manager'),
  /** Take to the meeting, decide, set aside, and say whether it was true. */
  answer: (actor: Actor) => hasAccess(actor, 'manager'),
  /** Say what is behind it: whoever leads, and whom it concerns. */
  explain: (actor: Actor, { memberId }: Pick<About, 'memberId'>) =>
    hasAccess(actor, 'manager') || (memberId !== null && memberId === memberOf(actor)),
};
