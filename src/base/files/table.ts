import type { FileId, MemberId, OrganisationId } from '#base/kernel/id.ts';

import type { FileOwnerKind } from './words.ts';

export interface StoredFileTable {
  organisation_id: OrganisationId;
  id: FileId;
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  owner_kind: FileOwnerKind;
  owner_id: string;
  added_by_id: MemberId | null;
  created_at: Date;
}

export interface FileChunkTable {
  organisation_id: OrganisationId;
  file_id: FileId;
  position: number;
  bytes: Buffer;
}

declare module '#base/db/database.ts' {
  interface Database {
    stored_file: StoredFileTable;
    file_chunk: FileChunkTable;
  }
}
