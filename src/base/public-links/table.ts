import type { ColumnType, Generated } from 'kysely';

import type { MemberId, OrganisationId } from '#base/kernel/id.ts';

import type { PublicLinkId, PublicLinkKindName } from './kinds.ts';

export interface PublicLinkTable {
  organisation_id: OrganisationId;
  id: PublicLinkId;
  kind: PublicLinkKindName;
  subject_id: string | null;
  name: string | null;
  secret_hash: ColumnType<Buffer, Buffer, never>;
  made_by_id: MemberId | null;
  created_at: Generated<Date>;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

declare module '#base/db/database.ts' {
  interface Database {
    public_link: PublicLinkTable;
  }
}
