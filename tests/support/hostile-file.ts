import { gzipSync } from 'node:zlib';

import * as fc from 'fast-check';

import { makeWorkbook, makeZip } from './make-workbook.ts';

export type HostileFile = { name: string; type: string; bytes: Uint8Array };

/** Headers that the import knows, in the forms of several programs, and some that it does not. */
const headers = [
  'Record ID',
  'Deal Name',
  'Deal Stage',
  'Pipeline',
  'Amount',
  'Close Date',
  'Create Date',
  'Deal owner',
  'Associated Company',
  'Date entered "Demo (Sales)"',
  'Opportuniteit-ID',
  'Klant',
  'Fase',
  'Datum gestart',
  'Waarde (€)',
  'KvK',
  'Btw-nummer',
  'Telefoon',
  'E-mail',
  'Organization - Name*',
  'Deal - Title',
  'First Name',
  'Last Name',
  'Postcode',
  'Product',
  'Prijs',
  '__proto__',
  'constructor',
  'Iets eigens',
];

/** What stands in cells that nobody looked at before they were sent. */
export const hostileCell: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('', 'Verzonnen BV', '1.234,56', '1,234.56', '22-11-2026', '2026-11-22'),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '=1+1',
      "=cmd|' /C calc'!A0",
      '@SUM(A1)',
      '-1',
      '€ -12,50',
      '1e308',
      '9'.repeat(400),
      '31-02-2026',
      '99-99-9999',
      '0000-00-00',
      '46348',
      '2958466',
      '2026-11-22T99:99:99+99:99',
      '22 nov 2026 25:61 PM',
      'Closed Won',
      'Gewonnen',
      'a@b.example',
      'a@',
      '+31 (0)20 123 45 67 of 06-12345678',
      '12345678',
      'NL123456789B01',
      "'; DROP TABLE deal; --",
      '<script>alert(1)</script>',
      '\u0000',
      '\u202eomgekeerd',
      'e\u0301\u200d\u{1f4a9}',
      '__proto__',
      'x'.repeat(6000),
      'regel\neen',
      '"aanhaling"',
      ';,\t|',
      '(leeg)',
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

const quoted = (cell: string, separator: string) =>
  cell.includes('"') || cell.includes(separator) || /[\r\n]/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;

const rows = fc
  .integer({ min: 1, max: 8 })
  .chain((width) =>
    fc.tuple(
      fc.uniqueArray(fc.constantFrom(...headers), { minLength: width, maxLength: width }),
      fc.array(fc.array(hostileCell, { minLength: width, maxLength: width }), { maxLength: 12 }),
    ),
  );

const csv = fc
  .tuple(
    rows,
    fc.constantFrom(';', ',', '\t', '|'),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.constantFrom('', '\ufeff'),
  )
  .map(([[head, body], separator, end, mark]) =>
    Buffer.from(
      mark +
        [head, ...body]
          .map((row) => row.map((cell) => quoted(cell, separator)).join(separator) + end)
          .join(''),
      separator === '|' ? 'latin1' : 'utf8',
    ),
  );

/** A workbook holds no control characters: XML knows none. */
const xmlText = (text: string) => text.toWellFormed().replace(/[\p{Cc}\ufffe\uffff]/gv, ' ');

const workbook = fc
  .tuple(rows, fc.boolean())
  .map(([[head, body], since1904]) =>
    makeWorkbook([{ name: 'Blad', rows: [head, ...body].map((row) => row.map(xmlText)) }], { since1904 }),
  );

/** Some bytes of a file taken out, changed, or put in. */
function damaged(file: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(file, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }), fc.nat(3))
    .map(([bytes, changes, cut]) => {
      const copy = Uint8Array.from(bytes);
      for (const [at, value] of changes) if (copy.length > 0) copy[at % copy.length] = value;
      return cut === 0 ? copy.subarray(0, (changes[0]?.[0] ?? 0) % (copy.length + 1)) : copy;
    });
}

const megabytes = (n: number) => Buffer.alloc(n * 1024 * 1024, 65);
/** Small outside and large inside. */
const bombs = [
  () => makeZip([['xl/workbook.xml', '<workbook/>']], 3_000_000_000),
  () => makeZip([['xl/workbook.xml', megabytes(20)]], 100),
  () => makeZip([['deals.csv', megabytes(12)]]),
  () => makeZip(Array.from({ length: 300 }, (_, n) => [`d${n}.csv`, 'a;b\n1;2\n'] as [string, string])),
  () => makeZip([['../../etc/passwd.csv', 'a;b\n1;2\n']]),
  () => gzipSync(megabytes(10)),
  () => Buffer.from(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'y'.repeat(99)}">]><x>&a;</x>`),
  () =>
    makeWorkbook([
      { name: 'Blad', rows: [['Klant'], [{ xml: `<c t="inlineStr"><is><t>&lol;</t></is></c>` }]] },
    ]),
];
const made = new Map<number, Uint8Array>();
const bomb = fc.nat(bombs.length - 1).map((n) => {
  const bytes = made.get(n) ?? bombs[n]?.() ?? new Uint8Array();
  made.set(n, bytes);
  return bytes;
});

const magic = fc
  .constantFrom(
    '89504e470d0a1a0a',
    '255044462d312e37',
    'd0cf11e0a1b11ae1',
    '504b0304',
    '504b0506',
    'fffe',
    '1f8b08',
  )
  .map((hex) => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(64, 7)]));

/** A file as somebody careless or spiteful hands it over. */
export const hostileFile: fc.Arbitrary<HostileFile> = fc
  .tuple(
    fc.oneof(
      { weight: 6, arbitrary: csv },
      { weight: 4, arbitrary: workbook },
      { weight: 3, arbitrary: damaged(csv) },
      { weight: 3, arbitrary: damaged(workbook) },
      { weight: 1, arbitrary: bomb },
      { weight: 2, arbitrary: magic },
      { weight: 2, arbitrary: fc.uint8Array({ maxLength: 300 }) },
    ),
    fc.constantFrom(
      'deals.csv',
      'deals.xlsx',
      'plaatje.png',
      '',
      '.',
      '../../etc/passwd',
      'con',
      `${'x'.repeat(400)}.csv`,
      '\u202evsc.exe',
      'a\u0000b.csv',
      'é.csv',
    ),
    fc.constantFrom('text/csv', 'image/png', 'application/pdf', 'x/y', 'application/json'),
  )
  .map(([bytes, name, type]) => ({ bytes, name, type }));
