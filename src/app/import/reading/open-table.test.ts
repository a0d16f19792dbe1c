import { array, assert, asyncProperty, constantFrom, string, tuple, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RowOrProblem } from '#app/import/rules/row-problem.ts';
import { openTable, type OpenOptions } from './open-table.ts';
import { UnreadableFile } from './unreadable-file.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) =>
  Uint8Array.from(text, (letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0)));
const utf16 = (text: string, mark = true) => Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');

async function read(bytes: Uint8Array | Blob | string, options?: OpenOptions) {
  const table = await openTable(
    { name: 'kansen.csv', bytes: typeof bytes === 'string' ? utf8(bytes) : bytes },
    options,
  );
  const rows: RowOrProblem[] = [];
  for await (const row of table.rows()) rows.push(row);
  return { table, rows };
}

async function refusal(bytes: Uint8Array | string, options?: OpenOptions) {
  const refused = await read(bytes, options).then(
    () => null,
    (error: unknown) => error,
  );
  return refused instanceof UnreadableFile ? refused.because : refused;
}

describe('a text file is read whatever program wrote it', () => {
  const text = 'Klant;Waarde (€)\r\nCafé Zürich;1.054,00\r\n';
  test.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`), 'utf-8'],
    ['Windows-1252, as Dutch Excel writes it', latin(text), 'windows-1252'],
    ['UTF-16 with a mark', utf16(text), 'utf-16le'],
    ['UTF-16 without a mark', utf16(text, false), 'utf-16le'],
    ['UTF-16 the other way round', Buffer.from(utf16(text)).swap16(), 'utf-16be'],
  ])('%s', async (_, bytes, encoding) => {
    const { table, rows } = await read(bytes);
    expect(table.encoding).toBe(encoding);
    expect(table.columns).toEqual(['Klant', 'Waarde (€)']);
    expect(rows).toEqual([{ line: 2, cells: ['Café Zürich', '1.054,00'] }]);
  });

  test('a letter that lies across two pieces of the file stays whole', async () => {
    const long = `naam,plaats\n${`${'é'.repeat(99)},Zürich\n`.repeat(3000)}`;
    const { table, rows } = await read(utf8(`x${long}`));
    expect(table.encoding).toBe('utf-8');
    expect(rows).toHaveLength(3000);
    expect(rows.every((row) => 'cells' in row && row.cells[0] === 'é'.repeat(99))).toBe(true);
  });

  test('a file that was cut off in the middle of a letter is still UTF-8', async () => {
    expect((await read(utf8('naam,plaats\nzoë,caf\u00e9').slice(0, -1))).table.encoding).toBe('utf-8');
  });

  test('what no database keeps is left out: a NUL, and half of a letter where a long name is cut off', async () => {
    const { table, rows } = await read(utf8(`na\0am;${'x'.repeat(199)}\u{1f600}\nzo\0ë;2\n`));
    expect(table.columns).toEqual(['naam', 'x'.repeat(199)]);
    expect(rows).toEqual([{ line: 2, cells: ['zoë', '2'] }]);
  });

  test('a Blob is read like bytes, as often as it is asked for', async () => {
    const { table, rows } = await read(new Blob([utf8('a,b\n1,2\n')]));
    expect(rows).toEqual([{ line: 2, cells: ['1', '2'] }]);
    for await (const row of table.rows()) expect(row).toEqual(rows[0]);
  });
});

describe('the separator is found', () => {
  test.each([
    ['comma', 'id,naam,bedrag\n1,"Jansen, de Boer; zn",10.5\n2,Smit,3\n', ','],
    ['semicolon with decimal commas', 'id;naam;bedrag\n1;A;1,50\n2;B;2,50\n3;C;3,00\n', ';'],
    ['tab', 'id\tnaam\n1\tA, B; C\n', '\t'],
    ['pipe', 'id|naam|plaats\n1|A|B\n', '|'],
    ['one column', 'naam\nJansen\nSmit\n', ','],
    ['named by Excel', 'sep=;\nnaam;a,b,c\nJansen;1,2,3\n', ';'],
  ])('%s', async (_, text, separator) => {
    const { table, rows } = await read(text);
    expect(table.separator).toBe(separator);
    expect(rows.every((row) => 'cells' in row && row.cells.length === table.columns.length)).toBe(true);
  });

  test('unless a person knows better', async () => {
    expect((await read('a;b,c\n1;2,3\n', { separator: ',' })).table.columns).toEqual(['a;b', 'c']);
  });
});

describe('the names of the columns', () => {
  test('empty lines and the title of a report above them are skipped', async () => {
    const { table, rows } = await read(
      '\n;;;\nVerkoopkansen 2026;;;\n\nNr;Titel;Klant;Bedrag\n1;Dak;Smit;5\n',
    );
    expect(table).toMatchObject({ headerLine: 5, columns: ['Nr', 'Titel', 'Klant', 'Bedrag'] });
    expect(rows).toEqual([{ line: 6, cells: ['1', 'Dak', 'Smit', '5'] }]);
  });

  test('the same name twice and no name at all are told apart', async () => {
    const { table } = await read('Naam,naam,,Naam,\nA,B,C,D,E\n');
    expect(table.columns).toEqual(['Naam', 'naam (2)', 'C', 'Naam (3)', 'E']);
  });

  test('a file with only a header has no rows', async () => {
    expect((await read('a,b,c')).rows).toEqual([]);
  });
});

describe('a bad row is a problem of that row, and the rest goes on', () => {
  test.each<[string, string, RowOrProblem[]]>([
    [
      'quoted cells with separators, quotes and line ends',
      '1,"a, ""b""\r\nc"\n2,d\n',
      [
        { line: 2, cells: ['1', 'a, "b"\nc'] },
        { line: 4, cells: ['2', 'd'] },
      ],
    ],
    [
      'a quote within a word is a sign like any other',
      '1,scherm 24"\n2,d\n',
      [
        { line: 2, cells: ['1', 'scherm 24"'] },
        { line: 3, cells: ['2', 'd'] },
      ],
    ],
    [
      'a quote that is never closed',
      '1,"open\n2,d\n3,e\n',
      [
        { line: 2, problem: 'quote-broken', text: '1,"open' },
        { line: 3, cells: ['2', 'd'] },
        { line: 4, cells: ['3', 'e'] },
      ],
    ],
    [
      'a quote that another one closes',
      '1,"open\n2,d\n3,"e"\n4,f\n',
      [
        { line: 2, problem: 'quote-broken', text: '1,"open' },
        { line: 3, cells: ['2', 'd'] },
        { line: 4, cells: ['3', 'e'] },
        { line: 5, cells: ['4', 'f'] },
      ],
    ],
    [
      'text behind a closing quote',
      '1,"Bakker" BV\n2,d\n',
      [
        { line: 2, problem: 'quote-broken', text: '1,"Bakker" BV' },
        { line: 3, cells: ['2', 'd'] },
      ],
    ],
    [
      'too few and too many cells',
      '1\n2,b,c\n3,d\n',
      [
        { line: 2, problem: 'cells-missing', text: '1' },
        { line: 3, problem: 'cells-surplus', text: '2,b,c' },
        { line: 4, cells: ['3', 'd'] },
      ],
    ],
    [
      'empty separators at the end are no surplus, empty rows are no rows',
      '1,a,,\n,\n\n2,b\n',
      [
        { line: 2, cells: ['1', 'a'] },
        { line: 5, cells: ['2', 'b'] },
      ],
    ],
  ])('%s', async (_, body, expected) => {
    expect((await read(`nr,tekst\n${body}`)).rows).toEqual(expected);
  });

  test('an open quote swallows one line of ten thousand, not the rest', async () => {
    const body = Array.from({ length: 10_000 }, (_, i) => (i === 500 ? `${i},"kapot` : `${i},goed`)).join(
      '\n',
    );
    const { rows } = await read(`nr,tekst\n${body}`);
    expect(rows).toHaveLength(10_000);
    expect(rows.filter((row) => 'problem' in row)).toEqual([
      { line: 502, problem: 'quote-broken', text: '500,"kapot' },
    ]);
  });

  test('line ends of old Macs are line ends', async () => {
    expect((await read('a,b\r1,2\r3,4\r')).rows).toHaveLength(2);
  });
});

describe('what holds no table is refused with the reason', () => {
  test.each<[string, Uint8Array | string, string]>([
    ['nothing', '', 'file-empty'],
    ['only white lines', '\n \r\n;;\n', 'file-empty'],
    ['a picture named .csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'file-not-a-table'],
    ['a document', '%PDF-1.7 …', 'file-not-a-table'],
    [
      'bytes that are no text',
      Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251),
      'file-not-a-table',
    ],
    ['a web page named .xls', '<html><table><tr><td>1</td></tr></table></html>', 'file-is-web-page'],
    [
      'an old workbook',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'workbook-old-or-locked',
    ],
    ['one endless line', 'x'.repeat(5_000_000), 'file-not-a-table'],
    ['too many columns', `${'a,'.repeat(1500)}b\n`, 'file-too-wide'],
  ])('%s', async (_, bytes, because) => {
    expect(await refusal(bytes)).toBe(because);
  });

  test('more bytes than allowed', async () => {
    expect(await refusal('a,b\n1,2\n', { maxBytes: 5 })).toBe('file-too-large');
  });
});

describe('whatever stands in a file', () => {
  const cell = string({ unit: constantFrom('a', 'é', ' ', '"', ';', ',', '\n', '1') });
  const rowsOfCells = array(tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });

  test('a table that is written by the book comes back as it was', async () => {
    await assert(
      asyncProperty(
        rowsOfCells,
        constantFrom(';', ',', '\t'),
        constantFrom('\n', '\r\n'),
        async (rows, separator, end) => {
          const quoted = [['kop a', 'kop b', 'kop c'], ...rows].map((row) =>
            row.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator),
          );
          const { rows: found } = await read(quoted.join(end) + end);
          const filled = rows.filter((row) => row.some((text) => text.trim() !== ''));
          expect(found.map((row) => 'cells' in row && row.cells)).toEqual(filled);
        },
      ),
    );
  });

  test('it is read or refused with a reason', async () => {
    await assert(
      asyncProperty(
        uint8Array({ maxLength: 300 }),
        constantFrom('', 'a,b\n1,"', 'PK\x03\x04'),
        async (bytes, head) => {
          const because = await refusal(Buffer.concat([Buffer.from(head), bytes]));
          expect(because === null || typeof because === 'string').toBe(true);
        },
      ),
    );
  });
});
