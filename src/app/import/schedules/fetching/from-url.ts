import { createHash } from 'node:crypto';
import { createWriteStream, openAsBlob } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { askOutside, nextAddress, OutsideError } from '#base/outside/ask-outside.ts';
import type { Reach } from '#base/outside/reach.ts';
import { mostFileBytes } from '#app/import/limits.ts';

import { AnswerError, FetchError } from './fetch-error.ts';
import type { FetchedFile } from './fetched-file.ts';

const mostRedirects = 5;
const timeoutMillis = 10 * 60_000;

/**
 * The file behind an address, brought onto this process's disk. Every address on the way, also one that another
 * redirects to, is looked up once, judged and asked at what was judged: none but those of the public internet.
 */
export async function fromUrl(
  address: string,
  folder: string,
  { signal, ...reach }: Reach & { signal?: AbortSignal | undefined },
): Promise<FetchedFile> {
  const until = AbortSignal.any([AbortSignal.timeout(timeoutMillis), ...(signal ? [signal] : [])]);
  let url = address;
  try {
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const answer = await askOutside(url, { method: 'GET', timeoutMillis, signal: until, reach });
      const { statusCode = 0, headers } = answer;
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        answer.destroy();
        url = nextAddress(url, headers.location, reach);
        continue;
      }
      if (statusCode !== 200) {
        answer.destroy();
        throw new AnswerError(statusCode);
      }
      return await putAside(answer, nameOf(answer, url), join(folder, 'fetched'));
    }
  } catch (error) {
    if (error instanceof OutsideError) throw new FetchError(error.because, { cause: error });
    throw error;
  }
  throw new FetchError('too-many-redirects');
}

async function putAside(answer: IncomingMessage, name: string, path: string): Promise<FetchedFile> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    await pipeline(
      answer,
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          size += piece.length;
          if (size > mostFileBytes) throw new FetchError('file-too-large');
          hash.update(piece);
          yield piece;
        }
      },
      createWriteStream(path, { mode: 0o600 }),
    );
  } catch (error) {
    if (error instanceof FetchError) throw error;
    throw new FetchError('broken', { cause: error });
  } finally {
    answer.destroy();
  }
  return { name, bytes: await openAsBlob(path), sha256: hash.digest('hex') };
}

/** As the server calls it, else as its address does. */
function nameOf({ headers }: IncomingMessage, url: string): string {
  const said = /filename="?([^";]+)"?/i.exec(headers['content-disposition'] ?? '')?.[1];
  const last = basename(new URL(url).pathname);
  return (said ?? last).slice(0, 200) || 'import.csv';
}
