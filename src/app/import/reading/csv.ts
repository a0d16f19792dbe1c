import type { RowOrProblem } from '#app/import/rules/row-problem.ts';
import { scan, type Scan } from './record.ts';
import type { Separator } from './separator.ts';

/** A quote that is not closed within so many lines was never meant to be open. */
const longestRecordLines = 200;
const longestRecordText = 500_000;

type Line = { number: number; text: string };
type Taken = { cells: string[]; lines: number } | 'open' | 'broken';

/**
 * The records of a text, in batches, numbered by the line on which they start. A record with a quote that is
 * never closed, with text behind a closing quote, or with another number of cells than `width` comes out as a
 * problem of its first line alone, and reading goes on with the line after it. Empty records are left out.
 * @param width number of columns, or null where it is not known yet
 */
export async function* csvRecords(
  lines: AsyncIterable<string[]>,
  separator: Separator,
  width: number | null,
): AsyncGenerator<RowOrProblem[]> {
  let waiting: Line[] = [];
  let number = 0;
  for await (const batch of lines) {
    const records: RowOrProblem[] = [];
    for (const text of batch) {
      number++;
      if (waiting.length === 0 && !text.includes('"')) {
        keep(records, { number, text }, text.split(separator), width);
        continue;
      }
      waiting.push({ number, text });
      waiting = takeRecords(waiting, separator, width, records, false);
    }
    yield records;
  }
  const records: RowOrProblem[] = [];
  takeRecords(waiting, separator, width, records, true);
  yield records;
}

/** Takes every record out of these lines; what comes back still waits for the end of its last record. */
function takeRecords(
  lines: Line[],
  separator: Separator,
  width: number | null,
  records: RowOrProblem[],
  atEnd: boolean,
): Line[] {
  let from = 0;
  while (from < lines.length) {
    const first = lines[from];
    if (!first) break;
    const taken = takeRecord(lines, from, separator);
    if (taken === 'open' && !atEnd && !tooLong(lines, from)) return lines.slice(from);
    if (taken === 'open' || taken === 'broken') {
      records.push({ line: first.number, problem: 'quote-broken', text: first.text });
      from++;
    } else if (taken.lines > 1 && width !== null && taken.cells.length !== width) {
      // The quote that was open on this line was closed by the opening quote of another.
      records.push({ line: first.number, problem: 'quote-broken', text: first.text });
      from++;
    } else {
      keep(records, first, taken.cells, width);
      from += taken.lines;
    }
  }
  return [];
}

function takeRecord(lines: readonly Line[], from: number, separator: Separator): Taken {
  const state: Scan = { cells: [], field: '', quoted: false };
  for (let at = from; at < lines.length; at++) {
    const end = scan(lines[at]?.text ?? '', separator, state);
    if (end === 'broken') return 'broken';
    if (end === 'whole') return { cells: state.cells, lines: at - from + 1 };
  }
  return 'open';
}

function tooLong(lines: readonly Line[], from: number): boolean {
  if (lines.length - from > longestRecordLines) return true;
  let length = 0;
  for (let at = from; at < lines.length; at++) length += lines[at]?.text.length ?? 0;
  return length > longestRecordText;
}

function keep(records: RowOrProblem[], line: Line, cells: string[], width: number | null) {
  if (cells.every((cell) => cell.trim() === '')) return;
  const surplus = width === null ? [] : cells.slice(width);
  if (width !== null && cells.length < width) {
    records.push({ line: line.number, problem: 'cells-missing', text: line.text });
  } else if (surplus.some((cell) => cell.trim() !== '')) {
    records.push({ line: line.number, problem: 'cells-surplus', text: line.text });
  } else {
    records.push({ line: line.number, cells: surplus.length > 0 ? cells.slice(0, width ?? 0) : cells });
  }
}
