import { createWriteStream, openAsBlob } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { beginsAsZip } from '#app/import/reading/no-table.ts';
import { sourceOf, type GivenFile } from '#app/import/reading/source.ts';
import { UnreadableFile } from '#app/import/reading/unreadable-file.ts';
import { openZip } from '#app/import/reading/zip.ts';
import { mostFileBytes, mostSetBytes } from '#app/import/limits.ts';

const tables = /\.(?:csv|tsv|txt|xlsx)$/i;

/**
 * The files as they are, and in the place of each zip the tables in it, unpacked in a folder. A workbook is a zip
 * too, and stays whole. Whatever else stands in a zip is left where it is.
 * @throws UnreadableFile where a zip holds no table, or unpacks to more than may come in
 */
export async function unpackAll(files: readonly GivenFile[], folder: string): Promise<GivenFile[]> {
  const all: GivenFile[] = [];
  let unpacked = 0;
  for (const [at, file] of files.entries()) {
    const source = sourceOf(file);
    const head = await source.piece(0, Math.min(source.size, 16));
    if (!beginsAsZip(head)) {
      all.push(file);
      continue;
    }
    const zip = await openZip(source, mostFileBytes);
    const inside = zip.paths();
    if (inside.includes('[Content_Types].xml') || inside.some((path) => path.startsWith('xl/'))) {
      all.push(file);
      continue;
    }
    const wanted = inside.filter((path) => tables.test(path) && !/(?:^|\/)(?:__MACOSX|\.)/.test(path));
    if (wanted.length === 0) throw new UnreadableFile('zip-without-tables', file.name);
    for (const [position, path] of wanted.entries()) {
      const target = join(folder, `unpacked-${at}-${position}`);
      await pipeline(Readable.from(zip.bytes(path)), createWriteStream(target, { mode: 0o600 }));
      const bytes = await openAsBlob(target);
      unpacked += bytes.size;
      if (unpacked > mostSetBytes) throw new UnreadableFile('zip-too-large', file.name);
      all.push({ name: basename(path), bytes });
    }
  }
  return all;
}
