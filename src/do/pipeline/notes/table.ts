import type { Generated } from 'kysely';

import type { AccountId, ContactId, DealId, MemberId, NoteId, OrganisationId } from '#base/kernel/id.ts';

export interface NoteTable {
  organisation_id: OrganisationId;
  id: NoteId;
  /** Of these three the one that it is about. */
  deal_id: DealId | null;
  account_id: AccountId | null;
  contact_id: ContactId | null;
  author_id: MemberId | null;
  text: string;
  is_pinned: Generated<boolean>;
  created_at: Date;
  edited_at: Date | null;
  version: Generated<number>;
}

export interface NoteMentionTable {
  organisation_id: OrganisationId;
  note_id: NoteId;
  member_id: MemberId;
  name: string;
  created_at: Date;
}

declare module '#base/db/database.ts' {
  interface Database {
    note: NoteTable;
    note_mention: NoteMentionTable;
  }
}
