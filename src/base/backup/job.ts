import * as z from 'zod';

import { describeInstallationJob, doingOverAll, GiveUp, type Job } from '#base/jobs/job.ts';
import type { DatabasePlace } from '#base/db/pools.ts';

import { areScheduled, cronOf, type AgreedBackups } from './agreed.ts';
import { keepBackup } from './keep-backup.ts';

/** Every night, where it was agreed. */
export const takeBackupJob = describeInstallationJob({
  name: 'backup.take',
  title: { nl: 'Back-up maken', en: 'Make a backup' },
  data: z.object({}),
  policy: 'stately',
  retry: { limit: 3, delaySeconds: 300, longestSeconds: 1800 },
  longestMinutes: 600,
  onlyOnce: true,
});

export type BackupMeans = { place: DatabasePlace; secret: string; version: string; agreed: AgreedBackups };

/** The job with its work, at the time that was agreed. */
export function takingBackups({ place, secret, version, agreed }: BackupMeans): Job {
  const job = doingOverAll(takeBackupJob, async (_installation, _nothing, work) => {
    const { folder, keep, passphrase } = agreed;
    if (folder === null) throw new GiveUp('no folder was agreed for backups');
    const { path, bytes, rows, removed } = await keepBackup({
      place,
      secret,
      version,
      passphrase,
      kind: 'scheduled',
      into: { folder, keep },
      signal: work.signal,
      onProgress: (_table, part) => work.progress(Math.round(part * 100), 100),
    });
    return { path, bytes, rows, removed };
  });
  return areScheduled(agreed) && agreed.at !== null ? { ...job, schedule: { cron: cronOf(agreed.at) } } : job;
}
