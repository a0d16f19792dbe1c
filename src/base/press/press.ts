import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';

import { pageFonts } from './fonts.ts';
import { pictureSize } from './rules/picture-size.ts';
import { unprintableSigns, withBoxes } from './rules/unprintable-signs.ts';

export type Picture = { mediaType: string; bytes: Buffer };

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

let opened: Typst.NodeCompiler | undefined;
const layouts = new Map<string, string>();

const need = createRequire(import.meta.url);

/** The press and its fonts weigh much: they are loaded when something is printed for the first time. */
function press(): Typst.NodeCompiler {
  if (opened) return opened;
  const { NodeCompiler } = need('@myriaddreamin/typst-ts-node-compiler') as typeof Typst;
  opened = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontBlobs: pageFonts() }] });
  return opened;
}

/**
 * What is written on a page by a layout, as a PDF/A-2b, which archives keep; some tens of milliseconds. The same page
 * gives the same bytes.
 *
 * The layout (Typst) reads everything as texts with `json(bytes(sys.inputs.page))`, so nothing that people wrote is read
 * as layout; the path of the picture stands in `sys.inputs.logo`, or an empty text. Fonts: "Figtree" (400, 600, 700) and
 * "Bricolage Grotesque" (600, 800), each followed by its "… Extended Latin" for names from elsewhere in Europe.
 * @param layout where the layout lies: `new URL('quote.typ', import.meta.url)`
 */
export function printPage(layout: URL, page: object, picture: Picture | null = null): Buffer {
  const text = layoutAt(layout);
  const print = (path: string) =>
    withoutUnprintable(JSON.stringify(page), (inputs) =>
      press().pdf(
        { mainFileContent: text, inputs: { page: inputs, logo: path } },
        { pdfStandard: 'a-2b', creationTimestamp: 0 },
      ),
    );
  try {
    return picture === null ? print('') : withPicture(picture, print);
  } finally {
    press().evictCache(10);
  }
}

/** The same as a drawing (SVG) whose letters are outlines: it looks the same everywhere, and scales to any size. */
export function drawPage(layout: URL, page: object, picture: Picture | null = null): string {
  const draw = (path: string) =>
    press().plainSvg({
      mainFileContent: layoutAt(layout),
      inputs: { page: JSON.stringify(page), logo: path },
    });
  try {
    return picture === null ? draw('') : withPicture(picture, draw);
  } finally {
    press().evictCache(10);
  }
}

const mostPictureBytes = 2 * 1024 * 1024;
/** Four thousand dots by four thousand; unpacked a picture takes four bytes a dot, and the press holds it some times. */
const mostPictureDots = 16_000_000;

/** Can this picture stand on a page? */
export function canPrintPicture(picture: Picture): boolean {
  if (endings[picture.mediaType] === undefined || picture.bytes.length > mostPictureBytes) return false;
  const size = pictureSize(picture.bytes, picture.mediaType);
  if (size === null || size.width * size.height > mostPictureDots) return false;
  try {
    press().evictCache(0);
    withPicture(picture, (path) => press().pdf({ mainFileContent: `#image(${JSON.stringify(path)})` }));
    return true;
  } catch {
    return false;
  }
}

function layoutAt(url: URL): string {
  const known = layouts.get(url.href);
  if (known !== undefined) return known;
  const text = readFileSync(url, 'utf8');
  layouts.set(url.href, text);
  return text;
}

/** The press names some signs at a time. */
const mostTries = 100;

/** A page for an archive may hold no sign that its fonts lack: an emoji in a title becomes an open box. */
function withoutUnprintable(text: string, print: (text: string) => Buffer): Buffer {
  let page = text;
  for (let tries = 0; ; tries++)
    try {
      return print(page);
    } catch (error) {
      const signs = unprintableSigns(String(error));
      if (signs.size === 0 || tries === mostTries) throw error;
      page = withBoxes(page, signs);
    }
}

/** The press has no disk: a picture lies on it for as long as it prints. It prints one thing at a time. */
function withPicture<T>({ mediaType, bytes }: Picture, use: (path: string) => T): T {
  const path = `/picture.${endings[mediaType] ?? 'png'}`;
  press().mapShadow(path, bytes);
  try {
    return use(path);
  } finally {
    press().unmapShadow(path);
  }
}
