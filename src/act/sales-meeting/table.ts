import type { ColumnType, Generated } from 'kysely';

import type { IsoDate } from '#base/kernel/date.ts';
import type { MeetingId, MeetingItemId, MeetingSeriesId, MemberId, OrganisationId } from '#base/kernel/id.ts';

import type { Part } from './rules/agenda.ts';
import type { Spent } from './rules/clock.ts';
import type { Minutes } from './rules/minutes.ts';
import type { IssueState, ItemKind, MeetingStatus, SeriesKind } from './words.ts';

type Json<T> = ColumnType<T, string, string>;

interface MeetingSeriesTable {
  organisation_id: OrganisationId;
  id: MeetingSeriesId;
  name: string;
  kind: SeriesKind;
  weekday: number;
  at_time: string;
  minutes: number;
  every_weeks: number;
  first_on: IsoDate;
  leader_id: MemberId | null;
  attendee_ids: MemberId[];
  parts: Json<Part[]>;
  mails_minutes: boolean;
  between_ids: MemberId[] | null;
  archived_at: Date | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

interface MeetingTable {
  organisation_id: OrganisationId;
  id: MeetingId;
  series_id: MeetingSeriesId;
  planned_on: IsoDate;
  on_date: IsoDate;
  at_time: string;
  status: Generated<MeetingStatus>;
  attendee_ids: MemberId[];
  parts: Json<Part[]>;
  between_ids: MemberId[] | null;
  leader_id: MemberId | null;
  part_key: string | null;
  part_since: Date | null;
  issue_id: MeetingItemId | null;
  spent: ColumnType<Spent, string | undefined, string>;
  began_at: Date | null;
  closed_at: Date | null;
  closed_by_id: MemberId | null;
  mailed_at: Date | null;
  minutes: ColumnType<Minutes | null, string | null, string | null>;
  minutes_text: string | null;
  commitments_due: number | null;
  commitments_kept: number | null;
  rating_tenths: number | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

interface MeetingItemTable {
  organisation_id: OrganisationId;
  id: MeetingItemId;
  meeting_id: MeetingId;
  kind: ItemKind;
  part_key: string;
  author_id: MemberId | null;
  text: string;
  value: number | null;
  state: IssueState | null;
  issue_id: MeetingItemId | null;
  source_kind: string | null;
  source_id: string;
  source_path: string | null;
  removed_at: Date | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

interface MeetingVoteTable {
  organisation_id: OrganisationId;
  meeting_id: MeetingId;
  item_id: MeetingItemId;
  member_id: MemberId;
}

interface MeetingAttendanceTable {
  organisation_id: OrganisationId;
  meeting_id: MeetingId;
  member_id: MemberId;
  came_at: Date;
  seen_at: Date;
}

declare module '#base/db/database.ts' {
  interface Database {
    meeting_series: MeetingSeriesTable;
    meeting: MeetingTable;
    meeting_item: MeetingItemTable;
    meeting_vote: MeetingVoteTable;
    meeting_attendance: MeetingAttendanceTable;
  }
}
