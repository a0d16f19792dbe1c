import { createWriteStream } from 'node:fs';
import { link, mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';

import { BackupError } from '../errors.ts';
import { seal } from './sealed.ts';

/** Everything is text with many repetitions: the quickest level is as small as slower ones within a tenth. */
const quick = { params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 } };

/**
 * Writes a backup: compressed, closed where there is a passphrase, under another name until every byte is on the disk.
 * What fails on the way leaves nothing behind; a file that is there already is never written over.
 * @returns how many bytes the file has
 */
export async function writeBackupFile(
  path: string,
  pieces: AsyncIterable<Buffer>,
  passphrase: string | undefined,
  signal?: AbortSignal,
): Promise<number> {
  const partial = `${path}.partial`;
  try {
    await makeFolder(dirname(path));
    if (await isThere(path))
      throw new BackupError('there-already', `There is a file ${path} already. It was left as it is.`);
    // One that an earlier try left when it was killed.
    await unlink(partial).catch(() => {});
    const out = createWriteStream(partial, { mode: 0o600, flags: 'wx', flush: true });
    await pipeline(
      Readable.from(pieces),
      createZstdCompress(quick),
      (bytes: AsyncIterable<Buffer>) => (passphrase === undefined ? bytes : seal(bytes, passphrase)),
      out,
      signal ? { signal } : {},
    );
    await keep(partial, path);
    return (await stat(path)).size;
  } catch (error) {
    await unlink(partial).catch(() => {});
    throw explained(error, path);
  }
}

/** The whole file gets its name at once, where nobody took it meanwhile; and the folder knows it after a power cut too. */
async function keep(partial: string, path: string): Promise<void> {
  try {
    await link(partial, path);
    await unlink(partial);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    await rename(partial, path); // a file system without links
  }
  const folder = await open(dirname(path), 'r').catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

/** Level by level: where a folder cannot hold another (/proc), making all at once would try for ever. */
async function makeFolder(folder: string): Promise<void> {
  if (await isThere(folder)) return;
  await makeFolder(dirname(folder));
  await mkdir(folder, { mode: 0o700 });
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException | null)?.code;

function explained(error: unknown, path: string): unknown {
  const code = codeOf(error);
  const folder = dirname(path);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new BackupError(
      'disk-full',
      `The disk of ${folder} is full. No backup was made, and nothing half was left behind.`,
      error,
    );
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'ENOENT')
    return new BackupError('not-writable', `Nothing can be written in ${folder}. No backup was made.`, error);
  if (code === 'EEXIST')
    return new BackupError('there-already', `There is a file ${path} already. It was left as it is.`, error);
  return error;
}
