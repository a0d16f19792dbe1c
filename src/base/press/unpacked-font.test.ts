import { deflateSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { unpackedFont } from './unpacked-font.ts';

/** A parcel with these tables, packed where that makes them smaller. */
function parcel(tables: readonly (readonly [tag: string, bytes: Buffer])[]): Buffer {
  const head = Buffer.alloc(44 + 20 * tables.length);
  head.write('wOFF', 0, 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt16BE(tables.length, 12);
  const parts: Buffer[] = [head];
  let place = head.length;
  for (const [i, [tag, bytes]] of tables.entries()) {
    const deflated = deflateSync(bytes);
    const packed = deflated.length < bytes.length ? deflated : bytes;
    const at = 44 + 20 * i;
    head.write(tag, at, 'latin1');
    for (const [j, word] of [place, packed.length, bytes.length, 7 + i].entries())
      head.writeUInt32BE(word, at + 4 + 4 * j);
    parts.push(packed);
    place += packed.length;
  }
  return Buffer.concat(parts);
}

/** The tables of a font, by their names. */
function tablesOf(font: Buffer): Map<string, Buffer> {
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
      const at = 12 + 16 * i;
      const from = font.readUInt32BE(at + 8);
      expect(from % 4).toBe(0);
      return [font.toString('latin1', at, at + 4), font.subarray(from, from + font.readUInt32BE(at + 12))];
    }),
  );
}

const shapes = Buffer.alloc(999, 'krul');
const small = Buffer.from('klein');

test('every table of the parcel stands in the font as it was before it was packed', () => {
  const font = unpackedFont(
    parcel([
      ['glyf', shapes],
      ['head', small],
      ['name', Buffer.from('eigen naam')],
    ]),
  );
  expect(font.readUInt32BE(0)).toBe(0x00010000);
  expect([6, 8, 10].map((at) => font.readUInt16BE(at))).toEqual([32, 1, 16]);
  expect(tablesOf(font)).toEqual(
    new Map([
      ['glyf', shapes],
      ['head', small],
      ['name', Buffer.from('eigen naam')],
    ]),
  );
});

test('a font can go by another name', () => {
  const name = tablesOf(unpackedFont(parcel([['name', small]]), 'Ander')).get('name') ?? Buffer.alloc(0);
  const texts = name.subarray(name.readUInt16BE(4));
  expect(name.readUInt16BE(2)).toBe(2);
  expect(Buffer.from(texts).swap16().toString('utf16le')).toBe('AnderAnder');
});

test('what is no parcel, or a parcel that was cut off, is refused', () => {
  expect(() => unpackedFont(Buffer.from('OTTO en meer'))).toThrow(RangeError);
  const whole = parcel([['glyf', small]]);
  expect(() => unpackedFont(whole.subarray(0, whole.length - 2))).toThrow(RangeError);
});
