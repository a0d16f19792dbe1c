import { scan, type Scan } from './record.ts';

export const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/** The line with which Excel tells itself the separator. */
const separatorLine = /^"?sep=(.)"?$/i;

/** `sep=;` → `;`, and null for every other line. */
export function namedSeparator(line: string): Separator | null {
  const named = separatorLine.exec(line.trimEnd())?.[1] ?? (line.trim() === 'sep=' ? '\t' : null);
  return separators.find((s) => s === named) ?? null;
}

/**
 * What stands between the cells, judged by the first lines: the separator that gives most rows the same
 * number of cells, more than one, as the first row has. Separators within quotes do not count.
 */
export function detectSeparator(lines: readonly string[]): Separator {
  const named = namedSeparator(lines[0] ?? '');
  if (named) return named;
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 };
  for (const separator of separators) {
    const score = likeliness(widths(lines, separator));
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

function widths(lines: readonly string[], separator: Separator): number[] {
  const found: number[] = [];
  let state: Scan = { cells: [], field: '', quoted: false };
  for (const line of lines) {
    if (line.trim() === '' && !state.quoted) continue;
    const end = scan(line, separator, state);
    if (end === 'open') continue;
    found.push(state.cells.length);
    state = { cells: [], field: '', quoted: false };
  }
  return found;
}

function likeliness(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let score = 0;
  for (const [width, count] of counts) {
    const share = count / widths.length;
    const asTheFirst = width === widths[0] ? 0.5 : 0;
    score = Math.max(score, share + asTheFirst + Math.min(width, 50) / 200);
  }
  return score;
}
