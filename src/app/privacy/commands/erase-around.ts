import { sql, type RawBuilder } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';

import { replacedColumns } from '../queries/around-person.ts';
import type { WholePerson } from '../queries/whole-person.ts';

/**
 * Whatever else holds the person: rows of imports that were kept aside, exports lying ready, notices, messages to other
 * programs, answers kept for an Idempotency-Key, names in columns. Answers how many rows of each.
 */
export async function eraseAround(tx: Tx, ctx: Context, who: WholePerson): Promise<Record<string, number>> {
  const { pattern, nearPattern, contactIds, memberId, pseudonym } = who;
  const own = sql`organisation_id = ${ctx.organisationId}`;
  const p = sql`${pattern}::text`;
  const subjects = sql`${memberId === null ? contactIds : [...contactIds, memberId]}::uuid[]`;
  const done = async (statement: RawBuilder<unknown>) =>
    Number((await statement.execute(tx)).numAffectedRows ?? 0);
  const counts: Record<string, number> = {
    'import-rows': await done(
      sql`DELETE FROM import_problem WHERE ${own} AND (row::text ~* ${p} OR value ~* ${p})`,
    ),
    exports: await done(sql`DELETE FROM export WHERE ${own}`),
    notices: await done(sql`DELETE FROM notice WHERE ${own}
      AND (says::text ~* ${p} OR quote ~* ${p} OR quote ~ ${nearPattern}::text OR subject_id = ANY(${subjects}) OR member_id = ${memberId}::uuid)`),
    webhooks: await done(sql`DELETE FROM webhook_message WHERE ${own}
      AND (body ~* ${p} OR body ~ ANY(SELECT unnest(${subjects})::text))`),
    'answers-kept': await done(sql`DELETE FROM idempotency_key WHERE ${own}
      AND (body::text ~* ${p} OR member_id = ${memberId}::uuid)`),
  };
  // Undoing an import must not bring anybody back.
  await sql`DELETE FROM import_change WHERE ${own} AND row_id = ANY(${subjects})`.execute(tx);
  await sql`DELETE FROM likeness_verdict WHERE ${own} AND kind = 'contact'
    AND (low_id = ANY(${subjects}) OR high_id = ANY(${subjects}))`.execute(tx);
  let columns = 0;
  for (const { table, column } of replacedColumns)
    columns += await done(sql`
      UPDATE ${sql.table(table)} SET ${sql.ref(column)} = without_person(${sql.ref(column)}, ${p}, ${pseudonym})
      WHERE ${own} AND ${sql.ref(column)}::text ~* ${p}`);
  counts['fields'] = columns;
  // What the law no longer keeps.
  counts['old-quotes'] = await done(sql`
    UPDATE quote SET content = without_person(content, ${p}, ${nearPattern}::text, ${pseudonym}),
      introduction = without_person(introduction, ${p}, ${nearPattern}::text, ${pseudonym})
    WHERE ${own} AND status <> 'draft'
      AND sent_at < make_date(extract(year FROM ${ctx.now}::timestamptz)::int - 7, 1, 1)
      AND (contact_id = ANY(${contactIds}::uuid[]) OR content::text ~* ${p})`);
  if (memberId !== null) await eraseOfMember(tx, ctx, memberId, pseudonym);
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

/** What a member kept for themselves, and where they are called by name. */
async function eraseOfMember(tx: Tx, ctx: Context, memberId: string, pseudonym: string): Promise<void> {
  const own = sql`organisation_id = ${ctx.organisationId} AND member_id = ${memberId}::uuid`;
  await sql`UPDATE note_mention SET name = ${pseudonym} WHERE ${own}`.execute(tx);
  await sql`
    UPDATE rhythm_plan SET ground = jsonb_set(ground, '{team}', (
      SELECT jsonb_agg(
        CASE WHEN one ->> 'id' = ${memberId} THEN one || jsonb_build_object('name', ${pseudonym}::text) ELSE one END
        ORDER BY place)
      FROM jsonb_array_elements(ground -> 'team') WITH ORDINALITY AS team(one, place)))
    WHERE organisation_id = ${ctx.organisationId}
      AND ground -> 'team' @> jsonb_build_array(jsonb_build_object('id', ${memberId}::text))`.execute(tx);
  await sql`DELETE FROM board_view WHERE ${own}`.execute(tx);
  await sql`DELETE FROM default_view WHERE ${own}`.execute(tx);
  await sql`DELETE FROM task_reminder_choice WHERE ${own}`.execute(tx);
  await sql`DELETE FROM saved_view WHERE organisation_id = ${ctx.organisationId}
    AND owner_id = ${memberId}::uuid AND shared_with = 'nobody'`.execute(tx);
}
