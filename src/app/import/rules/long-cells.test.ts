import { expect, test } from 'vitest';

import { fieldKinds } from '#base/directory/custom-fields/rules/field.ts';
import { testField } from '#base/directory/custom-fields/rules/test-field.ts';
import { amsterdam, type IsoDate } from '#base/kernel/date.ts';
import type { Currency } from '#base/kernel/money.ts';
import type { FileMapping } from '#app/import/mapping.ts';

import { surveyColumns } from './detect-columns.ts';
import { fields, targets } from './fields.ts';
import { ownFields } from './own-fields.ts';
import { proposeJoins } from './propose-joins.ts';
import { rowReader } from './read-row.ts';
import { tallyNames } from './tally-names.ts';

/** What makes a careless pattern try every place again: many of a sign, and then something that does not fit. */
const signs = [
  ' ',
  '\u00a0',
  '\n',
  'a',
  '0',
  '(',
  '[',
  '.',
  ',',
  '-',
  '@',
  'a@',
  'a.',
  ' of ',
  '; ',
  '1 ',
  'T',
  '%',
];
const long = signs.flatMap((sign) => [
  `${sign.repeat(300_000 / sign.length)}!`,
  `2026-11-22${sign.repeat(200_000 / sign.length)}!`,
  `1${sign.repeat(200_000 / sign.length)}x`,
]);
const forms = { decimal: ',', dateOrder: 'dmy', serialDates: true, scale: 1, currency: null } as const;

const own = ownFields(
  fieldKinds.map((kind) => testField(kind)),
  [],
  'nl',
);

test.each(targets)('a row of %s with endless cells is read at once', (target) => {
  const columns: FileMapping['columns'] = Object.keys(fields[target]).map((field) => ({
    column: field,
    to: { kind: 'field', field },
    forms,
  })) as FileMapping['columns'];
  if (target === 'deals')
    for (const { key } of own.fields)
      columns.push({ column: `own ${key}`, to: { kind: 'own-field', key }, forms, sure: true });
  const mapping: FileMapping = { file: 'x.csv', target, columns } as FileMapping;
  const read = rowReader(mapping, {
    own,
    currency: 'EUR' as Currency,
    zone: amsterdam,
    today: '2026-11-22' as IsoDate,
    source: 'other',
    pipelines: [],
    stages: [],
    joins: [],
  });
  const survey = surveyColumns(
    columns.map(({ column }) => column),
    ';',
  );
  const names = tallyNames(mapping);
  for (const text of long) {
    const cells = columns.map(() => text);
    const began = performance.now();
    survey.add(cells);
    names.add(cells);
    read({ line: 2, cells });
    expect([text.slice(0, 20), performance.now() - began < 5000]).toEqual([text.slice(0, 20), true]);
  }
  survey.forms();
});

test('names without end are no near misses of each other', () => {
  const names = tallyNames({
    file: 'x.csv',
    target: 'deals',
    columns: [{ column: 'Klant', to: { kind: 'field', field: 'accountName' }, forms }],
  } as unknown as FileMapping);
  const endless = 'Verzonnen '.repeat(20_000);
  names.add([endless]);
  names.add(['Verzonnen BV']);
  const began = performance.now();
  expect(proposeJoins('accounts', names.mentioned.accounts, [`${endless}x`, 'Verzonnen B.V.'])).toHaveLength(
    1,
  );
  expect(performance.now() - began).toBeLessThan(5000);
});
