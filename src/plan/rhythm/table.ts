import type { ColumnType, Generated } from 'kysely';

import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId, OrganisationId } from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';
import type { LocalRichText } from '#base/kernel/rich-text.ts';

import type { Role } from '../roles/role.ts';
import type { MarkKind, RhythmItem, RhythmItemId, RhythmMarkId, Verdict } from './item.ts';
import type { LoopPart, RhythmPeriod } from './rules/starting-items.ts';
import type { Gathering } from './rules/week.ts';

type Json<T> = ColumnType<T, string, string>;

export interface RhythmItemTable {
  organisation_id: OrganisationId;
  id: RhythmItemId;
  code: string | null;
  part: LoopPart;
  place: number;
  verdict: Verdict;
  decided_by_id: MemberId | null;
  decided_at: Date | null;
  name: Json<LocalText>;
  manual: Json<LocalRichText>;
  sells: boolean;
  minutes: number;
  times: number;
  per: RhythmPeriod;
  gathering: Gathering;
  responsible: Role;
  who: Role[];
  piece_minutes: number | null;
  windows: Json<RhythmItem['windows']>;
  fixed_at: Json<RhythmItem['fixedAt']>;
  days_apart: number;
  follows_id: RhythmItemId | null;
  anywhere: boolean;
  when_closed: RhythmItem['whenClosed'];
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

export interface RhythmMarkTable {
  organisation_id: OrganisationId;
  id: RhythmMarkId;
  item_id: RhythmItemId;
  day: IsoDate;
  what: MarkKind;
  member_id: MemberId | null;
  created_at: Generated<Date>;
}

declare module '#base/db/database.ts' {
  interface Database {
    rhythm_item: RhythmItemTable;
    rhythm_mark: RhythmMarkTable;
  }
}
