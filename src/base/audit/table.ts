import type { OrganisationId } from '#base/kernel/id.ts';

export interface AuditEntryTable {
  organisation_id: OrganisationId;
  id: string;
  at: Date;
  actor_kind: string;
  actor_member_id: string | null;
  actor_key_id: string | null;
  action: string;
  subject_kind: string;
  subject_id: string | null;
  before: string | null;
  after: string | null;
  request_id: string | null;
  /** By which way it came, where not by itself. */
  via: string | null;
  via_id: string | null;
  /** The job that did it, where no member did. */
  job: string | null;
}

declare module '#base/db/database.ts' {
  interface Database {
    audit_entry: AuditEntryTable;
  }
}
