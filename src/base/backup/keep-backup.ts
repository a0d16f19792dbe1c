import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';

import { BackupError } from './errors.ts';
import { recordBegin, type BackupKind } from './record.ts';
import { backupName } from './rules/file-name.ts';
import { servedTheirTime, type Keep } from './rules/retention.ts';
import { takeBackup, type TakeBackup, type TakenBackup } from './take-backup.ts';

type KeepBackup = Omit<TakeBackup, 'path'> & {
  kind: BackupKind;
  /** A folder, in which it gets the name of its moment and older ones go; or the file itself. */
  into: { folder: string; keep: Keep | null } | { path: string };
};

export type KeptBackup = TakenBackup & { removed: string[] };

/** Makes a backup, writes down how it went, and lets go of those in its folder that have served their time. */
export async function keepBackup({ kind, into, ...wish }: KeepBackup): Promise<KeptBackup> {
  const now = wish.now ?? new Date();
  const path = 'path' in into ? into.path : join(into.folder, backupName(now, wish.passphrase !== undefined));
  const ended = await recordBegin(wish.place, kind, now);
  try {
    const taken = await takeBackup({ ...wish, path, now });
    await ended({ outcome: 'kept', bytes: taken.bytes, rows: taken.rows, details: path });
    const removed = 'folder' in into && into.keep !== null ? await letGo(into.folder, into.keep, now) : [];
    return { ...taken, removed };
  } catch (error) {
    const because = error instanceof BackupError ? error.code : wish.signal?.aborted ? 'stopped' : 'unknown';
    const details = error instanceof Error ? error.message : String(error);
    // Where the database itself is away there is nobody to tell; the log has it.
    await ended({ outcome: 'failed', because, details }).catch(() => {});
    throw error;
  }
}

const dayMillis = 86_400_000;

async function letGo(folder: string, keep: Keep, now: Date): Promise<string[]> {
  const names = await readdir(folder);
  const removed: string[] = [];
  for (const name of servedTheirTime(names, keep)) {
    await unlink(join(folder, name));
    removed.push(name);
  }
  // What a process that was killed left half-way.
  for (const name of names.filter((one) => /^cadans-.*\.partial$/.test(one))) {
    const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: now.getTime() }));
    if (now.getTime() - mtimeMs > dayMillis) await unlink(join(folder, name)).catch(() => {});
  }
  return removed;
}

/** How many backups stand in a folder, and what they weigh together. */
export async function weighFolder(folder: string): Promise<{ files: number; bytes: number }> {
  const names = await readdir(folder).catch(() => []);
  let bytes = 0;
  let files = 0;
  for (const name of names.filter((one) => /^cadans-.*\.tar\.zst(\.age)?$/.test(one))) {
    bytes += await stat(join(folder, name)).then(
      ({ size }) => size,
      () => 0,
    );
    files++;
  }
  return { files, bytes };
}
