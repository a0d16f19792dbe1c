import { damaged } from '../errors.ts';

const block = 512;
/** Nothing in a backup is larger: tables come in pieces. */
const mostBytes = 64 * 1024 ** 2;

export type Entry = { name: string; bytes: Buffer };

/** One file of a tar, as POSIX.1-1988 (ustar) writes it: a head of 512 bytes, the bytes, and zeros up to a whole block. */
export function tarEntry({ name, bytes }: Entry, at: Date): Buffer[] {
  const head = Buffer.alloc(block);
  if (Buffer.byteLength(name) > 100) throw new Error(`too long a name for a tar: ${name}`);
  head.write(name, 0, 'utf8');
  const octal = (value: number, from: number, length: number) =>
    head.write(`${value.toString(8).padStart(length - 1, '0')}\0`, from, 'latin1');
  octal(0o600, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(bytes.length, 124, 12);
  octal(Math.floor(at.getTime() / 1000), 136, 12);
  head.write('        0', 148, 'latin1');
  head.write('ustar\x0000', 257, 'latin1');
  head.write(`${sumOf(head).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  const rest = (block - (bytes.length % block)) % block;
  return rest === 0 ? [head, bytes] : [head, bytes, Buffer.alloc(rest)];
}

/** A tar ends with two blocks of zeros. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * block);

/** The files of a tar, one after another; refuses what is no tar or ends too early. */
export async function* readTar(pieces: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const taker = takerOf(pieces);
  for (;;) {
    const head = await taker.take(block);
    if (head === null) throw damaged('it ends too early');
    if (head.every((byte) => byte === 0)) break;
    const told = Number.parseInt(head.toString('latin1', 148, 154), 8);
    if (told !== sumOf(Buffer.concat([head.subarray(0, 148), Buffer.alloc(8, ' '), head.subarray(156)])))
      throw damaged('the head of a part does not add up');
    const name = head.toString('utf8', 0, head.indexOf(0));
    const size = Number.parseInt(head.toString('latin1', 124, 135), 8);
    if (!(size >= 0 && size <= mostBytes)) throw damaged(`${name} has an impossible size`);
    const bytes = await taker.take(size);
    if (bytes === null || (size % block && (await taker.take(block - (size % block))) === null))
      throw damaged('it ends too early');
    yield { name, bytes };
  }
  // What lies behind is read too, so that damage there is seen.
  while ((await taker.take(block)) !== null);
}

function sumOf(head: Buffer): number {
  let sum = 0;
  for (const byte of head) sum += byte;
  return sum;
}

/** Takes exactly so many bytes at a time; null where there are fewer. */
export function takerOf(pieces: AsyncIterable<Buffer>): { take(bytes: number): Promise<Buffer | null> } {
  const more = pieces[Symbol.asyncIterator]();
  const held: Buffer[] = [];
  let size = 0;
  return {
    async take(bytes) {
      while (size < bytes) {
        const next = await more.next();
        if (next.done) return null;
        held.push(next.value);
        size += next.value.length;
      }
      const taken: Buffer[] = [];
      for (let wanted = bytes; wanted > 0;) {
        const first = held.shift() ?? Buffer.alloc(0);
        taken.push(first.subarray(0, wanted));
        if (first.length > wanted) held.unshift(first.subarray(wanted));
        wanted -= Math.min(wanted, first.length);
      }
      size -= bytes;
      return taken.length === 1 && taken[0] ? taken[0] : Buffer.concat(taken);
    },
  };
}
