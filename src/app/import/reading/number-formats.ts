import { eachTag, mostPartBytes } from './xml.ts';
import type { Zip } from './zip.ts';

/** The built-in formats of ECMA-376 § 18.8.30 that show a day; those that show only a time do not count. */
const builtInDates = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** Which cell styles of a workbook show their number as a day, by the place of the style. */
export async function dateStyles(zip: Zip, path: string | undefined): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (path === undefined || !zip.has(path)) return styles;
  const own = new Map<number, boolean>();
  let within = false;
  await eachTag(zip.text(path, mostPartBytes), ({ attributes }, name) => {
    if (name === 'numFmt') own.set(Number(attributes['numFmtId']), showsDay(attributes['formatCode'] ?? ''));
    else if (name === 'cellXfs') within = true;
    else if (name === 'cellStyles' || name === 'dxfs') within = false;
    else if (name === 'xf' && within) {
      const id = Number(attributes['numFmtId'] ?? 0);
      styles.push(own.get(id) ?? builtInDates.has(id));
    }
  });
  return styles;
}

/** Excel itself writes no longer ones. */
const longestCode = 255;

/** `dd-mm-yyyy` shows a day; `[Red]#,##0` and `"dag" 0` do not. */
export function showsDay(formatCode: string): boolean {
  const bare = formatCode.slice(0, longestCode).replace(/\[[^\]]*\]|"[^"]*"|\\.|_.|\*./g, '');
  return /[yd]/i.test(bare);
}
