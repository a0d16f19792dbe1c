import type { JobId, MemberId, OrganisationId } from '#base/kernel/id.ts';

export const jobStates = ['created', 'retry', 'active', 'completed', 'cancelled', 'failed'] as const;
/** pg-boss's word for where a job is; `retry` waits to be tried again. */
export type JobState = (typeof jobStates)[number];

/** What travels with a job: who asked for it, and its own data. */
export type Envelope = {
  by: MemberId | null;
  /** Whose accounts and deals it may see: who asked, or who made the key that asked. */
  eyes?: MemberId | null;
  input: unknown;
};

/** pg-boss's table, of which a transaction sees its own organisation's jobs. */
interface JobTable {
  id: JobId;
  name: string;
  data: Envelope | null;
  state: JobState;
  retry_limit: number;
  retry_count: number;
  start_after: Date;
  created_on: Date;
  started_on: Date | null;
  completed_on: Date | null;
  group_id: string | null;
  output: Record<string, unknown> | null;
}

interface JobProgressTable {
  organisation_id: OrganisationId;
  job_id: JobId;
  done: number;
  total: number | null;
  updated_at: Date;
}

declare module '#base/db/database.ts' {
  interface Database {
    'jobs.job_common': JobTable;
    job_progress: JobProgressTable;
  }
}
