import type { ColumnType, Generated } from 'kysely';

import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId, OrganisationId } from '#base/kernel/id.ts';

import type { AbsenceId } from './absence.ts';
import type { RhythmSettings } from '../rules/settings.ts';
import type { TeamMember } from '../rules/week-of-checklist.ts';

type Json<T> = ColumnType<T, string, string>;

interface RhythmSettingTable {
  organisation_id: OrganisationId;
  settings: Json<RhythmSettings>;
  version: Generated<number>;
}

interface MemberWeekTable {
  organisation_id: OrganisationId;
  member_id: MemberId;
  working: Json<TeamMember['working']>;
  travel_days: number[];
  profile: string;
  appointments: Json<TeamMember['appointments']>;
  version: Generated<number>;
}

interface AbsenceTable {
  organisation_id: OrganisationId;
  id: AbsenceId;
  member_id: MemberId;
  from_date: IsoDate;
  to_date: IsoDate;
  made_by_id: MemberId | null;
  created_at: Generated<Date>;
}

declare module '#base/db/database.ts' {
  interface Database {
    rhythm_setting: RhythmSettingTable;
    member_week: MemberWeekTable;
    absence: AbsenceTable;
  }
}
