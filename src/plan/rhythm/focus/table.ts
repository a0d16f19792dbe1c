import type { ColumnType, Generated } from 'kysely';

import type { MemberId, OrganisationId } from '#base/kernel/id.ts';

import type { LoggedKind } from '../rules/settings.ts';
import type { FocusId, Interruption } from './focus.ts';

interface FocusSessionTable {
  organisation_id: OrganisationId;
  id: FocusId;
  member_id: MemberId;
  kind: LoggedKind;
  what: string | null;
  minutes: number;
  target: number | null;
  planned_at: Date | null;
  started_at: Date | null;
  interruptions: ColumnType<Interruption[], string | undefined, string>;
  ended_at: Date | null;
  created_at: Generated<Date>;
}

declare module '#base/db/database.ts' {
  interface Database {
    focus_session: FocusSessionTable;
  }
}
