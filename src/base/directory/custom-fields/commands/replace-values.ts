import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { memberOf } from '#base/kernel/actor.ts';

import type { CustomField, FieldValue } from '../rules/field.ts';

/** One value of a field, wherever it stands, and what comes in its place; null for nothing. */
export type Replacement = { before: FieldValue; after: FieldValue | null };

/**
 * Puts other values of a field in the place of those that stand there, in every row at once, with the history of each.
 * A row becomes its next version, so that who has it open is told; nobody worked on it, so its day stays.
 */
export async function replaceValues(
  tx: Tx,
  ctx: Context,
  { subject, key }: Pick<CustomField, 'subject' | 'key'>,
  replacements: readonly Replacement[],
): Promise<void> {
  if (replacements.length === 0) return;
  const table = sql.table(subject);
  await sql`
    WITH replacement AS (
      SELECT r -> 'before' AS before, r -> 'after' AS after
      FROM jsonb_array_elements(${JSON.stringify(replacements)}::jsonb) AS r
    ), changed AS (
      UPDATE ${table} AS t
      SET fields = CASE WHEN r.after = 'null' THEN t.fields - ${key}::text
                        ELSE t.fields || jsonb_build_object(${key}::text, r.after) END,
          version = t.version + 1
      FROM replacement AS r
      WHERE t.organisation_id = ${ctx.organisationId} AND t.fields -> ${key} = r.before
      RETURNING t.id, r.before, r.after
    )
    INSERT INTO audit_entry (organisation_id, id, at, actor_kind, actor_member_id, action, subject_kind,
                             subject_id, before, after, request_id)
    SELECT ${ctx.organisationId}, gen_random_uuid(), ${ctx.now}, ${ctx.actor.kind}, ${memberOf(ctx.actor)}::uuid,
           ${`${subject}.edited`}, ${subject}, id, jsonb_build_object('fields', jsonb_build_object(${key}::text, before)),
           jsonb_build_object('fields', jsonb_build_object(${key}::text, after)), ${ctx.requestId}
    FROM changed`.execute(tx);
}
