import type { ColumnType, Generated } from 'kysely';

import type { MappingId, MemberId, OrganisationId } from '#base/kernel/id.ts';

import type { SavedPlan } from './queries.ts';
import type { Source } from '../rules/sources.ts';

export interface SavedMappingTable {
  organisation_id: OrganisationId;
  id: MappingId;
  name: string;
  source: Source;
  plan: ColumnType<SavedPlan, string, string>;
  saved_by_id: MemberId | null;
  version: Generated<number>;
  created_at: Date;
  updated_at: Date;
}

declare module '#base/db/database.ts' {
  interface Database {
    saved_mapping: SavedMappingTable;
  }
}
