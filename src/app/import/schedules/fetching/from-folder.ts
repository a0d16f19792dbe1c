import { createReadStream, openAsBlob } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { mostFileBytes, mostFiles } from '#app/import/limits.ts';

import { isWithin } from '../rules/allowed-folder.ts';
import { FetchError } from './fetch-error.ts';
import type { FetchedFile } from './fetched-file.ts';

const tables = /\.(?:csv|tsv|txt|xlsx|zip)$/i;
/** What was written this moment may still be written. */
const settledMillis = 20_000;

/**
 * The tables in a folder that the installation allows, those that are not known yet. Links are followed first, so
 * that none leads outside.
 */
export async function fromFolder(
  folder: string,
  roots: readonly string[],
  isKnown: (sha256: string) => Promise<boolean>,
): Promise<FetchedFile[]> {
  if (!folder.startsWith('/') || roots.length === 0) throw new FetchError('folder-not-allowed');
  const allowed = await Promise.all(roots.map((root) => realpath(root).catch(() => root)));
  const real = await realpath(folder).catch(() => null);
  // Whether a folder outside exists is nobody's business.
  if (real === null) throw new FetchError(isWithin(folder, roots) ? 'folder-missing' : 'folder-not-allowed');
  if (!isWithin(real, allowed)) throw new FetchError('folder-not-allowed');
  const found: FetchedFile[] = [];
  for (const name of (await readdir(real)).filter((each) => tables.test(each)).toSorted()) {
    const path = await realpath(join(real, name));
    const kind = await stat(path);
    if (!isWithin(path, allowed) || !kind.isFile()) continue;
    if (Date.now() - kind.mtimeMs < settledMillis) continue;
    if (kind.size > mostFileBytes) throw new FetchError('file-too-large');
    const sha256 = await hashOf(path);
    if (await isKnown(sha256)) continue;
    if (found.length === mostFiles) throw new FetchError('too-many-files');
    found.push({ name, bytes: await openAsBlob(path), sha256 });
  }
  return found;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
