import { once } from 'node:events';
import { createWriteStream, openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { ZipFile } from 'yazl';

import type { GivenFile } from '#app/import/reading/source.ts';

const head = [
  'Record ID',
  'Deal Name',
  'Deal Stage',
  'Pipeline',
  'Amount',
  'Close Date',
  'Create Date',
  'Deal owner',
  'Associated Company',
  'Date entered "Appointment Scheduled (Sales Pipeline)"',
  'Date entered "Contract Sent (Sales Pipeline)"',
  'Toelichting',
  'Eigen kolom',
];

/** The cells of one row of an invented HubSpot export, about 600 bytes wide. */
function row(n: number): string[] {
  const day = (days: number) => new Date(Date.UTC(2020, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
  const opened = (n * 7) % 1500;
  const stage = ['Closed won', 'Closed lost', 'Contract Sent', 'Appointment Scheduled'][n % 4] ?? '';
  const closed = n % 4 < 2 ? `${day(opened + 60)} 16:30` : '';
  const told = `Regel ${n}: ${'verzonnen toelichting bij deze verkoopkans, '.repeat(8)}`;
  return [
    String(9_000_000 + n),
    `Verzonnen kans ${n}`,
    stage,
    'Sales Pipeline',
    String(50 + (n % 30_000)),
    closed,
    `${day(opened)} 09:00`,
    `Proef ${n % 35}`,
    `Verzonnen ${n % 12_000} BV`,
    `${day(opened)} 09:00`,
    n % 4 === 3 ? '' : `${day(opened + 20)} 10:15`,
    told,
    `waarde ${n % 97}`,
  ];
}

/** One CSV file of so many rows, written to disk as it is made. */
export async function hugeCsv(folder: string, rows: number): Promise<GivenFile> {
  const path = join(folder, 'huge.csv');
  const out = createWriteStream(path);
  const line = (cells: readonly string[]) =>
    `${cells.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
  out.write(line(head));
  for (let n = 0; n < rows; n++) if (!out.write(line(row(n)))) await once(out, 'drain');
  out.end();
  await once(out, 'close');
  return { name: 'huge.csv', bytes: await openAsBlob(path) };
}

/** The same rows as a workbook, its texts within the cells. */
export async function hugeWorkbook(folder: string, rows: number): Promise<GivenFile> {
  const path = join(folder, 'huge.xlsx');
  const zip = new ZipFile();
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name);
  add(
    '_rels/.rels',
    `<Relationships><Relationship Id="r" Type="${type}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  add(
    'xl/workbook.xml',
    '<workbook xmlns:r="r"><sheets><sheet name="Deals" sheetId="1" r:id="s"/></sheets></workbook>',
  );
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships><Relationship Id="s" Type="${type}/worksheet" Target="sheet1.xml"/></Relationships>`,
  );
  zip.addReadStream(Readable.from(sheet(rows)), 'xl/sheet1.xml', { compressionLevel: 1 });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return { name: 'huge.xlsx', bytes: await openAsBlob(path) };
}

function* sheet(rows: number): Generator<string> {
  yield '<worksheet><sheetData>';
  yield xmlRow(head);
  for (let n = 0; n < rows; n += 500) {
    let text = '';
    for (let at = n; at < Math.min(rows, n + 500); at++) text += xmlRow(row(at));
    yield text;
  }
  yield '</sheetData></worksheet>';
}

function xmlRow(cells: readonly string[]): string {
  const inside = cells.map((cell) =>
    cell === ''
      ? '<c/>'
      : `<c t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`,
  );
  return `<row>${inside.join('')}</row>`;
}
