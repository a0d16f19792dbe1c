import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { bytesOf } from '#tests/import-now.ts';
import { makeWorkbook, makeZip } from '#tests/make-workbook.ts';
import { makeOrganisation } from '#tests/organisation.ts';

import { checkImport } from './commands/check-import.ts';
import { draftImport } from './commands/draft-import.ts';
import { listImports } from './queries.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

const bytes = (...values: number[]) => Uint8Array.from({ length: 64 }, (_, at) => values[at] ?? 0);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const head = 'Titel;Fase;Bedrag;Datum gestart;Klant';
const good = 'Dak;Offerte;100;01-02-2026;Smit';

/** A zip of some bytes that unpacks, as it says itself, to three gigabytes. */
const bomb = () => makeZip([['xl/workbook.xml', '<workbook/>']], 3_000_000_000);

describe('a file that is no table is refused as a whole, with a word in both languages', () => {
  const cases: [string, string, () => Uint8Array | string, string][] = [
    ['no bytes at all', 'leeg.csv', () => '', 'file-empty'],
    [
      'a picture that is called a table',
      'foto.csv',
      () => bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
      'file-not-a-table',
    ],
    ['a PDF', 'offerte.csv', () => '%PDF-1.7 en de rest', 'file-not-a-table'],
    [
      'bytes of nothing in particular',
      'x.csv',
      () => Uint8Array.from({ length: 4000 }, (_, n) => (n * 37) % 31),
      'file-not-a-table',
    ],
    [
      'a workbook of before 2007, or with a password',
      'oud.xls',
      () => bytes(0xd0, 0xcf, 0x11, 0xe0),
      'workbook-old-or-locked',
    ],
    [
      'a web page that was saved as a workbook',
      'rapport.xls',
      () => '<html><body><table><tr><td>Titel</td></tr></table></body></html>',
      'file-is-web-page',
    ],
    ['a zip without a table in it', 'map.zip', () => makeZip([['lees mij.pdf', 'x']]), 'zip-without-tables'],
    [
      'half a workbook',
      'half.xlsx',
      () => makeWorkbook([{ name: 'A', rows: [['Titel'], ['Dak']] }]).slice(0, 300),
      'workbook-unreadable',
    ],
    ['a workbook that unpacks without end', 'bom.xlsx', bomb, 'workbook-too-large-unpacked'],
    [
      'more columns than anything has',
      'breed.csv',
      () => `${'kolom;'.repeat(1_000_000)}\n1;2\n`,
      'file-too-wide',
    ],
    ['one line without an end', 'regel.csv', () => 'a'.repeat(5_000_000), 'file-not-a-table'],
  ];
  test.each(cases)('%s', async (_, name, make, because) => {
    const { ctx } = await makeOrganisation(database);
    const refused = await draftImport(
      ctx,
      bytesOf({ 'goed.csv': `${head}\n${good}\n`, [name]: make() }),
    ).then(
      () => null,
      (error: { details: { because: string; says: { nl: string; en: string } } }) => error.details,
    );
    expect(refused?.because).toBe(because);
    for (const says of [refused?.says.nl, refused?.says.en])
      expect(says).toMatch(new RegExp(`^${name}: \\S+ .+\\.$`));
    expect(refused?.says.nl).not.toBe(refused?.says.en);
    // Nothing of it stays behind.
    expect(await listImports(ctx)).toEqual([]);
  });
});

describe('of a file with broken rows the good ones go in, the others are kept aside with the reason', () => {
  type Expected = { made: number; aside: string[] };
  const cases: [string, () => string | Uint8Array, Expected][] = [
    [
      'a quote that is never closed',
      () => `${head}\n"Dak;Offerte;100;01-02-2026;Smit\n${good}\n`,
      { made: 1, aside: ['quote-broken'] },
    ],
    [
      'text behind a closing quote',
      () => `${head}\n"Dak" erbij;Offerte;100;01-02-2026;Smit\n${good}\n`,
      { made: 1, aside: ['quote-broken'] },
    ],
    [
      'too few and too many columns',
      () => `${head}\nDak;Offerte\n${good}\n${good};nog;een\n`,
      { made: 1, aside: ['cells-missing', 'cells-surplus'] },
    ],
    [
      'formulas, which are only text here',
      () => `${head}\n"=HYPERLINK(""http://x"")";Offerte;100;01-02-2026;=1+1\n`,
      { made: 1, aside: [] },
    ],
    [
      'UTF-16, as Excel writes "Unicode text"',
      () => utf16(`${head}\r\n${good}\r\n`.replaceAll(';', '\t')),
      { made: 1, aside: [] },
    ],
    [
      'two encodings in one file',
      () =>
        new Uint8Array(
          Buffer.concat([
            Buffer.from(`${head}\nCafé;Offerte;1;01-02-2026;Smit\n`),
            Buffer.from('Kozijn één;Offerte;1;01-02-2026;Smit\n', 'latin1'),
          ]),
        ),
      { made: 2, aside: [] },
    ],
    ['a header alone', () => `${head}\n`, { made: 0, aside: [] }],
    [
      'a header that says one thing twice',
      () => `${head};Titel\n${good};Nog een titel\n`,
      { made: 1, aside: [] },
    ],
    [
      'days and amounts that are none',
      () => `${head}\nA;Offerte;veel;01-02-2026;Smit\nB;Offerte;1;31-02-2026;Smit\n${good}\n`,
      { made: 1, aside: ['amount-unreadable', 'date-unreadable'] },
    ],
    [
      'NUL bytes and empty lines',
      () => `${head}\n\n;;;;\nDak\0;Offerte;100;01-02-2026;Smit\n\n`,
      { made: 1, aside: [] },
    ],
    [
      'a cell longer than a book',
      () => `${head}\n${'x'.repeat(900)};Offerte;100;01-02-2026;Smit\n${good}\n`,
      { made: 1, aside: ['text-too-long'] },
    ],
  ];
  test.each(cases)('%s', async (_, make, { made, aside }) => {
    const { ctx } = await makeOrganisation(database);
    const importId = await draftImport(ctx, bytesOf({ 'kansen.csv': make() }));
    const report = await checkImport(ctx, { importId });
    expect(report.counts.deals.made).toBe(made);
    expect(report.problems.map(({ because }) => because).sort()).toEqual(aside);
  });
});

test('the tables of a zip are files like any other', async () => {
  const { ctx } = await makeOrganisation(database);
  const zip = makeZip([
    ['export/deals.csv', `${head}\n${good}\n`],
    ['export/bedrijven.csv', 'Bedrijfsnaam;Plaats;KvK-nummer\nSmit;Bussum;12345678\n'],
    ['__MACOSX/export/._deals.csv', 'rommel'],
    ['export/lees mij.pdf', '%PDF'],
  ]);
  const importId = await draftImport(ctx, [{ name: 'export.zip', bytes: zip }]);
  const report = await checkImport(ctx, { importId });
  expect(report.counts).toMatchObject({ deals: { made: 1 }, accounts: { made: 1 } });
});
