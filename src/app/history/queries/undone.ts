import type { Tx } from '#base/db/database.ts';

import type { Raw } from './in-words.ts';

/** The entries among these that were taken back afterwards: merges, bulk changes and imports that were undone. */
export async function readUndone(tx: Tx, rows: readonly Raw[]): Promise<Set<string>> {
  const merges = idsOf(rows, mergeOf);
  const bulks = idsOf(rows, bulkOf);
  const imports = idsOf(rows, importOf);
  const gone = new Set<string>();
  if (merges.length > 0)
    for (const { id } of await tx
      .selectFrom('merge')
      .select('id')
      .where('id', 'in', merges as never[])
      .where('undone_at', 'is not', null)
      .execute())
      gone.add(id);
  if (bulks.length > 0)
    for (const { id } of await tx
      .selectFrom('bulk_change')
      .select('id')
      .where('id', 'in', bulks as never[])
      .where('status', '=', 'taken-back')
      .execute())
      gone.add(id);
  if (imports.length > 0)
    for (const { id } of await tx
      .selectFrom('import')
      .select('id')
      .where('id', 'in', imports as never[])
      .where('status', '=', 'undone')
      .execute())
      gone.add(id);
  return new Set(
    rows
      .filter((row) => [mergeOf(row), bulkOf(row), importOf(row)].some((id) => id !== null && gone.has(id)))
      .map(({ id }) => id),
  );
}

const idsOf = (rows: readonly Raw[], of: (row: Raw) => string | null): string[] => [
  ...new Set(rows.flatMap((row) => of(row) ?? [])),
];

function mergeOf({ action, after }: Raw): string | null {
  if (!action.endsWith('.merged') && !action.endsWith('.merged-away')) return null;
  const id = (after as { mergeId?: unknown } | null)?.mergeId;
  return typeof id === 'string' ? id : null;
}

const bulkOf = ({ via, via_id, action, subject_id }: Raw): string | null =>
  via === 'bulk' ? via_id : action === 'bulk-change.started' ? subject_id : null;

const importOf = ({ via, via_id, action, subject_id }: Raw): string | null =>
  via === 'import' ? via_id : action === 'import.done' ? subject_id : null;
