import type { FileRefusal } from './unreadable-file.ts';

const beginnings: readonly (readonly [FileRefusal, readonly number[]])[] = [
  ['workbook-old-or-locked', [0xd0, 0xcf, 0x11, 0xe0]],
  ['file-not-a-table', [0x89, 0x50, 0x4e, 0x47]], // PNG
  ['file-not-a-table', [0xff, 0xd8, 0xff]], // JPEG
  ['file-not-a-table', [0x47, 0x49, 0x46, 0x38]], // GIF
  ['file-not-a-table', [0x25, 0x50, 0x44, 0x46]], // PDF
  ['file-not-a-table', [0x1f, 0x8b]], // gzip
  ['file-not-a-table', [0x7b, 0x5c, 0x72, 0x74, 0x66]], // RTF
];

/** Does the file begin as a zip, which every XLSX is? */
export function beginsAsZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
}

/** Whether the first bytes are those of something in which there is no table to read. */
export function knownAsOther(head: Uint8Array): FileRefusal | null {
  for (const [because, bytes] of beginnings) if (bytes.every((byte, i) => head[i] === byte)) return because;
  return null;
}

/** Whether decoded text is a web page, or bytes that were never text. */
export function textIsOther(text: string): FileRefusal | null {
  if (/^\s*<(?:!doctype html|html|table|\?xml)/i.test(text)) return 'file-is-web-page';
  let strange = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 0xfffd) strange++;
  }
  return strange > 2 && strange > text.length / 100 ? 'file-not-a-table' : null;
}
