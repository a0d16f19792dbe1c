import { Readable } from 'node:stream';

import { ZipFile } from 'yazl';

import { serialDay, type CellKind, type CellValue } from '../rules/cell.ts';
import type { Sheet, Writing } from './sheet.ts';

/** What a sheet of a workbook can hold (Excel's specifications and limits). */
const mostRows = 1_048_576;
const longestCell = 32_767;

/** An XLSX workbook (ECMA-376) with one sheet, written as its rows come; further sheets where one is full. */
export function workbookFile<Row>(sheet: Sheet<Row>, writing: Writing): AsyncIterable<Buffer> {
  const zip = new ZipFile();
  const parts = sheetParts(sheet, writing);
  const names: string[] = [];
  const failed = (error: unknown) =>
    (zip.outputStream as Readable).destroy(error instanceof Error ? error : new Error(String(error)));
  // Parts of the workbook that name the sheets come last, when one knows how many there are.
  const addSheet = (): void => {
    const number = names.length + 1;
    names.push(number === 1 ? sheet.title : `${sheet.title} ${number}`);
    const stream = Readable.from(parts.next());
    stream.on('error', failed);
    stream.on('end', () => {
      if (parts.isDone()) finish();
      else addSheet();
    });
    zip.addReadStream(stream, `xl/worksheets/sheet${number}.xml`);
  };
  const finish = () => {
    for (const [path, text] of Object.entries(frame(names))) zip.addBuffer(Buffer.from(text), path);
    zip.end();
  };
  zip.addBuffer(Buffer.from(relations), '_rels/.rels');
  zip.addBuffer(Buffer.from(styles), 'xl/styles.xml');
  addSheet();
  return zip.outputStream as unknown as AsyncIterable<Buffer>;
}

/** The rows, cut into sheets: each call gives the text of the next one. */
function sheetParts<Row>(sheet: Sheet<Row>, writing: Writing) {
  const pages = sheet.pages()[Symbol.asyncIterator]();
  let waiting: readonly Row[] = [];
  let done = false;
  let written = 0;
  async function* next(): AsyncGenerator<string> {
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>`;
    yield rowOf(sheet.columns.map(({ head }) => textCell(head, 1)));
    let inSheet = 1;
    while (inSheet < mostRows) {
      if (waiting.length === 0) {
        writing.signal.throwIfAborted();
        const page = await pages.next();
        if (page.done) {
          done = true;
          break;
        }
        waiting = page.value;
        continue;
      }
      const rows = waiting.slice(0, mostRows - inSheet);
      waiting = waiting.slice(rows.length);
      inSheet += rows.length;
      written += rows.length;
      yield rows
        .map((row) => rowOf(sheet.columns.map(({ kind, value }) => cell(kind, value(row), writing))))
        .join('');
      writing.onRows(written);
    }
    yield '</sheetData></worksheet>';
  }
  return { next, isDone: () => done };
}

const rowOf = (cells: readonly string[]) => `<row>${cells.join('')}</row>`;

const styleOf = { amount: 2, day: 3, instant: 4 } as const;

function cell(kind: CellKind, value: CellValue, { zone }: Writing): string {
  if (value === null || value === undefined || value === '') return '<c/>';
  switch (kind) {
    case 'number':
      return `<c><v>${Number(value)}</v></c>`;
    case 'amount':
      return `<c s="${styleOf.amount}"><v>${Number(value) / 100}</v></c>`;
    case 'day':
    case 'instant':
      return `<c s="${styleOf[kind]}"><v>${serialDay(String(value), zone)}</v></c>`;
    case 'flag':
      return `<c t="b"><v>${value === true ? 1 : 0}</v></c>`;
    case 'text':
      return textCell(String(value));
  }
}

/** A text is a text: a spreadsheet never runs it. */
function textCell(text: string, style = 0): string {
  const kept = escaped(text.slice(0, longestCell));
  return `<c t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${kept}</t></is></c>`;
}

/** XML 1.0 has no place for most control characters. */
function escaped(text: string): string {
  // oxlint-disable-next-line no-control-regex -- those are the ones that are left out
  const storable = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return storable.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The files that say what is in a workbook. */
function frame(names: readonly string[]): Record<string, string> {
  const each = (write: (name: string, number: number) => string) =>
    names.map((name, index) => write(name, index + 1)).join('');
  return {
    '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`)}</Types>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each((name, n) => `<sheet name="${sheetName(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${names.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  };
}

/** At most 31 signs, none of those that Excel keeps for itself. */
const sheetName = (name: string) =>
  escaped(name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)).replaceAll('"', '&quot;');

/** Says first of all what kind of file this is. */
const relations = `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

/** 0 plain, 1 a head, 2 an amount, 3 a day, 4 a day with its time. */
const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/><numFmt numFmtId="165" formatCode="dd\\-mm\\-yyyy\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="4" applyNumberFormat="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`;
