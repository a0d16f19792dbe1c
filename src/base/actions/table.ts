import type { Generated } from 'kysely';

import type { IsoDate } from '#base/kernel/date.ts';
import type { ActionId, MemberId, OrganisationId } from '#base/kernel/id.ts';

import type { ActionStatus } from './words.ts';

export interface ActionTable {
  organisation_id: OrganisationId;
  id: ActionId;
  title: string;
  note: string | null;
  owner_id: MemberId | null;
  due_on: IsoDate;
  status: ActionStatus;
  dropped_because: string | null;
  remind_days: number | null;
  remind_at: Date | null;
  reminded_at: Date | null;
  origin_kind: string | null;
  origin_id: string | null;
  origin_name: string | null;
  origin_path: string | null;
  between_ids: MemberId[] | null;
  made_by_id: MemberId | null;
  ended_at: Date | null;
  ended_by_id: MemberId | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

declare module '#base/db/database.ts' {
  interface Database {
    action: ActionTable;
  }
}
