import { sql, type RawBuilder } from 'kysely';

import type { Tx } from '#base/db/database.ts';
import type { OrganisationId } from '#base/kernel/id.ts';

import { referencesTo, type Reference } from '../queries/references-to.ts';
import type { MergedKind, MergedRow } from '../rules/parts.ts';
import type { Moved } from '../table.ts';

type Move = { kind: MergedKind; from: string; to: string };

/**
 * Points everything that named one row at another. What both have and can have once only (the same contact on the
 * same deal) stays where it is, with the one that goes to the archive.
 * @returns what moved, for the way back
 */
export async function moveReferences(tx: Tx, own: OrganisationId, move: Move): Promise<Moved[]> {
  const moved: Moved[] = [];
  for (const reference of await referencesTo(tx, move.kind)) {
    const { table, column, kindColumn } = reference;
    const { rows } = await sql<{ key: MergedRow }>`
      UPDATE ${sql.table(table)} t SET ${sql.ref(column)} = ${move.to}
      WHERE ${sql.join(conditions(reference, own, move), sql` AND `)}
      RETURNING ${keyOf(reference)} AS key`.execute(tx);
    if (rows.length > 0) moved.push({ table, column, kindColumn, keys: rows.map(({ key }) => key) });
  }
  return moved;
}

function conditions(
  reference: Reference,
  own: OrganisationId,
  { kind, from, to }: Move,
): RawBuilder<unknown>[] {
  const { table, column, kindColumn, uniques } = reference;
  const taken = uniques.map((columns) => {
    const rest = columns.filter((one) => one !== column);
    const same = rest.map((one) => sql`o.${sql.ref(one)} IS NOT DISTINCT FROM t.${sql.ref(one)}`);
    return sql`NOT EXISTS (SELECT FROM ${sql.table(table)} o
      WHERE ${sql.join([sql`o.${sql.ref(column)} = ${to}`, ...same], sql` AND `)})`;
  });
  return [
    sql`t.organisation_id = ${own}`,
    sql`t.${sql.ref(column)} = ${from}`,
    ...(kindColumn === null ? [] : [sql`t.${sql.ref(kindColumn)} = ${kind}`]),
    // One does not come to belong to itself.
    ...(table === kind ? [sql`t.id <> ${to}`] : []),
    ...taken,
  ];
}

function keyOf({ primaryKey }: Reference): RawBuilder<unknown> {
  const pairs = primaryKey.flatMap((one) => [sql`${sql.lit(one)}::text`, sql`t.${sql.ref(one)}`]);
  return sql`jsonb_build_object(${sql.join(pairs)})`;
}

/** Points back what still points at the winner; what has gone elsewhere since stays there. */
export async function moveBack(
  tx: Tx,
  own: OrganisationId,
  moved: readonly Moved[],
  { from, to }: Omit<Move, 'kind'>,
): Promise<void> {
  for (const { table, column, keys } of moved) {
    const columns = Object.keys(keys[0] ?? {});
    const same = columns.map((one) => sql`t.${sql.ref(one)} = k.${sql.ref(one)}`);
    await sql`
      UPDATE ${sql.table(table)} t SET ${sql.ref(column)} = ${to}
      FROM jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(keys)}::jsonb) k
      WHERE t.organisation_id = ${own} AND t.${sql.ref(column)} = ${from}
        AND ${sql.join(same, sql` AND `)}`.execute(tx);
  }
}
