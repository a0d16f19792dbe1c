import { describe, expect, test } from 'vitest';
import { makeWorkbook, makeZip } from '../../../../tests/support/make-workbook.ts';
import { showsDay } from './number-formats.ts';
import { openTable, type OpenOptions } from './open-table.ts';
import { UnreadableFile } from './unreadable-file.ts';

async function read(bytes: Uint8Array, options?: OpenOptions) {
  const table = await openTable({ name: 'kansen.xlsx', bytes }, options);
  const rows = [];
  for await (const row of table.rows()) rows.push(row);
  return { table, rows };
}

/** A workbook of one sheet with this XML. */
function withSheet(xml: string): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (to: string, target: string) =>
    `<Relationships><Relationship Id="s" Type="${type}/${to}" Target="${target}"/></Relationships>`;
  return makeZip([
    ['_rels/.rels', relation('officeDocument', 'xl/workbook.xml')],
    [
      'xl/workbook.xml',
      '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="s"/></sheets></workbook>',
    ],
    ['xl/_rels/workbook.xml.rels', relation('worksheet', 'sheet1.xml')],
    ['xl/sheet1.xml', xml],
  ]);
}

async function refusal(bytes: Uint8Array, options?: OpenOptions) {
  const refused = await read(bytes, options).then(
    () => null,
    (error: unknown) => error,
  );
  return refused instanceof UnreadableFile ? refused.because : refused;
}

const kansen = {
  name: 'Kansen',
  rows: [
    ['Titel', 'Bedrag'],
    ['Dak & goot', 1054.5],
  ],
};

describe('a workbook', () => {
  test('gives texts, numbers, days, booleans and the results of formulas', async () => {
    const { table, rows } = await read(
      makeWorkbook([
        {
          name: 'Kansen',
          rows: [
            ['tekst', 'getal', 'dag', 'tijdstip', 'bedrag', 'uur', 'ja', 'formule', 'fout', 'los'],
            [
              'Café <x>',
              12.5,
              { xml: '<c s="1"><v>46348</v></c>' },
              { xml: '<c s="2"><v>46348.5</v></c>' },
              { xml: '<c s="3"><v>1054</v></c>' },
              { xml: '<c s="4"><v>0.5</v></c>' },
              true,
              { xml: '<c t="str"><f>A2&amp;"!"</f><v>uitkomst</v></c>' },
              { xml: '<c t="e"><v>#N/A</v></c>' },
              { xml: '<c t="inlineStr"><is><t>los</t></is></c>' },
            ],
          ],
        },
      ]),
    );
    expect(table).toMatchObject({ format: 'xlsx', sheet: 'Kansen', sheets: ['Kansen'], separator: null });
    expect(rows).toEqual([
      {
        line: 2,
        cells: [
          'Café <x>',
          12.5,
          '2026-11-22',
          '2026-11-22T12:00:00',
          1054,
          0.5,
          true,
          'uitkomst',
          null,
          'los',
        ],
      },
    ]);
  });

  test('counts days from 1904 where an old Mac made it', async () => {
    const rows = [['dag'], [{ xml: '<c s="1"><v>44886</v></c>' }]];
    expect((await read(makeWorkbook([{ name: 'A', rows }], { since1904: true }))).rows[0]).toMatchObject({
      cells: ['2026-11-22'],
    });
  });

  test('is read from its first sheet that holds something; hidden sheets are passed over', async () => {
    const sheets = [{ name: 'Leeg', rows: [] }, { ...kansen, name: 'Oud', hidden: true }, kansen];
    const { table, rows } = await read(makeWorkbook(sheets));
    expect(table).toMatchObject({
      sheet: 'Kansen',
      sheets: ['Leeg', 'Kansen'],
      columns: ['Titel', 'Bedrag'],
    });
    expect(rows).toEqual([{ line: 2, cells: ['Dak & goot', 1054.5] }]);
  });

  test('is read from the sheet that was chosen', async () => {
    const bytes = makeWorkbook([kansen, { name: 'Relaties', rows: [['Naam'], ['Smit']] }]);
    expect((await read(bytes, { sheet: 'Relaties' })).table.columns).toEqual(['Naam']);
    expect(await refusal(bytes, { sheet: 'Weg' })).toBe('sheet-unknown');
  });

  test('skips empty rows, pads short ones and keeps the numbers of the sheet', async () => {
    const { table, rows } = await read(
      makeWorkbook([{ name: 'A', firstRow: 4, rows: [['a', 'b', 'c'], [null, 'x'], [], ['y']] }]),
    );
    expect(table.headerLine).toBe(4);
    expect(rows).toEqual([
      { line: 5, cells: [null, 'x', null] },
      { line: 7, cells: ['y', null, null] },
    ]);
  });

  test('numbers its rows itself where it was given numbers that no row has', async () => {
    const sheet = `<worksheet><sheetData><row r="x"><c t="inlineStr"><is><t>Titel</t></is></c></row>
      <row r="99999999999"><c t="inlineStr"><is><t>Dak</t></is></c></row>
      <row r="-3"><c t="inlineStr"><is><t>Goot</t></is></c></row></sheetData></worksheet>`;
    const { rows } = await read(withSheet(sheet));
    expect(rows).toEqual([
      { line: 2, cells: ['Dak'] },
      { line: 3, cells: ['Goot'] },
    ]);
  });

  test('with one text that goes on and on is refused before that stands in memory', async () => {
    const cell = `<c t="inlineStr"><is><t>${'a'.repeat(20_000_000)}</t></is></c>`;
    const bytes = withSheet(`<worksheet><sheetData><row>${cell}</row></sheetData></worksheet>`);
    expect(await refusal(bytes)).toBe('workbook-unreadable');
  });

  test('with endless formats of numbers is read at once', () => {
    expect(showsDay(`yyyy${'['.repeat(1_000_000)}`)).toBe(true);
  });

  test('may be called .csv and still is a workbook', async () => {
    expect((await openTable({ name: 'kansen.csv', bytes: makeWorkbook([kansen]) })).format).toBe('xlsx');
  });

  test('may be a Blob', async () => {
    const bytes = new Blob([Uint8Array.from(makeWorkbook([kansen]))]);
    expect((await openTable({ name: 'kansen.xlsx', bytes })).columns).toEqual(['Titel', 'Bedrag']);
  });
});

describe('a workbook that cannot be read is refused with the reason', () => {
  test.each<[string, Uint8Array, string]>([
    ['cut off', makeWorkbook([kansen]).slice(0, 400), 'workbook-unreadable'],
    ['another kind of zip', makeZip([['word/document.xml', '<w/>']]), 'workbook-unreadable'],
    ['broken XML', makeZip([['xl/workbook.xml', '<workbook><sheets>']]), 'workbook-unreadable'],
    ['nothing in it', makeWorkbook([{ name: 'A', rows: [] }]), 'workbook-no-rows'],
  ])('%s', async (_, bytes, because) => {
    expect(await refusal(bytes)).toBe(because);
  });

  test('a zip bomb is refused before it is unpacked', async () => {
    const bomb = makeZip([['xl/workbook.xml', 'x'.repeat(3_000_000)]]);
    expect(bomb.length).toBeLessThan(10_000);
    expect(await refusal(bomb, { maxUnpackedBytes: 1_000_000 })).toBe('workbook-too-large-unpacked');
  });

  test('a zip bomb that lies about its size is stopped while it unpacks', async () => {
    const bomb = makeZip([['xl/workbook.xml', `<workbook>${' '.repeat(3_000_000)}`]], 1000);
    expect(await refusal(bomb, { maxUnpackedBytes: 1_000_000 })).toBe('workbook-unreadable');
  });
});

test.each([
  ['dd-mm-yyyy', true],
  ['[$-413]d mmmm yyyy;@', true],
  ['General', false],
  ['[Red]#,##0.00', false],
  ['0" dagen"', false],
  ['h:mm:ss', false],
  ['\\d0', false],
])('the format %s shows a day: %s', (code, shows) => expect(showsDay(code)).toBe(shows));
