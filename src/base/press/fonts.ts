import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { unpackedFont } from './unpacked-font.ts';

const { resolve } = createRequire(import.meta.url);

/** The faces of the screens, in the weights that pages use. Italics are slanted by the press. */
const faces = [
  { folder: 'figtree', family: 'Figtree', weights: [400, 600, 700] },
  { folder: 'bricolage-grotesque', family: 'Bricolage Grotesque', weights: [600, 800] },
];

/**
 * The fonts for pages, as the press reads them. They come in parts: the letters of western Europe under the family's
 * name, those of the rest of it as "… Extended Latin", to be named after it.
 */
export function pageFonts(): Buffer[] {
  const part = (folder: string, letters: string, weight: number) =>
    readFileSync(resolve(`@fontsource/${folder}/files/${folder}-${letters}-${weight}-normal.woff`));
  return faces.flatMap(({ folder, family, weights }) =>
    weights.flatMap((weight) => [
      unpackedFont(part(folder, 'latin', weight)),
      unpackedFont(part(folder, 'latin-ext', weight), `${family} Extended Latin`),
    ]),
  );
}
