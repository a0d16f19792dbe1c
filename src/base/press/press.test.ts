import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { canPrintPicture } from './press.ts';

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}

/** A grey picture of one colour: the larger, the better it packs. */
function greyPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test('a logo prints; a small file that unpacks to a huge picture is refused before it does', () => {
  expect(canPrintPicture({ mediaType: 'image/png', bytes: greyPng(300, 100) })).toBe(true);
  const bomb = greyPng(8000, 8000);
  expect(bomb.length).toBeLessThan(100_000);
  const before = performance.now();
  expect(canPrintPicture({ mediaType: 'image/png', bytes: bomb })).toBe(false);
  expect(performance.now() - before).toBeLessThan(50);
});
