import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { readPeople, type BoardPeople } from '#check/scoreboard/people.ts';
import { nobody, whoCounts, type Scope } from '#check/scoreboard/rules/scope.ts';

import type { Subject } from '../rules/series.ts';

/** Somebody or some people whose figures are looked at, with the members whose sums make them. */
export type Watched = {
  subject: Subject;
  scope: Scope;
  /** Null is everybody, and what nobody owns. */
  members: ReadonlySet<MemberId> | null;
};

export type People = BoardPeople;

/**
 * Whose figures are looked at: the organisation, each team of two or more, and each member who is here. A team of one is
 * that person.
 */
export async function readWatched(tx: Tx, ctx: Context): Promise<{ watched: Watched[]; people: People }> {
  const people = await readPeople(tx, ctx);
  const here = people.members.filter(({ archived }) => !archived);
  const teams = people.teams.filter(
    ({ id }) => here.filter(({ teamId, isOwner }) => teamId === id && !isOwner).length > 1,
  );
  const scopes: { subject: Subject; scope: Scope }[] = [
    { subject: { kind: 'organisation' }, scope: { kind: 'organisation' } },
    ...teams.map(({ id }) => ({
      subject: { kind: 'team' as const, teamId: id },
      scope: { kind: 'team' as const, teamId: id },
    })),
    ...here.map(({ id }) => ({
      subject: { kind: 'member' as const, memberId: id },
      scope: { kind: 'member' as const, memberId: id },
    })),
  ];
  return {
    people,
    watched: scopes.map((one) => {
      const counted = whoCounts(one.scope, people.members, true);
      return { ...one, members: 'only' in counted ? new Set(counted.only) : null };
    }),
  };
}

/** Does what this member did count for these people? */
export function countsFor({ members }: Watched, member: MemberId | null): boolean {
  return members === null || members.has(member ?? nobody);
}
