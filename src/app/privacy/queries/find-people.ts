import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { allow, found } from '#base/kernel/refusal.ts';

import type { FoundPerson } from '../contract.ts';
import { may } from '../policy.ts';
import type { PersonKind } from '../words.ts';

const erased = sql`EXISTS (SELECT FROM erasure e
  WHERE e.organisation_id = c.organisation_id AND c.id = ANY (e.subject_ids))`;
const columns = {
  contact: sql`'contact' AS kind, c.id, c.name, c.email, c.phone, a.name AS account,
    c.archived_at IS NOT NULL AS archived, ${erased} AS erased`,
  member: sql`'member' AS kind, c.id, c.name, c.email, NULL AS phone, NULL AS account,
    c.archived_at IS NOT NULL AS archived, ${erased} AS erased`,
};
const from = {
  contact: sql`contact c LEFT JOIN account a ON (a.organisation_id, a.id) = (c.organisation_id, c.account_id)`,
  member: sql`member c`,
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
      (SELECT ${columns.contact} FROM ${from.contact} WHERE c.organisation_id = ${ctx.organisationId} AND (c.name ILIKE ${pattern}
        OR c.email ILIKE ${pattern} OR phone_key(c.phone) = phone_key(${text})) ORDER BY c.name, c.id LIMIT 10)
      UNION ALL
      (SELECT ${columns.member} FROM ${from.member} WHERE c.organisation_id = ${ctx.organisationId}
        AND (c.name ILIKE ${pattern} OR c.email ILIKE ${pattern}) ORDER BY c.name, c.id LIMIT 10)`.execute(
      tx,
    );
    return { people: rows };
  });
}

/** One person, or "not found". */
export async function readPerson(tx: Tx, ctx: Context, kind: PersonKind, id: string): Promise<FoundPerson> {
  const { rows } = await sql<FoundPerson>`
    SELECT ${columns[kind]} FROM ${from[kind]} WHERE c.organisation_id = ${ctx.organisationId} AND c.id = ${id}`.execute(
    tx,
  );
  return found(rows[0]);
}

type Same = FoundPerson & { because: 'email' | 'phone' | 'name' | 'merged' };

/** Contacts who may be the same person: merged into this one, or with the same address, number or name. */
export async function samePeople(tx: Tx, ctx: Context, person: FoundPerson): Promise<Same[]> {
  const { rows } = await sql<Same>`
    SELECT ${columns.contact}, CASE
      WHEN c.merged_into_id = ${person.id} THEN 'merged'
      WHEN lower(trim(c.email)) = lower(trim(${person.email}::text)) THEN 'email'
      WHEN phone_key(c.phone) = phone_key(${person.phone}::text) THEN 'phone'
      ELSE 'name' END AS because
    FROM ${from.contact}
    WHERE c.organisation_id = ${ctx.organisationId} AND c.id <> ${person.id} AND NOT ${erased} AND (
      c.merged_into_id = ${person.id}
      OR lower(trim(c.email)) = lower(trim(${person.email}::text))
      OR phone_key(c.phone) = phone_key(${person.phone}::text)
      OR lower(trim(c.name)) = lower(trim(${person.name}::text)))
    ORDER BY c.name, c.id LIMIT 50`.execute(tx);
  return rows;
}
