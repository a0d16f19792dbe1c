import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createZstdDecompress } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import { PassThrough } from 'node:stream';

import { BackupError, damaged } from '../errors.ts';
import {
  contentsName,
  contentsShape,
  headName,
  headShape,
  tableOfPiece,
  type Contents,
  type Head,
} from './contents.ts';
import { isSealed, unseal } from './sealed.ts';
import { readTar, type Entry } from './tar.ts';

export type Part =
  | { kind: 'head'; head: Head }
  | { kind: 'rows'; table: string; bytes: Buffer }
  | { kind: 'contents'; contents: Contents };

const zstdMagic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/** Is a passphrase needed to read this backup? Refuses a file that is none. */
export async function needsPassphrase(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    const beginning = buffer.subarray(0, bytesRead);
    if (isSealed(beginning)) return true;
    if (beginning.subarray(0, 4).equals(zstdMagic)) return false;
  } finally {
    await file.close();
  }
  throw new BackupError('not-a-backup', `${path} is not a backup of Cadans. Nothing was touched.`);
}

/**
 * The parts of a backup one after another, in bounded memory. Whoever has heard the last one knows that all of it came
 * by as it was written: it throws where a part is missing, altered, double or in the wrong place.
 */
export async function* readBackupFile(path: string, passphrase: string | undefined): AsyncGenerator<Part> {
  const sealed = await needsPassphrase(path);
  if (sealed && passphrase === undefined)
    throw new BackupError(
      'passphrase-needed',
      'This backup is closed with a passphrase. Nothing was touched.',
    );
  let head: Head | undefined;
  let headSha256 = '';
  let ended = false;
  const seen = new Map<string, { bytes: number; hash: Hash }>();
  for await (const { name, bytes } of entriesOf(path, sealed ? passphrase : undefined)) {
    const table = tableOfPiece(name);
    if (ended) throw damaged(`something (${name}) stands behind its end`);
    if (name === headName && !head) {
      head = parsed(bytes, headShape, name);
      headSha256 = createHash('sha256').update(bytes).digest('hex');
      yield { kind: 'head', head };
    } else if (head && table !== null) {
      const known = seen.get(table) ?? { bytes: 0, hash: createHash('sha256') };
      if (!seen.has(table)) seen.set(table, known);
      known.bytes += bytes.length;
      known.hash.update(bytes);
      yield { kind: 'rows', table, bytes };
    } else if (head && name === contentsName) {
      const contents = parsed(bytes, contentsShape, name);
      if (contents.headSha256 !== headSha256) throw damaged('its head is not the one that it was made with');
      compare(contents, seen);
      ended = true;
      yield { kind: 'contents', contents };
    } else throw damaged(`${name} does not belong there`);
  }
  if (!ended) throw damaged('it ends too early');
}

async function* entriesOf(path: string, passphrase: string | undefined): AsyncGenerator<Entry> {
  const out = new PassThrough();
  const stopping = new AbortController();
  const flowing = pipeline(
    createReadStream(path),
    (pieces: AsyncIterable<Buffer>) => (passphrase === undefined ? pieces : unseal(pieces, passphrase)),
    createZstdDecompress(),
    out,
    { signal: stopping.signal },
  );
  flowing.catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))));
  try {
    yield* readTar(out);
    await flowing;
  } catch (error) {
    throw error instanceof BackupError
      ? error
      : damaged(error instanceof Error ? error.message : String(error), error);
  } finally {
    // Whoever stops reading lets go of the file.
    stopping.abort();
    await flowing.catch(() => {});
  }
}

function parsed<T>(bytes: Buffer, shape: { parse(value: unknown): T }, name: string): T {
  try {
    return shape.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    throw damaged(`${name} cannot be read`, error);
  }
}

function compare(contents: Contents, seen: ReadonlyMap<string, { bytes: number; hash: Hash }>): void {
  const told = new Set(contents.tables.map(({ name }) => name));
  for (const name of seen.keys()) if (!told.has(name)) throw damaged(`${name} does not belong there`);
  for (const { name, bytes, sha256 } of contents.tables) {
    const found = seen.get(name);
    if ((found?.bytes ?? 0) !== bytes) throw damaged(`${name} is not whole`);
    if (found && found.hash.digest('hex') !== sha256) throw damaged(`${name} is not as it was written`);
  }
}
