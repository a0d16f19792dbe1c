import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { jobOf, keyOf, memberOf } from '#base/kernel/actor.ts';
import type { ImportId } from '#base/kernel/id.ts';

import { changeable, type ChangeableTable } from './change-rows.ts';

/** What tells people nothing. */
const bookkeeping = ['version', 'updated_at', 'external_source'];

/**
 * Writes down from what to what an import changed each row that stood here already, once for each row, in one
 * statement for each table. The rows that it made carry its name themselves.
 */
export async function auditChanges(tx: Tx, ctx: Context, importId: ImportId): Promise<void> {
  for (const table of Object.keys(changeable) as ChangeableTable[]) {
    const columns = changeable[table].filter((name) => !bookkeeping.includes(name));
    await sql`
      INSERT INTO audit_entry (organisation_id, id, at, actor_kind, actor_member_id, actor_key_id, action,
        subject_kind, subject_id, before, after, request_id, via, via_id, job)
      SELECT c.organisation_id, gen_random_uuid(), ${ctx.now}, ${ctx.actor.kind}, ${memberOf(ctx.actor)},
        ${keyOf(ctx.actor)}, ${`${table}.edited`}, ${table}, c.row_id, d.before, d.after, ${ctx.requestId},
        'import', ${importId}, ${jobOf(ctx.actor)}
      FROM import_change c
      JOIN ${sql.table(table)} t ON t.organisation_id = c.organisation_id AND t.id = c.row_id
      CROSS JOIN LATERAL (
        SELECT jsonb_object_agg(was.key, was.value) AS before, jsonb_object_agg(was.key, stands.value) AS after
        FROM jsonb_each(c.before) was JOIN jsonb_each(to_jsonb(t)) stands USING (key)
        WHERE was.key = ANY(${columns}::text[]) AND was.value IS DISTINCT FROM stands.value) d
      WHERE c.organisation_id = ${ctx.organisationId} AND c.import_id = ${importId} AND c.table_name = ${table}
        AND d.before IS NOT NULL`.execute(tx);
  }
}
