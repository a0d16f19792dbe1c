import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';

import { pseudonymOf, wordsOfName } from '../rules/person.ts';
import type { PersonKind } from '../words.ts';
import { readPerson } from './find-people.ts';

/** A person with everything by which they are known here. */
export type WholePerson = {
  kind: PersonKind;
  id: string;
  name: string;
  pseudonym: string;
  /** The contacts that are this person, those that were merged into them too; of a member, whoever was chosen. */
  contactIds: string[];
  memberId: string | null;
  /** Names, addresses and numbers, the numbers as +31…; also those of before, as the history has them. */
  said: string[];
  /** The words of the names. */
  near: string[];
  emails: string[];
  /** One regular expression for all of them; null where nothing is sure enough. */
  pattern: string | null;
  /** The words of the names, as they are written, by which the person is meant in texts about their own deals. */
  nearPattern: string | null;
};

/** Gathers a person: one contact or member, the contacts that were chosen as the same, and all merged into them. */
export async function wholePerson(
  tx: Tx,
  ctx: Context,
  kind: PersonKind,
  id: string,
  others: readonly string[] = [],
): Promise<WholePerson> {
  const person = await readPerson(tx, ctx, kind, id);
  const chosen = kind === 'contact' ? [id, ...others] : [...others];
  const { rows: contacts } = await sql<{
    id: string;
    name: string;
    email: string | null;
    phone: string | null;
  }>`
    WITH RECURSIVE same (id) AS (
      SELECT unnest(${chosen}::uuid[])
      UNION SELECT c.id FROM same JOIN contact c
        ON c.organisation_id = ${ctx.organisationId} AND c.merged_into_id = same.id)
    SELECT c.id, c.name, c.email, phone_key(c.phone) AS phone
    FROM same JOIN contact c ON c.organisation_id = ${ctx.organisationId} AND c.id = same.id`.execute(tx);
  const contactIds = contacts.map((contact) => contact.id);
  const { rows: earlier } = await sql<{ said: string; is: string }>`
    SELECT DISTINCT CASE WHEN key = 'phone' THEN phone_key(value) ELSE value END AS said, key AS is
    FROM audit_entry e, LATERAL (
      SELECT * FROM jsonb_each_text(CASE jsonb_typeof(e.before) WHEN 'object' THEN e.before ELSE '{}' END)
      UNION ALL
      SELECT * FROM jsonb_each_text(CASE jsonb_typeof(e.after) WHEN 'object' THEN e.after ELSE '{}' END)) j
    WHERE e.organisation_id = ${ctx.organisationId} AND j.key IN ('name', 'email', 'phone') AND value IS NOT NULL
      AND ((e.subject_kind = 'contact' AND e.subject_id = ANY(${contactIds}::uuid[]))
        OR (e.subject_kind = 'member' AND ${kind} = 'member' AND e.subject_id = ${id}))`.execute(tx);
  const names = [person.name, ...contacts.map(({ name }) => name), ...saidAs(earlier, 'name')];
  const emails = [person.email, ...contacts.map(({ email }) => email), ...saidAs(earlier, 'email')];
  const phones = [...contacts.map(({ phone }) => phone), ...saidAs(earlier, 'phone')];
  const unique = (given: readonly (string | null)[]) => [
    ...new Set(given.flatMap((one) => (one === null || one.trim().length < 3 ? [] : one.trim()))),
  ];
  // One word alone may be anybody's name, or a month: it counts near the person only.
  const sure = names.filter((name) => name.trim().includes(' '));
  const said = unique([...sure, ...emails, ...phones]).filter((one) => !one.startsWith('{'));
  const near = unique(names.flatMap((name) => wordsOfName(name)));
  const { rows } = await sql<{ pattern: string | null; near: string | null }>`
    SELECT person_pattern(${said}::text[]) AS pattern,
      person_pattern(${near}::text[]) AS near`.execute(tx);
  return {
    kind,
    id,
    name: person.name,
    pseudonym: pseudonymOf(kind, id, ctx.organisation.language),
    contactIds,
    memberId: kind === 'member' ? id : null,
    said,
    near,
    emails: unique(emails),
    pattern: rows[0]?.pattern ?? null,
    nearPattern: rows[0]?.near ?? null,
  };
}

const saidAs = (rows: readonly { said: string; is: string }[], is: string): string[] =>
  rows.filter((row) => row.is === is).map(({ said }) => said);
