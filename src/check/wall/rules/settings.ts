import type { MemberId, TeamId } from '#base/kernel/id.ts';
import type { Person } from '#check/scoreboard/rules/scope.ts';

/** What a wall can show, in the order in which it turns. */
export const wallViews = ['score', 'wins', 'activity', 'trends', 'loop'] as const;
export type WallView = (typeof wallViews)[number];

export const wallThemes = ['dark', 'light', 'device'] as const;

export type WallScope = { kind: 'organisation' } | { kind: 'team'; teamId: TeamId };

type Known = {
  teams: readonly { id: TeamId }[];
  members: readonly (Person & { archived: boolean })[];
};

/** Those whose figures a team's total adds up, the owner and who left apart. */
export function staffOf(teamId: TeamId | null, members: Known['members']): MemberId[] {
  return members
    .filter((member) => member.teamId === teamId && !member.archived && !member.isOwner)
    .map(({ id }) => id);
}

/**
 * Whose figures a wall shows: those that were chosen and are still there. The total of one person is that person's
 * figure, so that a team of one shows only where names may be shown.
 */
export function scopesOf(
  { whole, teamIds }: { whole: boolean; teamIds: readonly TeamId[] },
  { teams, members }: Known,
  named: boolean,
): WallScope[] {
  const shown = teamIds.filter(
    (id) => teams.some((team) => team.id === id) && (named || staffOf(id, members).length !== 1),
  );
  return [
    ...(whole ? [{ kind: 'organisation' as const }] : []),
    ...shown.map((teamId) => ({ kind: 'team' as const, teamId })),
  ];
}

/**
 * Under which name a win stands on the wall: the seller's where names may be shown, else the team's, but for a team that
 * is one person; else nobody's.
 */
export function winnerOf(
  owner: { id: MemberId; name: string; teamId: TeamId | null } | null,
  { teams, members }: { teams: readonly { id: TeamId; name: string }[]; members: Known['members'] },
  named: boolean,
): { kind: 'member' | 'team'; name: string } | null {
  if (owner === null) return null;
  if (named) return { kind: 'member', name: owner.name };
  const team = teams.find(({ id }) => id === owner.teamId);
  if (!team || staffOf(team.id, members).length < 2) return null;
  return { kind: 'team', name: team.name };
}
