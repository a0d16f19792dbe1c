import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { readPeople, type BoardPeople } from '#check/scoreboard/people.ts';
import { hasOwner, nobody, whoCounts, type Scope } from '#check/scoreboard/rules/scope.ts';

import { isWithoutOwner, type Subject } from '../rules/series.ts';

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
  const wholes: { subject: Subject; scope: Scope }[] = [
    { subject: { kind: 'organisation' }, scope: { kind: 'organisation' } },
    ...teams.map(({ id }) => ({
      subject: { kind: 'team' as const, teamId: id },
      scope: { kind: 'team' as const, teamId: id },
    })),
  ];
  // The same without the owner, where the owner counts in it.
  const without = wholes
    .filter(({ scope }) => hasOwner(scope, people.members))
    .map(({ subject, scope }) => ({ subject: { ...subject, withoutOwner: true as const }, scope }));
  const scopes: { subject: Subject; scope: Scope }[] = [
    ...wholes,
    ...without,
    ...here.map(({ id }) => ({
      subject: { kind: 'member' as const, memberId: id },
      scope: { kind: 'member' as const, memberId: id },
    })),
  ];
  return {
    people,
    watched: scopes.map((one) => {
      const counted = whoCounts(one.scope, people.members, !isWithoutOwner(one.subject));
      if ('only' in counted) return { ...one, members: new Set(counted.only) };
      if (counted.except.length === 0) return { ...one, members: null };
      const others = people.members.map(({ id }) => id).filter((id) => !counted.except.includes(id));
      return { ...one, members: new Set([...others, nobody]) };
    }),
  };
}

/** Does what this member did count for these people? */
export function countsFor({ members }: Watched, member: MemberId | null): boolean {
  return members === null || members.has(member ?? nobody);
}
