import type {} from '@fastify/multipart';

import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import type { FastifyRequest } from 'fastify';

import { formUnreadable } from '#base/http/foreseen.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { refusals } from './refusals.ts';
import { scanned, type ScannerPlace } from './scanning/clamd.ts';
import { mostFileBytes } from './words.ts';

/**
 * Takes the one file of a form and hands it on once it is there as a whole: meanwhile it is put on disk, so that a
 * telephone on a slow line holds neither memory nor a transaction. Refuses what is too large, and what the virus scanner
 * (where there is one) did not find clean.
 */
export async function receiveFile<T>(
  request: FastifyRequest,
  scanner: ScannerPlace | undefined,
  use: (file: { name: string; bytes: AsyncIterable<Uint8Array> }) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart()) throw noFile();
  const folder = await mkdtemp(join(tmpdir(), 'cadans-file-'));
  const path = join(folder, 'file');
  try {
    const name = await putAside(request, path);
    if (scanner) await mustBeClean(request, scanner, path);
    return await use({ name, bytes: createReadStream(path) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function putAside(request: FastifyRequest, path: string): Promise<string> {
  try {
    const part = await request.file({ limits: { fileSize: mostFileBytes, files: 1 } });
    if (!part) throw noFile();
    await pipeline(part.file, createWriteStream(path, { mode: 0o600 }));
    if (part.file.truncated)
      throw new Refusal('too-large', { because: 'file-too-large', says: refusals['file-too-large'] });
    return part.filename;
  } catch (error) {
    // What the form's reader foresees has a status; what it comes across in the bytes has none.
    if (error instanceof Refusal || (error instanceof Error && 'statusCode' in error)) throw error;
    throw formUnreadable;
  }
}

async function mustBeClean(request: FastifyRequest, scanner: ScannerPlace, path: string): Promise<void> {
  const found = await scanned(scanner, createReadStream(path)).catch((error: unknown) => {
    request.log.error({ err: error }, 'the virus scanner gave no verdict');
    throw new Refusal('unavailable', { because: 'scanner-away', says: refusals['scanner-away'] });
  });
  if (found === null) return;
  request.log.warn({ found }, 'a file was not kept: the virus scanner found something in it');
  throw new Refusal('refused', { because: 'file-infected', says: refusals['file-infected'] });
}

const noFile = () =>
  new Refusal('invalid', {
    because: 'no-file',
    says: refusals['no-file'],
    errors: [{ pointer: '/file', message: refusals['no-file'] }],
  });
