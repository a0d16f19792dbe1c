import { Buffer } from 'node:buffer';

import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { pictureSize } from './picture-size.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const text = (latin: string) => Buffer.from(latin, 'latin1').toString('hex');

test.each([
  ['image/png', `89504e470d0a1a0a 0000000d ${text('IHDR')} 00004e20 00000010`, 20_000, 16],
  ['image/gif', `${text('GIF89a')} 4001 f000`, 320, 240],
  ['image/jpeg', 'ffd8 ffe0 0004 0000 ffff c0 0011 08 0200 0100 03', 256, 512],
  ['image/jpeg', 'ffd8 ffc4 0003 00 ffc2 0011 08 0001 ffff 03', 65_535, 1],
  ['image/webp', `${text('RIFF')} 00000000 ${text('WEBPVP8X')} 0a000000 00000000 8f0100 2b0100`, 400, 300],
  ['image/webp', `${text('RIFF')} 00000000 ${text('WEBPVP8L')} 00000000 2f 8f c1 4a 00`, 400, 300],
  ['image/webp', `${text('RIFF')} 00000000 ${text('WEBPVP8 ')} 00000000 000000 9d012a 9001 2c01`, 400, 300],
])('of %s (%s) the size is read', (mediaType, bytes, width, height) => {
  expect(pictureSize(hex(bytes), mediaType)).toEqual({ width, height });
});

test.each([
  ['image/png', '89504e47'],
  ['image/jpeg', 'ffd8 ffda 0004'],
  ['image/jpeg', 'ffd8 ffe0 0000'],
  ['image/webp', `${text('RIFF')} 00000000 ${text('WEBPXXXX')}`],
  ['image/svg+xml', text('<svg/>')],
])('of %s (%s) no size is known', (mediaType, bytes) => {
  expect(pictureSize(hex(bytes), mediaType)).toBeNull();
});

test('whatever the bytes are, an answer comes at once', () => {
  const kinds = fc.constantFrom('image/png', 'image/jpeg', 'image/gif', 'image/webp');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), kinds, (bytes, kind) => {
      const head = kind === 'image/jpeg' ? [0xff, 0xd8, 0xff] : [];
      pictureSize(Buffer.from([...head, ...bytes]), kind);
    }),
    { numRuns: 300 },
  );
});
