import type { ColumnType, Generated } from 'kysely';

import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId, OrganisationId } from '#base/kernel/id.ts';

import type { RhythmItemId } from '../item.ts';
import type { RhythmExceptionId } from './exception.ts';

interface RhythmExceptionTable {
  organisation_id: OrganisationId;
  id: RhythmExceptionId;
  item_id: RhythmItemId;
  members: MemberId[];
  was_day: ColumnType<IsoDate, string, never>;
  was_from: number | null;
  kind: 'moved' | 'dropped' | 'taken-back';
  to_day: IsoDate | null;
  to_from: number | null;
  to_to: number | null;
  made_by_id: MemberId | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  version: Generated<number>;
}

declare module '#base/db/database.ts' {
  interface Database {
    rhythm_exception: RhythmExceptionTable;
  }
}
