import type { ColumnType } from 'kysely';

import type { JobId, OrganisationId } from '#base/kernel/id.ts';

import type { Told } from './contract.ts';

export const bringBackStates = ['ready', 'running', 'done', 'failed'] as const;
export type BringBackState = (typeof bringBackStates)[number];

export interface BringBackTable {
  organisation_id: OrganisationId;
  id: string;
  file_name: string;
  size: ColumnType<number, number, never>;
  told: ColumnType<Told, string, never>;
  state: ColumnType<BringBackState, BringBackState | undefined, BringBackState>;
  rows_done: ColumnType<number, number | undefined, number>;
  failure: ColumnType<string | null, string | null | undefined, string | null>;
  stop_asked: ColumnType<boolean, boolean | undefined, boolean>;
  job_id: ColumnType<JobId | null, JobId | null | undefined, JobId | null>;
  created_at: Date;
  finished_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

export interface BringBackChunkTable {
  organisation_id: OrganisationId;
  position: number;
  bytes: Buffer;
}

declare module '#base/db/database.ts' {
  interface Database {
    bring_back: BringBackTable;
    bring_back_chunk: BringBackChunkTable;
  }
}
