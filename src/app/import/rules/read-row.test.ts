import { describe, expect, test } from 'vitest';
import { amsterdam, type IsoDate } from '#base/kernel/date.ts';
import { euro } from '#base/kernel/money.ts';
import type { CellForms, FileMapping, JoinProposal, StageMapping } from '#app/import/mapping.ts';
import type { Cell } from './cell.ts';
import type { Target } from './fields.ts';
import { rowReader } from './read-row.ts';
import type { Source } from './sources.ts';

const dutch: CellForms = { decimal: ',', dateOrder: 'dmy', serialDates: false, currency: null, scale: 1 };

function mappingOf(target: Target, fields: string[], forms: Partial<CellForms> = {}): FileMapping {
  return {
    file: 'export.csv',
    sheet: null,
    target,
    leftOutBecause: null,
    columns: fields.map((field) => ({
      column: `Kolom ${field}`,
      to: field.startsWith('+') ? { kind: 'detail' } : { kind: 'field', field },
      forms: { ...dutch, ...forms },
      sure: true,
    })),
  };
}

const stage = (text: string, to: StageMapping['to'], from: 'stage' | 'status' = 'stage'): StageMapping => ({
  text,
  from,
  pipeline: null,
  rows: 1,
  to,
  sure: true,
});
const context = {
  currency: euro,
  zone: amsterdam,
  today: '2026-11-22' as IsoDate,
  source: 'other' as Source,
  pipelines: [],
  stages: [
    stage('Offerte', { kind: 'phase', phaseId: 'offer' }),
    stage('Gewonnen', { kind: 'won' }),
    stage('Verloren', { kind: 'lost' }),
    stage('Open', { kind: 'open' }, 'status'),
    stage('Lost', { kind: 'lost' }, 'status'),
  ],
  joins: [
    {
      of: 'products',
      from: 'GTXPro',
      to: 'GTX Pro',
      rows: 1,
      because: 'same-letters',
      sure: true,
      accepted: true,
    },
    {
      of: 'accounts',
      from: 'Smitt',
      to: 'Smit',
      rows: 1,
      because: 'nearly-same',
      sure: false,
      accepted: false,
    },
  ] satisfies JoinProposal[],
};

function read(target: Target, row: Record<string, Cell>, forms?: Partial<CellForms>) {
  return rowReader(
    mappingOf(target, Object.keys(row), forms),
    context,
  )({ line: 7, cells: Object.values(row) });
}

/** The record, with the remarks beside it; or the reasons why the row was kept aside. */
function made(
  target: Target,
  row: Record<string, Cell>,
  forms?: Partial<CellForms>,
): Record<string, unknown> {
  const result = read(target, row, forms);
  if (!result.ok) return { aside: result.problems.map(({ column, because }) => `${column}: ${because}`) };
  return { ...result.record, remarks: result.remarks.map(({ because }) => because) };
}

describe('a deal', () => {
  test('is made of a Dutch row', () => {
    expect(
      made('deals', {
        externalId: '1C1I',
        ownerName: 'An Voorbeeld',
        productName: 'GTXPro',
        accountName: 'Smit',
        stage: 'Gewonnen',
        openedOn: '20-10-2016',
        closedOn: '01-03-2017',
        amount: '1.054,00',
        '+kleur': 'rood',
        '+leeg': '-',
      }),
    ).toEqual({
      target: 'deals',
      line: 7,
      externalId: '1C1I',
      title: 'GTX Pro – Smit',
      accountName: 'Smit',
      accountExternalId: null,
      contactName: null,
      contactExternalId: null,
      contactEmail: null,
      contactPhone: null,
      contactPart: null,
      ownerName: 'An Voorbeeld',
      ownerExternalId: null,
      productName: 'GTX Pro',
      amount: 105_400,
      currency: 'EUR',
      outcome: 'won',
      phaseId: null,
      cycleId: null,
      openedOn: '2016-10-20',
      closedOn: '2017-03-01',
      expectedCloseOn: null,
      lossReason: null,
      competitorName: null,
      note: null,
      stays: [],
      details: { 'Kolom +kleur': 'rood' },
      remarks: [],
    });
  });

  test.each<[string, Record<string, Cell>, string]>([
    ['its own title', { title: 'Nieuw dak', productName: 'Dak', externalId: '1' }, 'Nieuw dak'],
    [
      'its product and account',
      { title: '', productName: 'Dak', accountName: 'Smit', externalId: '1' },
      'Dak – Smit',
    ],
    ['its account alone', { accountName: 'Smit' }, 'Smit'],
    ['its external id', { productName: '-', accountName: null, externalId: 12 }, '12'],
  ])('is called after %s', (_, row, title) => expect(made('deals', row)).toMatchObject({ title }));

  test.each<[string, Record<string, Cell>, string[]]>([
    ['nothing to know it by', { title: '', amount: '5' }, ['Kolom title: title-missing']],
    ['a title longer than fits', { title: 'x'.repeat(301) }, ['Kolom title: text-too-long']],
    [
      'a day that does not exist',
      { title: 'A', openedOn: '31-02-2026' },
      ['Kolom openedOn: date-unreadable'],
    ],
    ['a year that cannot be', { title: 'A', openedOn: '01-02-0201' }, ['Kolom openedOn: date-unreadable']],
    ['an amount that is no number', { title: 'A', amount: 'veel' }, ['Kolom amount: amount-unreadable']],
    [
      'an amount written with the other sign',
      { title: 'A', amount: '1,054.00' },
      ['Kolom amount: amount-unreadable'],
    ],
    ['a negative amount', { title: 'A', amount: '-5' }, ['Kolom amount: amount-negative']],
    ['a currency that is none', { title: 'A', currency: 'schelpen' }, ['Kolom currency: currency-unknown']],
    ['a stage that nobody mapped', { title: 'A', stage: 'Wat?' }, ['Kolom stage: stage-unknown']],
    [
      'closing before opening',
      { title: 'A', stage: 'Gewonnen', openedOn: '02-01-2026', closedOn: '01-01-2026' },
      ['Kolom closedOn: closed-before-opened'],
    ],
    [
      'won without the day',
      { title: 'A', stage: 'Gewonnen', closedOn: '' },
      ['Kolom closedOn: closed-without-date'],
    ],
    ['lost without a column for the day', { title: 'A', stage: 'Verloren' }, ['null: closed-without-date']],
    [
      'won on a day that does not exist',
      { title: 'A', stage: 'Gewonnen', closedOn: '32-01-2026' },
      ['Kolom closedOn: date-unreadable'],
    ],
    [
      'several things at once',
      { title: 'A', amount: 'x', openedOn: 'y', stage: 'z' },
      ['Kolom amount: amount-unreadable', 'Kolom stage: stage-unknown', 'Kolom openedOn: date-unreadable'],
    ],
  ])('is kept aside with %s', (_, row, aside) => expect(made('deals', row)).toEqual({ aside }));

  test.each<[string, Record<string, Cell>, Record<string, unknown>]>([
    [
      'open: its closing date is the expected one',
      { title: 'A', stage: 'Offerte', closedOn: '01-02-2027' },
      { outcome: 'open', phaseId: 'offer', closedOn: null, expectedCloseOn: '2027-02-01' },
    ],
    [
      'open: an expected date of its own goes first',
      { title: 'A', stage: 'Offerte', closedOn: '01-02-2027', expectedCloseOn: '01-03-2027' },
      { expectedCloseOn: '2027-03-01' },
    ],
    [
      'lost by its status, in the phase of its stage',
      { title: 'A', stage: 'Offerte', status: 'Lost', closedOn: '01-02-2026' },
      { outcome: 'lost', phaseId: 'offer', closedOn: '2026-02-01' },
    ],
    [
      'open by its status',
      { title: 'A', stage: 'Offerte', status: 'Open' },
      { outcome: 'open', phaseId: 'offer' },
    ],
    ['open without a stage', { title: 'A' }, { outcome: 'open', phaseId: null }],
    [
      'opened and closed on one day',
      { title: 'A', stage: 'Gewonnen', openedOn: '01-02-2026', closedOn: '01-02-2026' },
      { outcome: 'won', remarks: [] },
    ],
    [
      'won on a day to come, which is told',
      { title: 'A', stage: 'Gewonnen', closedOn: '01-02-2027' },
      { outcome: 'won', remarks: ['closed-in-future'] },
    ],
    [
      'without an expected date that does not exist',
      { title: 'A', expectedCloseOn: '31-02-2027' },
      { expectedCloseOn: null, remarks: ['expected-close-unreadable'] },
    ],
    [
      'joined only where that was accepted',
      { productName: 'GTXPro', accountName: 'Smitt' },
      { productName: 'GTX Pro', accountName: 'Smitt' },
    ],
    ['with names on one line', { title: ' Nieuw\n  dak ' }, { title: 'Nieuw dak' }],
    ['with a note that may have lines', { title: 'A', note: 'een\ntwee' }, { note: 'een\ntwee' }],
    ['in the currency of its column', { title: 'A', amount: '5', currency: 'usd' }, { currency: 'USD' }],
    ['in the currency beside the amount', { title: 'A', amount: '$ 5' }, { currency: 'USD', amount: 500 }],
  ])('is %s', (_, row, expected) => expect(made('deals', row)).toMatchObject(expected));

  test.each<[string, Record<string, Cell>, Partial<CellForms>, Record<string, unknown>]>([
    ['months first', { title: 'A', openedOn: '3/4/2026' }, { dateOrder: 'mdy' }, { openedOn: '2026-03-04' }],
    ['days counted', { title: 'A', openedOn: 46_348 }, { serialDates: true }, { openedOn: '2026-11-22' }],
    [
      'an evening in London',
      { title: 'A', openedOn: '2026-11-21T23:30:00Z' },
      {},
      { openedOn: '2026-11-22' },
    ],
    [
      'midnight in London, which means the day',
      { title: 'A', openedOn: '2026-11-22T00:00:00.000Z' },
      {},
      { openedOn: '2026-11-22' },
    ],
    [
      'a time without a zone',
      { title: 'A', openedOn: '2026-11-22T23:30:00' },
      {},
      { openedOn: '2026-11-22' },
    ],
    ['a number of a workbook', { title: 'A', amount: 1054.5 }, {}, { amount: 105_450 }],
    [
      'thousands',
      { title: 'A', amount: '1,5' },
      { scale: 1000, currency: 'GBP' },
      { amount: 150_000, currency: 'GBP' },
    ],
    ['a decimal point', { title: 'A', amount: '1,054.00' }, { decimal: '.' }, { amount: 105_400 }],
  ])('may be written with %s', (_, row, forms, expected) =>
    expect(made('deals', row, forms)).toMatchObject(expected),
  );
});

describe('an account', () => {
  test('is made of what the row has', () => {
    expect(
      made('accounts', {
        name: 'Bakkerij Smit',
        kind: 'Bestaande klant',
        employees: '1.250',
        revenue: '12.500,50',
        street: 'Dorpsstraat',
        houseNumber: '12',
        postcode: '1234 AB',
        city: 'Bussum',
        phone: '035-1234567',
        email: 'Info <INFO@voorbeeld.test>',
        website: 'www.voorbeeld.test',
        yearEstablished: 1996,
        parentName: 'Bakkerij Smit',
      }),
    ).toMatchObject({
      name: 'Bakkerij Smit',
      kind: 'customer',
      employees: 1250,
      revenue: 1_250_050,
      address: 'Dorpsstraat 12',
      postcode: '1234 AB',
      city: 'Bussum',
      phone: '035-1234567',
      email: 'info@voorbeeld.test',
      website: 'www.voorbeeld.test',
      yearEstablished: 1996,
      parentName: null,
      details: {},
      remarks: [],
    });
  });

  test('is not lost for what it can do without', () => {
    expect(
      made('accounts', {
        name: 'Smit',
        phone: 'bel maar',
        email: 'geen',
        website: 'nee hoor',
        employees: 'veel',
        yearEstablished: 'ooit',
        revenue: '?',
        kind: 'Partner',
      }),
    ).toMatchObject({
      phone: null,
      email: null,
      website: null,
      employees: null,
      yearEstablished: null,
      revenue: null,
      kind: null,
      details: { kind: 'Partner' },
      remarks: [
        'count-unreadable',
        'count-unreadable',
        'phone-unreadable',
        'email-unreadable',
        'website-unreadable',
        'year-unreadable',
      ],
    });
  });

  test('is kept aside without a name', () => {
    expect(made('accounts', { name: ' ', city: 'Bussum' })).toEqual({ aside: ['Kolom name: name-missing'] });
  });
});

test.each<[Record<string, Cell>, unknown]>([
  [{ firstName: 'Jan', infix: 'van', lastName: 'Voorbeeld' }, 'Jan van Voorbeeld'],
  [{ name: 'Jan Voorbeeld', firstName: 'Piet' }, 'Jan Voorbeeld'],
  [{ email: 'jan@voorbeeld.test' }, 'jan@voorbeeld.test'],
])('a contact of %j is called %s', (row, name) => expect(made('contacts', row)).toMatchObject({ name }));

test('a product goes in without a price that is none', () => {
  expect(made('products', { name: 'GTX Pro', price: '€ 4.821,-' })).toMatchObject({
    price: 482_100,
    currency: 'EUR',
  });
  expect(made('products', { name: 'GTX Pro', price: 'op aanvraag' })).toMatchObject({
    price: null,
    remarks: ['price-unreadable'],
  });
});

test('nobody is his own manager', () => {
  expect(
    made('members', { name: 'An Voorbeeld', managerName: 'An Voorbeeld', teamName: 'Noord' }),
  ).toMatchObject({
    managerName: null,
    teamName: 'Noord',
  });
});

test('a problem tells the column as it is called in the file, and what stands there', () => {
  expect(read('deals', { title: 'A', amount: 'veel' })).toEqual({
    ok: false,
    line: 7,
    problems: [{ column: 'Kolom amount', value: 'veel', because: 'amount-unreadable' }],
  });
});

test('what goes wrong in one row does not stick to the next', () => {
  const reader = rowReader(mappingOf('deals', ['title', 'amount']), context);
  expect(reader({ line: 2, cells: ['A', 'x'] }).ok).toBe(false);
  expect(reader({ line: 3, cells: ['B', '5'] }).ok).toBe(true);
});
