import { createHmac, randomBytes, randomUUID } from 'node:crypto';

import type pg from 'pg';

import type { OrganisationId } from '#base/kernel/id.ts';

/** Members of an organisation who have all signed in already: the cookie of each. */
export async function signedInPeople(
  client: pg.Client,
  organisationId: OrganisationId,
  secret: string,
  count: number,
): Promise<string[]> {
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
    `INSERT INTO member (organisation_id, id, name, email, access) SELECT $1, member, name, email, 'member' FROM ${rows}`,
    `INSERT INTO identity.user (id, name, email) SELECT "user", name, email FROM ${rows} WHERE $1::uuid IS NOT NULL`,
    `INSERT INTO identity.membership (user_id, organisation_id, member_id) SELECT "user", $1, member FROM ${rows}`,
    `INSERT INTO identity.session (id, user_id, token, expires_at, organisation_id)
     SELECT session, "user", token, now() + interval '30 days', $1 FROM ${rows}`,
  ])
    await client.query(statement, given);
  return people.map(({ token }) => {
    const signature = createHmac('sha256', secret).update(token).digest('base64');
    return `cadans.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
  });
}
