import { sql } from 'kysely';

import type { Identity } from '#base/auth/identity.ts';
import type { Installation } from '#base/jobs/job.ts';

import type { Sessions } from './past-rules.ts';

const idle = `FROM session s USING membership m
  WHERE m.user_id = s.user_id AND m.organisation_id = $1 AND s.updated_at < $2
    AND (s.organisation_id IS NULL OR s.organisation_id = $1)`;

/** The sign-ins of an organisation's members that nobody used since, for a request. */
export function sessionsOf({ db }: Identity): Sessions {
  return {
    async countIdle(organisationId, since) {
      const { rows } = await sql<{ count: number }>`
        SELECT count(*) AS count FROM session s JOIN membership m ON m.user_id = s.user_id
        WHERE m.organisation_id = ${organisationId} AND s.updated_at < ${since}
          AND (s.organisation_id IS NULL OR s.organisation_id = ${organisationId})`.execute(db);
      return rows[0]?.count ?? 0;
    },
    async endIdle(organisationId, since) {
      const done = await sql`
        DELETE FROM session s USING membership m
        WHERE m.user_id = s.user_id AND m.organisation_id = ${organisationId} AND s.updated_at < ${since}
          AND (s.organisation_id IS NULL OR s.organisation_id = ${organisationId})`.execute(db);
      return Number(done.numAffectedRows ?? 0);
    },
  };
}

/** The same for a job. */
export function sessionsForJob({ onIdentities }: Installation): Sessions {
  return {
    async countIdle(organisationId, since) {
      const { rows } = await onIdentities(
        `SELECT s.id ${idle.replace('USING membership m', 'CROSS JOIN membership m')}`,
        [organisationId, since],
      );
      return rows.length;
    },
    async endIdle(organisationId, since) {
      const { rows } = await onIdentities(`DELETE ${idle} RETURNING s.id`, [organisationId, since]);
      return rows.length;
    },
  };
}

/** Where a member is signed in, for their dossier. */
export async function signedIn(
  { onIdentities }: Installation,
  organisationId: string,
  memberId: string,
): Promise<Record<string, unknown>[]> {
  const { rows } = await onIdentities(
    `SELECT s.created_at AS "at", s.ip_address AS "address", s.user_agent AS "description", s.expires_at AS "expiresOn"
     FROM session s JOIN membership m ON m.user_id = s.user_id
     WHERE m.organisation_id = $1 AND m.member_id = $2 ORDER BY s.created_at`,
    [organisationId, memberId],
  );
  return rows as Record<string, unknown>[];
}
