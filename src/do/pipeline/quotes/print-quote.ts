import { readFileSync } from 'node:fs';

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

import type { QuoteContent } from './rules/quote-content.ts';
import { quotePage } from './rules/quote-page.ts';
import { unprintableSigns, withBoxes } from './rules/unprintable-signs.ts';

export type Logo = { mediaType: string; bytes: Buffer };

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

let opened: { compiler: NodeCompiler; layout: string } | undefined;

/** The layout is read and the fonts are loaded when the first quote is printed. */
function press() {
  opened ??= {
    compiler: NodeCompiler.create({ workspace: '/' }),
    layout: readFileSync(new URL('quote.typ', import.meta.url), 'utf8'),
  };
  return opened;
}

/** A quote as a PDF/A-2b, which archives keep; some ten milliseconds. The same content gives the same page. */
export function printQuote(content: QuoteContent, logo: Logo | null): Buffer {
  return printPage(quotePage(content), logo);
}

/** Can this picture stand on a page? */
export function canPrintLogo(logo: Logo): boolean {
  if (endings[logo.mediaType] === undefined || logo.bytes.length > mostLogoBytes) return false;
  try {
    press().compiler.evictCache(0);
    withLogo(logo, (path) => press().compiler.pdf({ mainFileContent: `#image(${JSON.stringify(path)})` }));
    return true;
  } catch {
    return false;
  }
}

const mostLogoBytes = 2 * 1024 * 1024;

function printPage(page: ReturnType<typeof quotePage>, logo: Logo | null): Buffer {
  const { compiler, layout } = press();
  const print = (path: string) =>
    withoutUnprintable(JSON.stringify(page), (text) =>
      compiler.pdf(
        { mainFileContent: layout, inputs: { page: text, logo: path } },
        {
          pdfStandard: 'a-2b',
          creationTimestamp: 0,
        },
      ),
    );
  try {
    return logo === null ? print('') : withLogo(logo, print);
  } finally {
    compiler.evictCache(10);
  }
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
function withLogo<T>({ mediaType, bytes }: Logo, use: (path: string) => T): T {
  const path = `/cadans-logo.${endings[mediaType] ?? 'png'}`;
  const { compiler } = press();
  compiler.mapShadow(path, bytes);
  try {
    return use(path);
  } finally {
    compiler.unmapShadow(path);
  }
}
