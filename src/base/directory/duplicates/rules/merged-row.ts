import { columnsOfPart, partKeys, partValue, valuesIn, type MergedKind, type MergedRow } from './parts.ts';

/**
 * What changes of the winner, by column, when some parts are taken from the other. What only the other knows of its
 * old system goes along; of what both know, the winner's stays.
 * @param take the parts whose value is the other's, also where that is nothing
 */
export function mergedRow(
  kind: MergedKind,
  winner: MergedRow,
  loser: MergedRow,
  take: readonly string[],
): Record<string, unknown> {
  const next: Record<string, unknown> = {};
  const fields = valuesIn(winner, 'fields');
  for (const part of partKeys(kind, winner, loser)) {
    if (!take.includes(part)) continue;
    for (const column of columnsOfPart(kind, part)) next[column] = loser[column] ?? null;
    if (!part.startsWith('field:')) continue;
    const key = part.slice('field:'.length);
    const value = partValue(kind, part, loser);
    if (value === null) delete fields[key];
    else fields[key] = value;
  }
  next['fields'] = fields;
  next['details'] = { ...valuesIn(loser, 'details'), ...valuesIn(winner, 'details') };
  // An account does not belong to itself.
  if (next['parent_id'] === winner['id']) delete next['parent_id'];
  return Object.fromEntries(
    Object.entries(next).filter(
      ([column, value]) => JSON.stringify(sorted(value)) !== JSON.stringify(sorted(winner[column])),
    ),
  );
}

/** What to put back of a row when a merge is undone: what the merge changed and nobody has changed since. */
export function restoredRow(now: MergedRow, before: MergedRow, after: MergedRow): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(before).filter(
      ([column]) => JSON.stringify(sorted(now[column])) === JSON.stringify(sorted(after[column])),
    ),
  );
}

/** The database keeps the keys of an object in an order of its own. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
