import type { ColumnType, Generated } from 'kysely';

import type { IsoDate } from '#base/kernel/date.ts';
import type { AccountId, ContactId, DealId, MemberId, OrganisationId, TaskId } from '#base/kernel/id.ts';

import type { Recurrence } from './rules/recurrence.ts';
import type { Priority, TaskKind, TaskStatus } from './words.ts';

export interface TaskTable {
  organisation_id: OrganisationId;
  id: TaskId;
  title: string;
  note: string | null;
  kind: TaskKind;
  status: TaskStatus;
  priority: Priority;
  due_on: IsoDate;
  due_time: string | null;
  remind_minutes: number | null;
  remind_at: Date | null;
  reminded_at: Date | null;
  recurrence: ColumnType<Recurrence | null, string | null, string | null>;
  next_id: TaskId | null;
  member_id: MemberId | null;
  made_by_id: MemberId | null;
  deal_id: DealId | null;
  account_id: AccountId | null;
  contact_id: ContactId | null;
  source: string | null;
  ended_at: Date | null;
  ended_by_id: MemberId | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

declare module '#base/db/database.ts' {
  interface Database {
    task: TaskTable;
  }
}
