import type { BackupKind } from './record.ts';

/** The installation's own; requests read it, the owner writes it. */
interface BackupTable {
  id: string;
  kind: BackupKind | 'awaited';
  started_at: Date;
  ended_at: Date | null;
  outcome: 'kept' | 'failed' | null;
  bytes: number | null;
  rows: number | null;
  because: string | null;
}

declare module '#base/db/database.ts' {
  interface Database {
    'installation.backup': BackupTable;
  }
}
