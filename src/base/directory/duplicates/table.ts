import type { ColumnType } from 'kysely';

import type { MemberId, MergeId, OrganisationId } from '#base/kernel/id.ts';
import type { IsoDate } from '#base/kernel/date.ts';

import type { MergedKind, MergedRow } from './rules/parts.ts';

type Json<T> = ColumnType<T, string, never>;

/** Rows of a table that pointed at the loser and now point at the winner, by their primary keys. */
export type Moved = { table: string; column: string; kindColumn: string | null; keys: MergedRow[] };

export interface MergeTable {
  organisation_id: OrganisationId;
  id: MergeId;
  kind: MergedKind;
  winner_id: string;
  loser_id: string;
  at: Date;
  by_member_id: MemberId | null;
  before: Json<MergedRow>;
  after: Json<MergedRow>;
  moved: Json<Moved[]>;
  undone_at: Date | null;
}

export interface LikenessVerdictTable {
  organisation_id: OrganisationId;
  kind: MergedKind;
  low_id: string;
  high_id: string;
  verdict: 'different' | 'later';
  until: IsoDate | null;
  by_member_id: MemberId | null;
  at: Date;
}

declare module '#base/db/database.ts' {
  interface Database {
    merge: MergeTable;
    likeness_verdict: LikenessVerdictTable;
  }
}
