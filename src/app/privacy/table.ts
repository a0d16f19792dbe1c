import type { ColumnType, Generated } from 'kysely';

import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId, OrganisationId } from '#base/kernel/id.ts';

import type { RetentionKind, RetentionLine } from './retention/words.ts';
import type { KeptKind, PersonKind } from './words.ts';

type Json<T> = ColumnType<T, string, never>;
type Kept = { what: KeptKind; count: number; until: IsoDate | null }[];

export interface ErasureTable {
  organisation_id: OrganisationId;
  id: string;
  kind: PersonKind;
  /** All rows that were this person. */
  subject_ids: string[];
  pseudonym: string;
  reason: string;
  counts: Json<Record<string, number>>;
  kept: Json<Kept>;
  by_member_id: MemberId | null;
  at: Date;
  recorded_at: Generated<Date>;
}

export interface RetentionRuleTable {
  organisation_id: OrganisationId;
  kind: RetentionKind;
  /** In the days or months of its kind; null is for ever. */
  keep: number | null;
  updated_at: Date;
}

export interface RetentionRunTable {
  organisation_id: OrganisationId;
  id: string;
  at: Date;
  by_member_id: MemberId | null;
  report: Json<RetentionLine[]>;
  recorded_at: Generated<Date>;
}

declare module '#base/db/database.ts' {
  interface Database {
    erasure: ErasureTable;
    retention_rule: RetentionRuleTable;
    retention_run: RetentionRunTable;
  }
}
