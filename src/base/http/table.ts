import type { MemberId, OrganisationId } from '#base/kernel/id.ts';

export interface IdempotencyKeyTable {
  organisation_id: OrganisationId;
  member_id: MemberId | string;
  key: string;
  fingerprint: string;
  status: number | null;
  body: string | null;
  created_at: Date;
}

declare module '#base/db/database.ts' {
  interface Database {
    idempotency_key: IdempotencyKeyTable;
  }
}
