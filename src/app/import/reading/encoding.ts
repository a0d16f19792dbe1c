import { isUtf8 } from 'node:buffer';
import { chunksOf, type Source } from './source.ts';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/**
 * In which encoding a text file was written. The mark at its beginning decides; else nought bytes at every
 * second place make it UTF-16; else it is UTF-8 if all of it is valid UTF-8, because text in another
 * encoding hardly ever is; else Windows-1252, which contains all that Latin-1 can print.
 */
export async function detectEncoding(source: Source): Promise<Encoding> {
  const head = await source.piece(0, Math.min(source.size, 4096));
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return utf16WithoutMark(head) ?? ((await allUtf8(source)) ? 'utf-8' : 'windows-1252');
}

/** The text of a file in pieces, without the mark at its beginning. */
export async function* decodeText(source: Source, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunksOf(source)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function utf16WithoutMark(head: Uint8Array): Encoding | null {
  const noughts = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) noughts[i % 2] = (noughts[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = noughts;
  const half = head.length / 2;
  if (half < 2) return null;
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.7 && odd < half * 0.1) return 'utf-16be';
  return null;
}

async function allUtf8(source: Source): Promise<boolean> {
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of chunksOf(source)) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = bytes.length - unfinished(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return false;
    rest = bytes.subarray(end);
  }
  return true;
}

/** How many bytes at the end begin a character that the next piece finishes. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}
