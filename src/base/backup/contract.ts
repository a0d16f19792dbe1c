import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';

import { standings } from './rules/standing.ts';

export const backupKinds = ['scheduled', 'by-hand', 'restored'] as const;
export const backupFailures = ['disk-full', 'not-writable', 'stopped', 'unknown'] as const;

const backupShape = z.object({
  id: z.uuid(),
  kind: z.enum(backupKinds).describe('restored: everything was put back from a backup'),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  outcome: z.enum(['kept', 'failed', 'running', 'broken-off']).describe('broken off: its process fell away'),
  bytes: z.int().nullable(),
  rows: z.int().nullable(),
  because: z.enum(backupFailures).nullable(),
});
export type BackupRow = z.output<typeof backupShape>;

export const listBackups = endpoint({
  method: 'GET',
  path: '/api/v1/backups',
  summary:
    'Whether one may rely on the backups of this installation, and the last thirty; for administrators',
  input: z.object({}),
  output: z.object({
    standing: z.enum(standings),
    at: z
      .string()
      .nullable()
      .describe('when one is made every night, 02:30 in Amsterdam; null where none is'),
    keep: z.object({ days: z.int(), weeks: z.int(), months: z.int() }),
    sealed: z.boolean().describe('closed with a passphrase'),
    lastKeptAt: z.iso.datetime().nullable(),
    backups: z.array(backupShape),
  }),
});
