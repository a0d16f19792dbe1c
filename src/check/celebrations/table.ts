import type { ColumnType } from 'kysely';

import type { MemberId, OrganisationId } from '#base/kernel/id.ts';

export interface CelebrationSettingTable {
  organisation_id: OrganisationId;
  shown: boolean;
  updated_at: ColumnType<Date, Date | undefined, Date>;
}

export interface CelebrationChoiceTable {
  organisation_id: OrganisationId;
  member_id: MemberId;
  shown: boolean;
}

declare module '#base/db/database.ts' {
  interface Database {
    celebration_setting: CelebrationSettingTable;
    celebration_choice: CelebrationChoiceTable;
  }
}
