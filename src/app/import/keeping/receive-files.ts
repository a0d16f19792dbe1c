import type {} from '@fastify/multipart';

import { createHash } from 'node:crypto';
import { createWriteStream, openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import type { FastifyRequest } from 'fastify';

import { formUnreadable } from '#base/http/foreseen.ts';
import { Refusal } from '#base/kernel/refusal.ts';
import { mostFileBytes, mostFiles, mostSetBytes } from '#app/import/limits.ts';
import type { GivenFile } from '#app/import/reading/source.ts';
import { refuse } from '#app/import/refuse.ts';

import { withFolder } from './on-disk.ts';

/** A file of a form on this process's disk, and what tells it from every other. */
export type ReceivedFile = GivenFile & { sha256: string };

/** How much may come in at a time, and what is said of more. */
export type Bounds = { files: number; fileBytes: number; setBytes: number; tooLarge: () => never };

const ofImports: Bounds = {
  files: mostFiles,
  fileBytes: mostFileBytes,
  setBytes: mostSetBytes,
  tooLarge: () => refuse('files-too-large'),
};

/**
 * Takes the files of a form, whatever its fields are called, onto this process's disk as they come in, and hands them
 * on once they are all there. Refuses what is too large, and a form that broke off.
 */
export async function receiveFiles<T>(
  request: FastifyRequest,
  use: (files: ReceivedFile[]) => Promise<T>,
  bounds: Bounds = ofImports,
): Promise<T> {
  if (!request.isMultipart()) refuse('no-files');
  return withFolder(async (folder) => use(await putAside(request, folder, bounds)));
}

async function putAside(
  request: FastifyRequest,
  folder: string,
  { files: most, fileBytes, setBytes, tooLarge }: Bounds,
): Promise<ReceivedFile[]> {
  const files: ReceivedFile[] = [];
  let total = 0;
  try {
    const limits = { fileSize: fileBytes, files: most, fields: 10 };
    for await (const part of request.files({ limits })) {
      const path = join(folder, String(files.length));
      const hash = createHash('sha256');
      await pipeline(
        part.file,
        async function* (pieces: AsyncIterable<Buffer>) {
          for await (const piece of pieces) {
            hash.update(piece);
            total += piece.length;
            if (total > setBytes) tooLarge();
            yield piece;
          }
        },
        createWriteStream(path, { mode: 0o600 }),
      );
      if (part.file.truncated) tooLarge();
      files.push({ name: part.filename, bytes: await openAsBlob(path), sha256: hash.digest('hex') });
    }
    return files;
  } catch (error) {
    // What the form's reader foresees has a status; what it comes across in the bytes has none.
    if (error instanceof Refusal || (error instanceof Error && 'statusCode' in error)) throw error;
    throw formUnreadable;
  }
}
