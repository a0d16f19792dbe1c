import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { allow, found } from '#base/kernel/refusal.ts';

import type { FoundPerson } from '../contract.ts';
import { may } from '../policy.ts';
import type { PersonKind } from '../words.ts';

const columns = {
  contact: sql`SELECT 'contact' AS kind, c.id, c.name, c.email, c.phone, a.name AS account,
      c.archived_at IS NOT NULL AS archived,
      EXISTS (SELECT FROM erasure e WHERE e.organisation_id = c.organisation_id AND c.id = ANY (e.subject_ids)) AS erased
    FROM contact c LEFT JOIN account a ON (a.organisation_id, a.id) = (c.organisation_id, c.account_id)`,
  member: sql`SELECT 'member' AS kind, c.id, c.name, c.email, NULL AS phone, NULL AS account,
      c.archived_at IS NOT NULL AS archived,
      EXISTS (SELECT FROM erasure e WHERE e.organisation_id = c.organisation_id AND c.id = ANY (e.subject_ids)) AS erased
    FROM member c`,
};

/** Contacts and members who are called or reached so; those in the archive too. */
export async function findPeople(
  ctx: Context,
  { text }: { text: string },
): Promise<{ people: FoundPerson[] }> {
  allow(may.see(ctx.actor));
  const pattern = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return ctx.read(async (tx) => {
    const { rows } = await sql<FoundPerson>`
      (${columns.contact} WHERE c.organisation_id = ${ctx.organisationId} AND (c.name ILIKE ${pattern}
        OR c.email ILIKE ${pattern} OR phone_key(c.phone) = phone_key(${text})) ORDER BY c.name, c.id LIMIT 10)
      UNION ALL
      (${columns.member} WHERE c.organisation_id = ${ctx.organisationId}
        AND (c.name ILIKE ${pattern} OR c.email ILIKE ${pattern}) ORDER BY c.name, c.id LIMIT 10)`.execute(
      tx,
    );
    return { people: rows };
  });
}

/** One person, or "not found". */
export async function readPerson(tx: Tx, ctx: Context, kind: PersonKind, id: string): Promise<FoundPerson> {
  const { rows } = await sql<FoundPerson>`
    ${columns[kind]} WHERE c.organisation_id = ${ctx.organisationId} AND c.id = ${id}`.execute(tx);
  return found(rows[0]);
}

type Same = FoundPerson & { because: 'email' | 'phone' | 'name' | 'merged' };

/** Contacts who may be the same person: merged into this one, or with the same address, number or name. */
export async function samePeople(tx: Tx, ctx: Context, person: FoundPerson): Promise<Same[]> {
  const { rows } = await sql<Same>`
    SELECT s.*, CASE
      WHEN k.merged_into_id = ${person.id} THEN 'merged'
      WHEN lower(trim(k.email)) = lower(trim(${person.email}::text)) THEN 'email'
      WHEN phone_key(k.phone) = phone_key(${person.phone}::text) THEN 'phone'
      ELSE 'name' END AS because
    FROM (${columns.contact} WHERE c.organisation_id = ${ctx.organisationId}) s
    JOIN contact k ON k.organisation_id = ${ctx.organisationId} AND k.id = s.id
    WHERE s.id <> ${person.id} AND NOT s.erased AND (
      k.merged_into_id = ${person.id}
      OR lower(trim(k.email)) = lower(trim(${person.email}::text))
      OR phone_key(k.phone) = phone_key(${person.phone}::text)
      OR lower(trim(k.name)) = lower(trim(${person.name}::text)))
    ORDER BY s.name, s.id LIMIT 50`.execute(tx);
  return rows;
}
