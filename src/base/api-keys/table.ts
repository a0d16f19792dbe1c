import type { ColumnType, Generated } from 'kysely';

import type { IsoDate } from '#base/kernel/date.ts';
import type { ApiKeyId, MemberId, OrganisationId } from '#base/kernel/id.ts';

import type { Scope } from './rules.ts';

export interface ApiKeyTable {
  organisation_id: OrganisationId;
  id: ApiKeyId;
  name: string;
  secret_hash: ColumnType<Buffer, Buffer, never>;
  /** The last four signs, by which people tell their keys apart. */
  secret_ending: string;
  scopes: ColumnType<Scope[], readonly Scope[], never>;
  expires_on: IsoDate;
  created_by_id: MemberId | null;
  created_at: Generated<Date>;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

declare module '#base/db/database.ts' {
  interface Database {
    api_key: ApiKeyTable;
  }
}
