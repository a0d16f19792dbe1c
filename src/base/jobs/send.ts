import { sql, type QueryExecutorProvider } from 'kysely';
import type * as z from 'zod';

import { newId } from '#base/db/context.ts';
import type { JobId } from '#base/kernel/id.ts';

import type { JobDescription } from './job.ts';
import { channelSql, settingsOf } from './queue.ts';
import type { Envelope } from './table.ts';

export type SendOptions = {
  /** Not before. */
  startAfter?: Date;
  /** With the job's policy: of which there is one. Within the organisation. */
  singletonKey?: string;
};

/**
 * Sends a job in this transaction: it is there when the transaction is kept, and was never there when it is not.
 * The job works in the transaction's organisation.
 * @returns its id, or null where the job's policy allows no other
 */
export async function send<Data extends z.ZodType>(
  tx: QueryExecutorProvider,
  job: JobDescription<Data>,
  data: z.input<Data>,
  options: SendOptions = {},
): Promise<JobId | null> {
  const [id] = await sendMany(tx, job, [{ data, ...options }]);
  return id ?? null;
}

/** Sends many of one kind at once; answers with the ids of those that were not one too many. */
export async function sendMany<Data extends z.ZodType>(
  tx: QueryExecutorProvider,
  job: JobDescription<Data>,
  sent: readonly ({ data: z.input<Data> } & SendOptions)[],
): Promise<JobId[]> {
  if (sent.length === 0) return [];
  const list = sent.map(({ data, startAfter, singletonKey }) => ({
    id: newId<JobId>(),
    input: job.data.parse(data),
    at: startAfter?.toISOString() ?? null,
    key: singletonKey ?? null,
  }));
  const s = settingsOf(job);
  const { rows } = await sql<{ id: JobId }>`
    with place as (
      select nullif(current_setting('cadans.organisation_id', true), '') as organisation,
        nullif(current_setting('cadans.member_id', true), '') as member,
        nullif(current_setting('cadans.looks_as', true), '') as eyes
    ), sent as (
      insert into jobs.job_common (id, name, data, start_after, created_on, singleton_key, group_id, policy,
        expire_seconds, deletion_seconds, keep_until, retry_limit, retry_delay, retry_backoff, retry_delay_max,
        heartbeat_seconds)
      select j.id, ${job.name}, jsonb_build_object('by', place.member, 'eyes', coalesce(place.member, place.eyes), 'input', j.input),
        coalesce(j.at, now()), now(), coalesce(place.organisation || ':', '') || j.key, place.organisation, ${s.policy},
        ${s.expireInSeconds}, ${s.deleteAfterSeconds},
        coalesce(j.at, now()) + make_interval(secs => ${s.retentionSeconds}), ${s.retryLimit}, ${s.retryDelay},
        ${s.retryBackoff}, ${s.retryDelayMax}, ${s.heartbeatSeconds}
      from json_to_recordset(${JSON.stringify(list)}::text::json) as j(id uuid, input jsonb, at timestamptz, key text)
      cross join place
      on conflict do nothing
      returning id, start_after
    ), told as (
      select pg_notify(${sql.raw(channelSql)}, ${job.name}) from sent where start_after <= now() limit 1
    )
    select id from sent where (select count(*) from told) >= 0`.execute(tx);
  return rows.map(({ id }) => id);
}

/** What a job's row carries, taken apart; a job that a schedule sent carries nothing. */
export function openEnvelope(data: Envelope | null): Envelope {
  return { by: data?.by ?? null, eyes: data?.eyes ?? null, input: data?.input ?? {} };
}
