import { randomBytes, randomUUID } from 'node:crypto';

import type pg from 'pg';

import { cookiesFor } from '#base/auth/cookies.ts';
import type { OrganisationId } from '#base/kernel/id.ts';

export type Colleague = { id: string; cookie: string };

/**
 * Members of an organisation who have all signed in already.
 * @param shareDeals are the open deals theirs from now on?
 */
export async function signedInPeople(
  client: pg.Client,
  organisationId: OrganisationId,
  secret: string,
  count: number,
  shareDeals = true,
): Promise<Colleague[]> {
  const people = Array.from({ length: count }, (_, i) => ({
    user: randomUUID(),
    member: randomUUID(),
    name: `Meter ${i}`,
    email: `meter${i}@verzonnen.example`,
    session: randomUUID(),
    token: randomBytes(24).toString('base64url'),
  }));
  const given = [organisationId, JSON.stringify(people)];
  const rows = `jsonb_to_recordset($2) AS p("user" text, member uuid, name text, email text, session text, token text)`;
  for (const statement of [
    `SELECT set_config('cadans.organisation_id', $1, false), $2::jsonb IS NULL`,
    `INSERT INTO member (organisation_id, id, name, email, access, can_sign_in)
     SELECT $1, member, name, email, 'member', true FROM ${rows}`,
    `INSERT INTO identity.user (id, name, email) SELECT "user", name, email FROM ${rows} WHERE $1::uuid IS NOT NULL`,
    `INSERT INTO identity.membership (user_id, organisation_id, member_id) SELECT "user", $1, member FROM ${rows}`,
    `INSERT INTO identity.session (id, user_id, token, expires_at, organisation_id)
     SELECT session, "user", token, now() + interval '30 days', $1 FROM ${rows}`,
    ...(shareDeals
      ? [
          `UPDATE deal d SET owner_id = p.member
     FROM (SELECT member, row_number() OVER () - 1 AS place FROM ${rows}) p,
       (SELECT id, (row_number() OVER (ORDER BY id)) % ${count} AS place FROM deal
        WHERE organisation_id = $1 AND status = 'open') open
     WHERE d.organisation_id = $1 AND d.id = open.id AND open.place = p.place`,
        ]
      : []),
  ])
    await client.query(statement, given);
  const cookies = cookiesFor('http://localhost', [secret]);
  return people.map(({ token, member }) => ({
    id: member,
    cookie: cookies.write('session', token).split(';')[0] ?? '',
  }));
}
