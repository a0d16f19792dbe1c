import { SaxesParser } from 'saxes';
import { excelDay } from '#base/i18n/parse.ts';
import { cut, type Cell, type Row } from '#app/import/rules/cell.ts';
import { localName, withoutEndlessTexts } from './xml.ts';

type Lookups = { texts: readonly string[]; dates: readonly boolean[]; since1904: boolean };

/** Cells beyond this column are not read. */
const mostColumns = 1001;
/** What Excel itself allows in one cell. */
const longestText = 32_767;

/** The rows of a sheet that hold something, in batches, as they come out of its XML; errors such as `#N/A` are empty cells. */
export async function* readSheet(pieces: AsyncIterable<string>, lookups: Lookups): AsyncGenerator<Row[]> {
  const parser = new SaxesParser();
  let rows: Row[] = [];
  let line = 0;
  let cells: Cell[] = [];
  let column = 0;
  let type = 'n';
  let style = 0;
  let text = '';
  let taking = false;
  let filled = false;
  parser.on('opentag', (tag) => {
    const { attributes } = tag;
    switch (localName(tag.name)) {
      case 'row':
        line = lineNumber(attributes['r']) ?? line + 1;
        cells = [];
        column = 0;
        filled = false;
        break;
      case 'c':
        column = attributes['r'] === undefined ? column + 1 : columnNumber(attributes['r']);
        type = attributes['t'] ?? 'n';
        style = Number(attributes['s'] ?? 0);
        text = '';
        break;
      case 'v':
      case 't':
        taking = true;
    }
  });
  parser.on('text', (piece) => void (taking && (text += piece)));
  parser.on('closetag', (tag) => {
    switch (localName(tag.name)) {
      case 'v':
      case 't':
        taking = false;
        break;
      case 'c': {
        const value =
          column > mostColumns ? null : cellValue(type, text, lookups.dates[style] ?? false, lookups);
        if (value === null) break;
        while (cells.length < column - 1) cells.push(null);
        cells[column - 1] = value;
        filled = true;
        break;
      }
      case 'row':
        if (filled) rows.push({ line, cells });
    }
  });
  for await (const piece of withoutEndlessTexts(pieces)) {
    parser.write(piece);
    if (rows.length > 0) yield rows;
    rows = [];
  }
  parser.close();
  if (rows.length > 0) yield rows;
}

function cellValue(type: string, text: string, isDay: boolean, lookups: Lookups): Cell {
  switch (type) {
    case 's':
      return textCell(lookups.texts[Number(text)] ?? '');
    case 'inlineStr':
    case 'str':
    case 'd':
      return textCell(text);
    case 'b':
      return text === '1' || text === 'true';
    case 'e':
      return null;
    default: {
      if (text === '') return null;
      const number = Number(text);
      if (!Number.isFinite(number)) return textCell(text);
      return isDay ? (excelDay(number, lookups.since1904) ?? number) : number;
    }
  }
}

function textCell(text: string): Cell {
  return text.trim() === '' ? null : cut(text, longestText);
}

/** Excel has 1,048,576 rows. Null for what is no number of a row. */
function lineNumber(text: string | undefined): number | null {
  const line = Number(text);
  return Number.isInteger(line) && line > 0 && line <= 2_000_000_000 ? line : null;
}

/** `AB12` → 28. */
function columnNumber(reference: string): number {
  let n = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i);
    if (code < 65 || code > 90) break;
    n = n * 26 + code - 64;
  }
  return n;
}
