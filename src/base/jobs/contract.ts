import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf } from '#base/http/fields.ts';
import type { JobId, MemberId } from '#base/kernel/id.ts';

/** Where a job stands, in the words of who looks: it waits, runs, is tried again later, is done, was stopped, failed. */
export const standings = ['waiting', 'running', 'again', 'done', 'stopped', 'failed'] as const;
export type Standing = (typeof standings)[number];

export const jobShape = z.object({
  id: idOf<JobId>(),
  name: z.string(),
  title: z.object({ nl: z.string(), en: z.string() }),
  about: z.string().nullable().describe('which one it is: an address, a file'),
  standing: z.enum(standings),
  by: z.object({ id: idOf<MemberId>(), name: z.string() }).nullable(),
  sentAt: z.iso.datetime(),
  dueAt: z.iso.datetime().describe('not before'),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  tries: z.int(),
  done: z.int().nullable(),
  total: z.int().nullable(),
  why: z.object({ nl: z.string(), en: z.string() }).nullable().describe('why the last try failed'),
});
export type JobRow = z.output<typeof jobShape>;

export const listJobs = endpoint({
  method: 'GET',
  path: '/api/v1/jobs',
  summary: 'What is done in the background: the newest hundred of a kind, and how many there are of each',
  input: z.object({ show: z.enum(['busy', 'failed', 'done']).optional() }),
  output: z.object({
    jobs: z.array(jobShape),
    counts: z.object({ busy: z.int(), failed: z.int(), done: z.int() }),
  }),
});

const ofJob = z.object({ jobId: idOf<JobId>() });

export const getJob = endpoint({
  method: 'GET',
  path: '/api/v1/jobs/:jobId',
  summary: 'Where one job stands and how far it is; for who asked for it, and administrators',
  input: ofJob,
  output: jobShape,
});

export const stopJob = endpoint({
  method: 'POST',
  path: '/api/v1/jobs/:jobId/stop',
  summary: 'Stop a job that waits or runs; what it had not finished is undone',
  input: ofJob,
  output: jobShape,
});

export const retryJob = endpoint({
  method: 'POST',
  path: '/api/v1/jobs/:jobId/retry',
  summary: 'Try a job that failed or was stopped again, now',
  input: ofJob,
  output: jobShape,
});
