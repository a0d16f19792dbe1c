import type { ColumnType, Generated } from 'kysely';

import type { MemberId, OrganisationId, SavedViewId, TeamId } from '#base/kernel/id.ts';

import type { ViewList, ViewShare } from './words.ts';

export interface SavedViewTable {
  organisation_id: OrganisationId;
  id: SavedViewId;
  list: ViewList;
  name: string;
  owner_id: MemberId | null;
  shared_with: ViewShare;
  team_id: TeamId | null;
  state: ColumnType<Record<string, string>, string, string>;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

export interface DefaultViewTable {
  organisation_id: OrganisationId;
  member_id: MemberId;
  list: ViewList;
  view: string;
}

declare module '#base/db/database.ts' {
  interface Database {
    saved_view: SavedViewTable;
    default_view: DefaultViewTable;
  }
}
