import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { CustomFieldId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type { CustomField, FieldSubject, FieldValue } from '../rules/field.ts';
import { readFields } from './custom-fields.ts';

export type Uses = { key: string; rows: number }[];

/** In how many rows each field of a subject has a value; those that have none are left out. */
export async function countUses(ctx: Context, subject: FieldSubject): Promise<Uses> {
  return ctx.read(async (tx) => {
    const { rows } = await sql<Uses[number]>`
      SELECT k.key, count(*)::int AS rows
      FROM ${sql.table(subject)} AS t, jsonb_object_keys(t.fields) AS k(key)
      WHERE t.organisation_id = ${ctx.organisationId} AND t.fields <> '{}'
      GROUP BY k.key`.execute(tx);
    return rows;
  });
}

export type Held = { value: FieldValue; rows: number };

/** Every different value of a field, with the number of rows that hold it, most first. */
export async function valuesHeld(
  tx: Tx,
  ctx: Context,
  field: Pick<CustomField, 'subject' | 'key'>,
): Promise<Held[]> {
  const { rows } = await sql<Held>`
    SELECT t.fields -> ${field.key} AS value, count(*)::int AS rows
    FROM ${sql.table(field.subject)} AS t
    WHERE t.organisation_id = ${ctx.organisationId} AND t.fields ? ${field.key}
    GROUP BY 1 ORDER BY 2 DESC, 1`.execute(tx);
  return rows;
}

/** In how many rows each answer stands. */
export async function countChoices(ctx: Context, id: CustomFieldId): Promise<Uses> {
  return ctx.read(async (tx) => {
    const field = found((await readFields(tx)).find((one) => one.id === id));
    const counts = new Map<string, number>();
    for (const { value, rows } of await valuesHeld(tx, ctx, field))
      for (const key of Array.isArray(value) ? value : [String(value)])
        counts.set(key, (counts.get(key) ?? 0) + rows);
    return [...counts].map(([key, rows]) => ({ key, rows }));
  });
}
