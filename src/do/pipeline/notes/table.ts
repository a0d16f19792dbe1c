import type { Generated } from 'kysely';

import type { DealId, MemberId, NoteId, OrganisationId } from '#base/kernel/id.ts';

export interface NoteTable {
  organisation_id: OrganisationId;
  id: NoteId;
  deal_id: DealId;
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
  seen_at: Date | null;
}

declare module '#base/db/database.ts' {
  interface Database {
    note: NoteTable;
    note_mention: NoteMentionTable;
  }
}
