import { setTimeout as pause } from 'node:timers/promises';

import type { JobWithMetadata, PgBoss } from 'pg-boss';

import { connectionOptions, type DatabasePlace, type Pools } from '#base/db/pools.ts';
import { troubleOf } from '#base/db/trouble.ts';
import type { OrganisationId } from '#base/kernel/id.ts';

import type { Installation, Job } from './job.ts';
import { jobContext } from './organisation-context.ts';
import { schema } from './queue.ts';
import { runJob, type Running } from './run-job.ts';
import { keepSchedules } from './schedules.ts';
import type { Envelope } from './table.ts';

export type WorkerOptions = {
  place: DatabasePlace;
  pools: Pools;
  jobs: readonly Job[];
  log?: (said: { err: unknown; job?: string }, what: string) => void;
  /** How long a running job may take to end when the process stops. */
  graceMillis?: number;
};

export type JobWorker = {
  /** Resolves when the first jobs can be taken up. */
  ready: Promise<void>;
  /** Takes up no more jobs, lets those that run end or hands them back, within seconds. */
  stop(): Promise<void>;
};

const startAgainMillis = 5000;
const hour = 3_600_000;
const sameTroubleMillis = 10_000;

/**
 * Begins to do jobs, as many processes as one likes beside each other: each job is done by one. Comes back at once
 * and starts in the background; where the database does not answer it goes on trying.
 */
export function startWorker({ graceMillis = 4000, log = () => {}, ...options }: WorkerOptions): JobWorker {
  const stopping = new AbortController();
  let boss: PgBoss | undefined;
  let timer: NodeJS.Timeout | undefined;
  const begin = async () => {
    while (!stopping.signal.aborted)
      try {
        boss = await open(options, stopping.signal, graceMillis, log);
        timer = setInterval(() => void schedule(), hour);
        timer.unref();
        return;
      } catch (error) {
        log({ err: error }, 'jobs could not be started; trying again');
        await pause(startAgainMillis, undefined, { signal: stopping.signal }).catch(() => {});
      }
  };
  const schedule = async () => {
    if (boss === undefined || stopping.signal.aborted) return;
    const installation = installationOn(options, boss);
    await keepSchedules(boss, options.jobs, installation).catch((error: unknown) =>
      log({ err: error }, 'the schedules were not brought up to date'),
    );
  };
  const ready = begin();
  const scheduled = ready.then(schedule);
  return {
    ready,
    async stop() {
      stopping.abort();
      clearInterval(timer);
      await scheduled;
      await boss?.stop({ graceful: true, timeout: graceMillis + 1000 });
    },
  };
}

async function open(
  { place, pools, jobs }: WorkerOptions,
  stopping: AbortSignal,
  graceMillis: number,
  log: NonNullable<WorkerOptions['log']>,
): Promise<PgBoss> {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    ...(connectionOptions(place, 'cadans_jobs') as object),
    schema,
    max: 3,
    application_name: 'cadans_jobs',
    migrate: false,
    useListenNotify: true,
    notifyHeartbeatIntervalMs: 30_000,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
    cronWorkerIntervalSeconds: 20,
    // Rebuilding indexes is the owner's; the tables are small.
    reindex: false,
    monitorVacuum: false,
  });
  boss.on(
    'error',
    quieter((error) => log({ err: error }, 'jobs')),
  );
  try {
    await boss.start();
    await takeUp(boss, { pools, jobs }, stopping, graceMillis, log);
    // What was being done when this machine fell is taken up now, not at the next round.
    await boss.supervise();
    return boss;
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {});
    throw error;
  }
}

/** While the database is away every worker says so at every round: once in a while is enough. */
function quieter(say: (error: Error) => void): (error: Error) => void {
  let saidAt = -Infinity;
  return (error) => {
    if (troubleOf(error) !== null && performance.now() - saidAt < sameTroubleMillis) return;
    saidAt = performance.now();
    say(error);
  };
}

async function takeUp(
  boss: PgBoss,
  { pools, jobs }: Pick<WorkerOptions, 'pools' | 'jobs'>,
  stopping: AbortSignal,
  graceMillis: number,
  log: NonNullable<WorkerOptions['log']>,
): Promise<void> {
  const installation = installationOn({ pools }, boss);
  const running: Running = {
    installation,
    enter: (organisationId, name, asker) => jobContext(pools.app, organisationId, name, asker),
    stopping,
    graceMillis,
    handBack: (job) => handBack(boss, job),
    onFailed: (error, job) => log({ err: error, job: `${job.name} ${job.id}` }, 'a job failed'),
  };
  for (const job of jobs) for (let i = 0; i < job.concurrency; i++) await hire(boss, job, running);
}

/** One more who does this job. */
async function hire(boss: PgBoss, job: Job, running: Running): Promise<void> {
  const me: string = await boss.work(
    job.name,
    {
      includeMetadata: true,
      perJobResults: true,
      pollingIntervalSeconds: Math.min(2, job.dueWithinSeconds),
      notifyPollingIntervalSeconds: job.dueWithinSeconds,
      heartbeatRefreshSeconds: 3,
    },
    async (found: JobWithMetadata<Envelope>[]) => {
      const ended = await Promise.all(found.map((one) => runJob(job, one, running)));
      // Where one job was there may be another: look at once, not at the next round.
      boss.notifyWorker(me);
      return ended;
    },
  );
}

/** The try that was broken off does not count, but its number is used up, so that nobody mistakes it for the next. */
async function handBack(
  boss: PgBoss,
  { name, id, retryCount }: { name: string; id: string; retryCount: number },
): Promise<void> {
  await boss.getDb().executeSql(
    `UPDATE ${schema}.job_common SET state = 'retry', start_after = now(), heartbeat_on = NULL,
       retry_limit = retry_limit + 1
     WHERE name = $1 AND id = $2 AND retry_count = $3 AND state = 'active'`,
    [name, id, retryCount],
  );
}

function installationOn({ pools }: Pick<WorkerOptions, 'pools'>, boss: PgBoss): Installation {
  const onJobs = (text: string, values: unknown[] = []) => boss.getDb().executeSql(text, values);
  return {
    inside: (organisationId) => jobContext(pools.app, organisationId, 'installation', null),
    async organisations() {
      const { rows } = await pools.identity.query<{ id: OrganisationId }>(
        'SELECT organisation_id AS id FROM organisation ORDER BY 1',
      );
      return rows.map(({ id }) => id);
    },
    onJobs,
    onIdentities: (text, values = []) => pools.identity.query(text, values),
  };
}
