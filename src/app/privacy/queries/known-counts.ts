import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';

import type { WholePerson } from './whole-person.ts';

/** How much is known of a person, by the sheets of their dossier; what there is none of is left out. */
export async function knownCounts(
  tx: Tx,
  ctx: Context,
  { contactIds, memberId }: WholePerson,
): Promise<{ what: string; count: number }[]> {
  const own = sql`organisation_id = ${ctx.organisationId}`;
  const contacts = sql`contact_id = ANY(${contactIds}::uuid[])`;
  const member = sql`${memberId}::uuid`;
  const { rows } = await sql<Record<string, number>>`SELECT
    (SELECT count(*) FROM activity WHERE ${own} AND (${contacts} OR member_id = ${member})) AS activities,
    (SELECT count(*) FROM deal WHERE ${own} AND (${contacts} OR owner_id = ${member})) AS deals,
    (SELECT count(*) FROM task WHERE ${own} AND (${contacts} OR member_id = ${member})) AS tasks,
    (SELECT count(*) FROM consent WHERE ${own} AND ${contacts}) AS consents,
    (SELECT count(*) FROM quote WHERE ${own} AND ${contacts}) AS quotes,
    (SELECT count(*) FROM note WHERE ${own} AND author_id = ${member}) AS notes,
    (SELECT count(*) FROM role_assignment WHERE ${own} AND member_id = ${member}) AS roles,
    (SELECT count(*) FROM audit_entry WHERE ${own} AND ((subject_kind = 'contact' AND subject_id = ANY(${contactIds}::uuid[]))
      OR actor_member_id = ${member} OR (subject_kind = 'member' AND subject_id = ${member}))) AS history`.execute(
    tx,
  );
  return Object.entries(rows[0] ?? {}).flatMap(([what, count]) => (count > 0 ? [{ what, count }] : []));
}
