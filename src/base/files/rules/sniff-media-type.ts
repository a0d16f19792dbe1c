import { mediaTypes } from './media-types.ts';

/**
 * What a file is, by how it begins; its name only decides between kinds that begin alike.
 * @param head its first bytes; a quarter of a megabyte is enough
 * @returns a media type of the list, or null for what is not kept here
 */
export function sniffMediaType(head: Uint8Array, name: string): string | null {
  const latin = (start: number, end: number) => String.fromCharCode(...head.subarray(start, end));
  const begins = (...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);
  if (latin(0, 1024).includes('%PDF-')) return 'application/pdf';
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (latin(0, 6) === 'GIF87a' || latin(0, 6) === 'GIF89a') return 'image/gif';
  if (latin(0, 4) === 'RIFF' && latin(8, 12) === 'WEBP') return 'image/webp';
  if (begins(0x49, 0x49, 0x2a, 0) || begins(0x4d, 0x4d, 0, 0x2a)) return 'image/tiff';
  if (latin(4, 8) === 'ftyp') return filmType(latin(8, 12));
  if (latin(0, 3) === 'ID3' || (begins(0xff) && [0xfb, 0xf3, 0xf2].includes(head[1] ?? 0)))
    return 'audio/mpeg';
  if (begins(0x50, 0x4b, 3, 4)) return zipType(head);
  if (begins(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return byEnding(name, olderOffice) ?? null;
  if (latin(0, 5) === '{\\rtf') return 'application/rtf';
  return isText(head) ? textType(latin(0, 2048), name) : null;
}

const olderOffice = [
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/vnd.ms-outlook',
];

function byEnding(name: string, types: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  return types.find((type) => mediaTypes[type]?.endings.some((ending) => lower.endsWith(ending)));
}

function filmType(brand: string): string | null {
  if (/^(heic|heix|hevc|mif1|msf1|heim|heis)$/.test(brand)) return 'image/heic';
  if (brand === 'M4A ') return 'audio/mp4';
  return /^(isom|iso\d|mp4\d|avc1|M4V |qt {2}|3gp\d|MSNV|dash)$/.test(brand) ? 'video/mp4' : null;
}

/** An office file is a zip whose first entries say so. */
function zipType(head: Uint8Array): string {
  const names = new TextDecoder('latin1').decode(head.subarray(0, 262_144));
  const opened = /mimetype(application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet|presentation))/.exec(
    names.slice(0, 200),
  )?.[1];
  if (opened !== undefined) return opened;
  const office = 'application/vnd.openxmlformats-officedocument.';
  if (names.includes('[Content_Types].xml') || names.includes('_rels/.rels')) {
    if (names.includes('word/')) return `${office}wordprocessingml.document`;
    if (names.includes('xl/')) return `${office}spreadsheetml.sheet`;
    if (names.includes('ppt/')) return `${office}presentationml.presentation`;
  }
  return 'application/zip';
}

/** No control characters but those of lines and pages, in whatever encoding. */
function isText(head: Uint8Array): boolean {
  return head.every(
    (byte) => (byte >= 0x20 && byte !== 0x7f) || byte === 9 || byte === 10 || byte === 12 || byte === 13,
  );
}

/** A page, a drawing or a script is text too, and not kept: a browser or a computer would run it. */
function textType(start: string, name: string): string | null {
  const bare = start.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (bare.startsWith('#!')) return null;
  if (
    /^<(!doctype|html|head|body|script|svg|\?xml|iframe|!--)/i.test(bare) ||
    /<(svg|script|html)\b/i.test(bare)
  )
    return byEnding(name, ['message/rfc822']) ?? null;
  if (bare.startsWith('BEGIN:VCALENDAR')) return 'text/calendar';
  if (bare.startsWith('BEGIN:VCARD')) return 'text/vcard';
  return byEnding(name, ['text/csv', 'message/rfc822']) ?? 'text/plain';
}
