import { createHash } from 'node:crypto';

import * as z from 'zod';

import { describeInstallationJob, describeJob, type Installation } from '#base/jobs/job.ts';

/** Throws letters away that wait for somebody who was erased. The address is known by its hash only. */
export const forgetLetters = describeInstallationJob({
  name: 'privacy.forget-letters',
  title: {
    nl: 'Wachtende e-mails van een gewiste persoon weggooien',
    en: 'Throwing away mail of an erased person',
  },
  data: z.object({ addresses: z.array(z.string()) }),
});

/** Every week, in each organisation: what was kept longer than its rule says. */
export const applyRetentionRules = describeJob({
  name: 'privacy.retention',
  sees: 'everything',
  title: { nl: 'Bewaartermijnen toepassen', en: 'Applying the retention rules' },
  data: z.object({}),
  policy: 'stately',
  schedule: { cron: '30 4 * * 0' },
  longestMinutes: 240,
});

export const hashedAddress = (address: string): string =>
  createHash('sha256').update(address.trim().toLowerCase()).digest('hex');

/** Does `forgetLetters`: also those that left already and are kept for a while to be looked at. */
export async function throwLettersAway(
  { onJobs }: Installation,
  addresses: readonly string[],
): Promise<void> {
  await onJobs(
    `DELETE FROM jobs.job_common WHERE name = 'mail.send' AND state <> 'active'
       AND encode(sha256(convert_to(lower(trim(data->'input'->>'to')), 'UTF8')), 'hex') = ANY ($1)`,
    [addresses],
  );
}
