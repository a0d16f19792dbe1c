import { sql } from 'kysely';
import * as z from 'zod';

import type { Context } from '#base/db/context.ts';

import { describeInstallationJob, describeJob, type Installation } from './job.ts';
import { schema } from './queue.ts';

/** Every night, in each organisation: what has served its time there. */
export const cleanOrganisation = describeJob({
  name: 'clean.organisation',
  sees: 'everything',
  title: { nl: 'Opruimen', en: 'Clean up' },
  data: z.object({}),
  policy: 'stately',
  schedule: { cron: '10 3 * * *' },
});

/** Every night: what belongs to no organisation, and the jobs that went well. */
export const cleanInstallation = describeInstallationJob({
  name: 'clean.installation',
  title: { nl: 'Opruimen', en: 'Clean up' },
  data: z.object({}),
  policy: 'stately',
  schedule: { cron: '40 3 * * *' },
});

/** A key of an Idempotency-Key serves a day; how far a job was is of no use once the job is forgotten. */
export async function cleanWithin(ctx: Context): Promise<{ keys: number; progress: number }> {
  return ctx.transaction(async (tx) => {
    const keys = await sql`delete from idempotency_key
      where organisation_id = ${ctx.organisationId} and created_at < now() - interval '1 day'`.execute(tx);
    const progress = await sql`delete from job_progress
      where organisation_id = ${ctx.organisationId} and updated_at < now() - interval '31 days'`.execute(tx);
    return { keys: Number(keys.numAffectedRows ?? 0), progress: Number(progress.numAffectedRows ?? 0) };
  });
}

/** Sessions, links and invitations that have ended, and jobs that went well more than two days ago. */
export async function cleanOutside({ onJobs, onIdentities }: Installation): Promise<void> {
  await onIdentities('DELETE FROM session WHERE expires_at < now()');
  await onIdentities('DELETE FROM verification WHERE expires_at < now()');
  await onIdentities('DELETE FROM step WHERE expires_at < now()');
  await onIdentities('DELETE FROM attempt WHERE until < now()');
  await onIdentities(`DELETE FROM device WHERE last_seen_at < now() - interval '400 days'`);
  await onIdentities(
    `DELETE FROM authenticator WHERE confirmed_at IS NULL AND created_at < now() - interval '1 day'`,
  );
  await onIdentities(
    `DELETE FROM invitation WHERE coalesce(accepted_at, expires_at) < now() - interval '90 days'`,
  );
  await onJobs(
    `DELETE FROM ${schema}.job_common WHERE state = 'completed' AND completed_on < now() - interval '2 days'`,
  );
}
