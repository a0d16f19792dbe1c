import type { JobResult, JobWithMetadata } from 'pg-boss';

import type { Context } from '#base/db/context.ts';
import type { JobId, MemberId, OrganisationId } from '#base/kernel/id.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { GiveUp, type Installation, type Job } from './job.ts';
import { progressOf } from './progress.ts';
import { openEnvelope } from './send.ts';
import type { Envelope } from './table.ts';

export type Running = {
  installation: Installation;
  /** The way into an organisation for a job of this name, with the eyes of whoever asked for it, if anybody. */
  enter(organisationId: OrganisationId, jobName: string, asker: MemberId | null): Promise<Context | null>;
  /** Aborted when this process stops. */
  stopping: AbortSignal;
  /** How long a job may take to end when the process stops. */
  graceMillis: number;
  /** Lets another process take up this job at once; this try does not count. */
  handBack(job: { name: string; id: string; retryCount: number }): Promise<void>;
  onFailed(error: unknown, job: { name: string; id: string }): void;
};

const stopped = Symbol('stopped');

/** Does one job and says how it ended: done, failed (and tried again), or failed for good. */
export async function runJob(
  job: Job,
  found: JobWithMetadata<Envelope>,
  running: Running,
): Promise<JobResult> {
  const ended = (status: JobResult['status'], output?: unknown) => ({ id: found.id, status, output });
  // A process that stops waits for the work a moment, and then hands it back whatever it does.
  const over = Promise.withResolvers<typeof stopped>();
  const onStopping = () => setTimeout(() => over.resolve(stopped), running.graceMillis).unref();
  if (running.stopping.aborted) over.resolve(stopped);
  else running.stopping.addEventListener('abort', onStopping, { once: true });
  try {
    const output = await Promise.race([
      running.stopping.aborted ? stopped : doWork(job, found, running),
      over.promise,
    ]);
    if (output !== stopped) return ended('completed', output ?? undefined);
  } catch (error) {
    if (!running.stopping.aborted) {
      running.onFailed(error, found);
      return ended(isFinal(error) ? 'deadletter' : 'failed', described(error));
    }
  } finally {
    running.stopping.removeEventListener('abort', onStopping);
  }
  await running.handBack(found);
  // Settles nothing: the job is no longer this process's.
  return ended('completed');
}

async function doWork(job: Job, found: JobWithMetadata<Envelope>, running: Running) {
  const { installation, stopping } = running;
  const { by, eyes, input } = openEnvelope(found.data);
  const data = job.data.parse(input);
  const organisationId = found.groupId as OrganisationId | null | undefined;
  const asker = job.sees === 'as-asker' ? (eyes ?? by) : null;
  const ctx = organisationId ? await running.enter(organisationId, job.name, asker) : null;
  if (organisationId && ctx === null) throw new GiveUp('the organisation is gone');
  const cancelled = new AbortController();
  const jobId = found.id as JobId;
  const progress = ctx && progressOf(ctx, jobId, () => cancelled.abort(new Error('the job was cancelled')));
  try {
    return await job.work({ ctx, installation }, data, {
      jobId,
      by,
      attempt: found.retryCount + 1,
      isLastAttempt: found.retryCount >= found.retryLimit,
      signal: AbortSignal.any([found.signal, stopping, cancelled.signal]),
      progress: (done, total) => progress?.say(done, total),
    });
  } finally {
    await progress?.end();
  }
}

/** A rule that said no, data that cannot be: another try would end the same way. */
function isFinal(error: unknown): boolean {
  if (error instanceof GiveUp) return true;
  if (error instanceof Refusal) return !['unavailable', 'too-many', 'conflict'].includes(error.code);
  return error instanceof Error && error.name === 'ZodError';
}

function described(error: unknown): Record<string, unknown> {
  if (error instanceof Refusal)
    return { message: error.message, because: error.details.because ?? error.code, says: error.details.says };
  if (error instanceof Error) return { message: error.message.slice(0, 1000), because: error.name };
  return { message: String(error).slice(0, 1000) };
}
