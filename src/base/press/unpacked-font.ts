import { inflateSync } from 'node:zlib';

const headerBytes = 44;
const entryBytes = 20;

/**
 * A font as printing programs read it (OpenType), out of the parcel in which the web sends it (WOFF 1.0).
 * @param family another name than its own, under which a page can ask for it
 * @throws RangeError where the bytes are no such parcel
 * Source: W3C, WOFF File Format 1.0, sections 4 and 5; OpenType 1.9, "Organization of an OpenType font".
 */
export function unpackedFont(woff: Buffer, family?: string): Buffer {
  if (woff.length < headerBytes || woff.toString('latin1', 0, 4) !== 'wOFF')
    throw new RangeError('this is no font of the web (WOFF 1.0)');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = headerBytes + i * entryBytes;
    const from = woff.readUInt32BE(at + 4);
    const packed = woff.subarray(from, from + woff.readUInt32BE(at + 8));
    const length = woff.readUInt32BE(at + 12);
    if (packed.length < woff.readUInt32BE(at + 8)) throw new RangeError('a table of this font is cut off');
    const bytes = packed.length < length ? inflateSync(packed) : packed;
    const tag = woff.toString('latin1', at, at + 4);
    const checksum = woff.readUInt32BE(at + 16);
    return { tag, checksum, bytes: tag === 'name' && family !== undefined ? nameTable(family) : bytes };
  });

  const power = Math.floor(Math.log2(Math.max(count, 1)));
  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(2 ** power * 16, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE((count - 2 ** power) * 16, 10);
  let place = head.length;
  for (const [i, { tag, checksum, bytes }] of tables.entries()) {
    const at = 12 + 16 * i;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(place, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    place += whole(bytes.length);
  }
  return Buffer.concat([
    head,
    ...tables.flatMap(({ bytes }) => [bytes, Buffer.alloc(whole(bytes.length) - bytes.length)]),
  ]);
}

const familyName = 1;
const postScriptName = 6;

/** A table of names that holds the family's alone, in English for Windows, as every program reads it. */
function nameTable(family: string): Buffer {
  const names = [
    { id: familyName, text: Buffer.from(family, 'utf16le').swap16() },
    { id: postScriptName, text: Buffer.from(family.replaceAll(' ', ''), 'utf16le').swap16() },
  ];
  const head = Buffer.alloc(6 + 12 * names.length);
  for (const [i, word] of [0, names.length, head.length].entries()) head.writeUInt16BE(word, i * 2);
  let place = 0;
  for (const [i, { id, text }] of names.entries()) {
    for (const [j, word] of [3, 1, 0x409, id, text.length, place].entries())
      head.writeUInt16BE(word, 6 + 12 * i + j * 2);
    place += text.length;
  }
  return Buffer.concat([head, ...names.map(({ text }) => text)]);
}

/** Tables begin at a multiple of four bytes. */
function whole(length: number): number {
  return Math.ceil(length / 4) * 4;
}
