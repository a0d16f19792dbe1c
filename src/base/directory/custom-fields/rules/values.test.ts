import { describe, expect, test } from 'vitest';

import type { Currency } from '#base/kernel/money.ts';

import { checkValue } from './check-value.ts';
import { compareValues } from './compare-values.ts';
import { faultWords } from './fault-words.ts';
import { fieldKinds, type FieldKind, type FieldValue } from './field.ts';
import { readText } from './read-text.ts';
import { showValue } from './show-value.ts';
import { testField } from './test-field.ts';

const member = '018f0000-0000-7000-8000-000000000001';
const people = [
  { id: member, name: 'An Voorbeeld', email: 'an@voorbeeld.example' },
  { id: '018f0000-0000-7000-8000-000000000002', name: 'Cas Proef' },
  { id: '018f0000-0000-7000-8000-000000000003', name: 'Cas Proef' },
];
const flat = (text: string) => text.replace(/\s/g, ' ');

describe('a value of each kind', () => {
  const good: [FieldKind, unknown, FieldValue | null][] = [
    ['text', '  twee\n regels ', 'twee regels'],
    ['text', '   ', null],
    ['long-text', 'een\r\ntwee ', 'een\ntwee'],
    ['number', 12, 12],
    ['number', -0, 0],
    ['percentage', 30, 30],
    ['amount', 123_456, 123_456],
    ['date', '2026-11-22', '2026-11-22'],
    ['yes-no', false, false],
    ['choice', 'one', 'one'],
    ['choices', ['two', 'one', 'two'], ['one', 'two']],
    ['choices', [], null],
    ['member', member, member],
    ['link', 'www.voorbeeld.example/a?b=c', 'https://www.voorbeeld.example/a?b=c'],
    ['link', 'http://voorbeeld.example:8080', 'http://voorbeeld.example:8080'],
    ['link', 'voorbeeld.example:8080/x', 'https://voorbeeld.example:8080/x'],
    ['email', ' an@voorbeeld.example ', 'an@voorbeeld.example'],
    ['phone', '+31 (0)6 12 34 56 78', '+31 (0)6 12 34 56 78'],
  ];
  test.each(good)('%s takes %j as %j', (kind, given, kept) => {
    expect(checkValue(testField(kind), given)).toEqual({ ok: true, value: kept });
  });

  const bad: [FieldKind, unknown, string][] = [
    ['text', 12, 'not-text'],
    ['text', 'x'.repeat(501), 'too-long'],
    ['number', '12', 'not-number'],
    ['number', 1.5, 'too-many-decimals'],
    ['number', Number.NaN, 'not-number'],
    ['number', 2e12, 'too-large'],
    ['amount', 1.5, 'not-amount'],
    ['amount', 1e15, 'too-large'],
    ['date', '2026-02-30', 'not-date'],
    ['yes-no', 'ja', 'not-yes-no'],
    ['choice', 'three', 'no-such-choice'],
    ['choice', 'old', 'choice-retired'],
    ['choices', 'one', 'no-such-choice'],
    ['choices', ['one', 'old'], 'choice-retired'],
    ['member', 'An Voorbeeld', 'no-such-member'],
    ['link', 'javascript:alert(1)', 'not-link'],
    ['link', 'ftp://voorbeeld.example', 'not-link'],
    ['link', 'https://an@voorbeeld.example', 'not-link'],
    ['link', 'zomaar wat', 'not-link'],
    ['email', 'an@voorbeeld', 'not-email'],
    ['email', 'an voorbeeld@x.example', 'not-email'],
    ['phone', 'bel maar', 'not-phone'],
  ];
  test.each(bad)('%s refuses %j', (kind, given, because) => {
    expect(checkValue(testField(kind), given)).toMatchObject({ ok: false, because });
  });

  test('nothing fits everywhere', () => {
    for (const kind of fieldKinds)
      expect(checkValue(testField(kind), null)).toEqual({ ok: true, value: null });
  });

  test('an answer that was retired since may stay where it stands', () => {
    expect(checkValue(testField('choice'), 'old', 'old')).toMatchObject({ ok: true });
    expect(checkValue(testField('choices'), ['one', 'old'], ['old'])).toMatchObject({
      value: ['one', 'old'],
    });
  });

  test('decimals as many as the field has', () => {
    expect(checkValue(testField('number', { decimals: 2 }), 1.25).ok).toBe(true);
    expect(checkValue(testField('number', { decimals: 2 }), 1e-7)).toMatchObject({ most: 2 });
    expect(faultWords({ because: 'too-many-decimals', most: 2 }, 'nl')).toContain('2 cijfers');
    expect(faultWords({ because: 'too-many-decimals', most: 0 }, 'nl')).toBe('Vul een heel getal in.');
  });
});

describe('what people write', () => {
  const read: [FieldKind, string, FieldValue | null][] = [
    ['number', '1.234,5', 1234.5],
    ['number', '12 stuks', 12],
    ['amount', '€ 1.234,56', 123_456],
    ['amount', '2.500,-', 250_000],
    ['percentage', '12,5 %', 12.5],
    ['date', '22-11-2026', '2026-11-22'],
    ['date', '22 nov 2026', '2026-11-22'],
    ['yes-no', 'Ja', true],
    ['yes-no', 'NO', false],
    ['yes-no', 'x', true],
    ['choice', 'een', 'one'],
    ['choice', 'ONE', 'one'],
    ['choice', 'one', 'one'],
    ['choices', 'One; Twee, of meer', ['one', 'two']],
    ['choices', 'One, Two or more', ['one', 'two']],
    ['choices', 'twee, of meer', ['two']],
    ['member', 'an voorbeeld', member],
    ['member', 'AN@voorbeeld.example', member],
    ['link', 'voorbeeld.example', 'https://voorbeeld.example'],
    ['email', 'mailto:an@voorbeeld.example', 'an@voorbeeld.example'],
    ['text', ' ', null],
  ];
  test.each(read)('%s reads %j as %j', (kind, text, value) => {
    const field = testField(kind, { decimals: kind === 'amount' ? 0 : 2, unit: 'stuks' });
    expect(readText(field, text, { decimal: ',', dateOrder: 'dmy' }, people)).toEqual({ ok: true, value });
  });

  test.each([
    ['number', 'veel', 'not-number'],
    ['date', '31-02-2026', 'not-date'],
    ['yes-no', 'misschien', 'not-yes-no'],
    ['choices', 'One; Drie', 'no-such-choice'],
    ['choice', 'Oud', 'choice-retired'],
    ['member', 'Cas Proef', 'no-such-member'],
  ] as const)('%s does not read %j', (kind, text, because) => {
    expect(readText(testField(kind), text, undefined, people)).toEqual({ ok: false, because });
  });

  test('numbers and days in another form where a file is written so', () => {
    const form = { decimal: '.', dateOrder: 'mdy' } as const;
    expect(readText(testField('amount'), '1,234.56', form)).toMatchObject({ value: 123_456 });
    expect(readText(testField('date'), '11/22/2026', form)).toMatchObject({ value: '2026-11-22' });
  });
});

describe('what people read', () => {
  test('numbers with their unit, amounts with their currency, days and answers in words', () => {
    const number = testField('number', { decimals: 1, unit: 'm²' });
    expect(showValue(number, 1234.5, 'nl')).toBe('1.234,5 m²');
    expect(showValue(number, 1234.5, 'en')).toBe('1,234.5 m²');
    expect(flat(showValue(testField('amount'), 123_456, 'nl'))).toBe('€ 1.234,56');
    expect(flat(showValue(testField('amount', { currency: 'USD' as Currency }), 100, 'en'))).toBe('US$1.00');
    expect(showValue(testField('percentage'), 12, 'nl')).toBe('12 %');
    expect(showValue(testField('date'), '2026-11-22', 'nl')).toBe('22-11-2026');
    expect(showValue(testField('yes-no'), false, 'nl')).toBe('Nee');
    expect(showValue(testField('choice'), 'one', 'nl')).toBe('Eén');
    expect(showValue(testField('choices'), ['one', 'old'], 'en')).toBe('One, Oud');
    expect(showValue(testField('member'), member, 'nl', new Map([[member, 'An']]))).toBe('An');
    expect(showValue(testField('text'), undefined, 'nl')).toBe('');
  });

  test('what is shown can be read back', () => {
    const values: [FieldKind, FieldValue][] = [
      ['number', 1_234_567.25],
      ['amount', -99],
      ['percentage', 0.5],
      ['date', '2024-02-29'],
      ['yes-no', true],
      ['choices', ['one', 'old']],
    ];
    for (const [kind, value] of values) {
      const form = testField(kind, { decimals: 2 });
      const open = { ...form, choices: form.choices.map((choice) => ({ ...choice, retired: false })) };
      expect(readText(open, showValue(open, value, 'nl'))).toEqual({ ok: true, value });
    }
  });
});

test('values are sorted as people expect, those without one last', () => {
  const sorted = (kind: FieldKind, values: (FieldValue | null)[]) =>
    [...values].sort((a, b) => compareValues(testField(kind), a, b, 'nl'));
  expect(sorted('number', [10, null, 9])).toEqual([9, 10, null]);
  expect(sorted('choice', ['two', 'one'])).toEqual(['one', 'two']);
  expect(sorted('choices', [['two'], ['one', 'two']])).toEqual([['one', 'two'], ['two']]);
  expect(sorted('yes-no', [true, false])).toEqual([false, true]);
  expect(sorted('text', ['deal 10', 'Énorm', 'deal 9'])).toEqual(['deal 9', 'deal 10', 'Énorm']);
});
