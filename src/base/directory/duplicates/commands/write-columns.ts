import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';

import type { MergedKind } from '../rules/parts.ts';

/** Writes columns as the database itself wrote them as JSON; moves the version on, also where there are none. */
export async function writeColumns(
  tx: Tx,
  ctx: Context,
  kind: MergedKind,
  id: string,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
  const names = Object.keys(columns).map((name) => sql.ref(name));
  const set = names.map((name) => sql`${name} = r.${name}`);
  await sql`
    UPDATE ${sql.table(kind)} t
    SET ${sql.join([...set, sql`version = t.version + 1`, sql`updated_at = ${ctx.now}`])}
    FROM jsonb_populate_record(null::${sql.table(kind)}, ${JSON.stringify(columns)}::jsonb) r
    WHERE t.organisation_id = ${ctx.organisationId} AND t.id = ${id}`.execute(tx);
}
