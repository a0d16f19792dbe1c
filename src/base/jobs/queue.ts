import type { JobDescription } from './job.ts';

/** Where pg-boss keeps its tables. */
export const schema = 'jobs';
/** The form of them that pg-boss 12.35 works with; a test holds it against the package. */
export const schemaVersion = 43;
/** The channel on which pg-boss hears that there is a job, as its own `notifyChannelSql` makes it. */
export const channelSql = `('pgboss_' || left(encode(sha224('${schema}'::bytea), 'hex'), 24))`;

const day = 86_400;
/** What failed stays for a month, so that somebody can look at it. What went well goes sooner: see the clean-up. */
const keptSeconds = 30 * day;
/** How long a job may wait for a process that does it. */
const waitsSeconds = 30 * day;
/** A running job says so every few seconds; one that is silent for this long was killed and is taken up again. */
const heartbeatSeconds = 30;

/** A description in pg-boss's words: seconds and counts. */
export function settingsOf(job: JobDescription) {
  return {
    policy: job.policy,
    retryLimit: job.retry.limit,
    retryDelay: job.retry.delaySeconds,
    retryBackoff: true,
    retryDelayMax: job.retry.longestSeconds,
    expireInSeconds: job.longestMinutes * 60,
    retentionSeconds: waitsSeconds,
    deleteAfterSeconds: keptSeconds,
    heartbeatSeconds,
    notify: true,
  };
}
