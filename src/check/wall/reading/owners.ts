import { sql, type RawBuilder } from 'kysely';

import type { BoardPeople } from '#check/scoreboard/people.ts';
import { whoCounts } from '#check/scoreboard/rules/scope.ts';

import type { WallScope } from '../rules/settings.ts';

/** The condition that a row is of somebody whom the wall shows. */
export function ownersOf(
  member: RawBuilder<unknown>,
  scopes: readonly WallScope[],
  { members }: BoardPeople,
  withOwner: boolean,
): RawBuilder<boolean> {
  const counted = scopes.map((scope) => whoCounts(scope, members, withOwner));
  const all = counted.find((one) => 'except' in one);
  if (all && 'except' in all)
    return sql<boolean>`(${member} IS NULL OR ${member} <> ALL (${all.except}::uuid[]))`;
  return sql<boolean>`${member} = ANY (${counted.flatMap((one) => ('only' in one ? one.only : []))}::uuid[])`;
}
