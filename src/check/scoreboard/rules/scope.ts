import type { MemberId, TeamId } from '#base/kernel/id.ts';

/** Whose figures these are. `no-team` is everyone without a team, and what nobody owns. */
export type Scope =
  | { kind: 'organisation' }
  | { kind: 'team'; teamId: TeamId }
  | { kind: 'no-team' }
  | { kind: 'member'; memberId: MemberId };

export type Person = { id: MemberId; teamId: TeamId | null; isOwner: boolean };

/** Stands in the weekly sums where a deal has no owner or an activity no member. */
export const nobody = '00000000-0000-0000-0000-000000000000' as MemberId;

/** The members whose sums count: only these, or all but these. */
export type Counted = { only: MemberId[] } | { except: MemberId[] };

/**
 * Who counts in a scope. A team is who is in it now, archived members too, so that its past does not shrink when
 * somebody leaves the company. The owner's deals can be left out of every scope but the owner's own.
 */
export function whoCounts(scope: Scope, people: readonly Person[], withOwner: boolean): Counted {
  if (scope.kind === 'member') return { only: [scope.memberId] };
  const counts = (person: Person) => withOwner || !person.isOwner;
  if (scope.kind === 'organisation')
    return { except: people.filter((person) => !counts(person)).map(({ id }) => id) };
  const teamId = scope.kind === 'team' ? scope.teamId : null;
  const inTeam = people.filter((person) => person.teamId === teamId && counts(person)).map(({ id }) => id);
  return { only: scope.kind === 'no-team' ? [...inTeam, nobody] : inTeam };
}

/** Is there an owner in this scope whose deals could be left out? */
export function hasOwner(scope: Scope, people: readonly Person[]): boolean {
  if (scope.kind === 'member') return false;
  const teamId = scope.kind === 'team' ? scope.teamId : null;
  return people.some(
    (person) => person.isOwner && (scope.kind === 'organisation' || person.teamId === teamId),
  );
}
