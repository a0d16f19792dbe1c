export type PictureSize = { width: number; height: number };

/**
 * How many dots wide and high a picture says that it is, read from its head alone: before anything is unpacked, for a
 * few hundred kilobytes can unpack to gigabytes. Null where the head is none of its kind.
 * PNG (W3C, § 11.2.1), JPEG (ITU-T T.81, B.2.2), GIF89a (§ 18), WebP (RFC 9649, § 2.5 to 2.7).
 */
export function pictureSize(bytes: Buffer, mediaType: string): PictureSize | null {
  try {
    return readers[mediaType]?.(bytes) ?? null;
  } catch {
    return null; // it ended before it said so
  }
}

const latin = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to);

const readers: Readonly<Record<string, (bytes: Buffer) => PictureSize | null>> = {
  'image/png': (bytes) =>
    latin(bytes, 12, 16) === 'IHDR'
      ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
      : null,
  'image/gif': (bytes) =>
    latin(bytes, 0, 3) === 'GIF' ? { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) } : null,
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
};

/** From one segment to the next, until the one that begins a frame. */
function jpegSize(bytes: Buffer): PictureSize | null {
  if (bytes.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; ;) {
    if (bytes.readUInt8(at) !== 0xff) return null;
    const marker = bytes.readUInt8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    if (marker === 0xff) at += 1; // filling
    else if (marker === 0xd9 || marker === 0xda) return null;
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
}

function webpSize(bytes: Buffer): PictureSize | null {
  if (latin(bytes, 0, 4) !== 'RIFF' || latin(bytes, 8, 12) !== 'WEBP') return null;
  switch (latin(bytes, 12, 16)) {
    case 'VP8X':
      return { width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3) };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    default:
      return null;
  }
}
