import { describe, expect, test } from 'vitest';

import { canChangeFieldKind, convertAll } from './change-kind.ts';
import { kindsAfter } from './convert-value.ts';
import { fieldKinds, type CustomField, type FieldKind, type FieldValue } from './field.ts';
import { fieldKey } from './field-key.ts';
import { mergedValue } from './merged-value.ts';
import { proposeKind } from './propose-kind.ts';
import { beginValues, changedValues, mergeValues } from './take-values.ts';
import { testField } from './test-field.ts';
import { formOf, hasRoom, isFreeName, mergeFieldChoices, validForm } from './valid-field.ts';

describe('the values of a row', () => {
  const must = testField('text', { key: 'must', required: true });
  const number = testField('number', { key: 'number' });
  const gone = testField('text', { key: 'gone', retired: true, required: true, standard: 'x' });
  const choice = testField('choice', { key: 'choice', standard: 'one' });
  const fields = [must, number, gone, choice];

  test('a new row begins with the standards and needs what is required', () => {
    expect(beginValues(fields, { must: ' a ' })).toEqual({ ok: true, values: { must: 'a', choice: 'one' } });
    expect(beginValues(fields, { number: 1 })).toEqual({
      ok: false,
      faults: [{ key: 'must', fault: { because: 'required' } }],
    });
    expect(beginValues(fields, { must: 'a', choice: null })).toEqual({ ok: true, values: { must: 'a' } });
  });

  test('an edit puts in what is given, takes away with null and leaves the rest', () => {
    expect(mergeValues(fields, { must: 'a', number: 3 }, { number: null, choice: 'two' })).toEqual({
      ok: true,
      values: { must: 'a', choice: 'two' },
    });
  });

  test('everything that is wrong is told at once', () => {
    const taken = mergeValues(
      fields,
      { must: 'a' },
      { must: null, number: 'x', nothing: 1, gone: 'y', choice: 'old' },
    );
    expect(taken).toEqual({
      ok: false,
      faults: [
        { key: 'must', fault: { because: 'required' } },
        { key: 'number', fault: { because: 'not-number' } },
        { key: 'nothing', fault: { because: 'no-such-field' } },
        { key: 'gone', fault: { because: 'field-retired' } },
        { key: 'choice', fault: { because: 'choice-retired' } },
      ],
    });
  });

  test('a required value that was never there does not stand in the way of another edit', () => {
    expect(mergeValues(fields, {}, { number: 2, must: null }).ok).toBe(true);
  });

  test('a retired field keeps what it has, and may be emptied', () => {
    expect(mergeValues(fields, { gone: 'y' }, { gone: 'y' }).ok).toBe(true);
    expect(mergeValues(fields, { gone: 'y' }, { gone: null })).toEqual({ ok: true, values: {} });
  });

  test('what changed is told with both', () => {
    expect(changedValues({ a: 1, b: ['x'] }, { b: ['x'], c: 'n' })).toEqual([
      { key: 'a', before: 1, after: null },
      { key: 'c', before: null, after: 'n' },
    ]);
  });
});

test('a key is made of the name, and never twice', () => {
  expect(fieldKey('Aantal locaties', new Set())).toBe('aantal_locaties');
  expect(fieldKey('Aantal locaties', new Set(['aantal_locaties']))).toBe('aantal_locaties_2');
  expect(fieldKey('2e contact (één)', new Set())).toBe('field_2e_contact_een');
  expect(fieldKey('日本', new Set())).toBe('field');
});

describe('a field', () => {
  test('has a name that no other in use has', () => {
    const other = testField('text', { name: { nl: 'Pakket', en: 'Package' } });
    expect(isFreeName({ nl: ' pakket ' }, [other])).toMatchObject({ because: 'name-taken' });
    expect(isFreeName({ en: 'Pakket' }, [other])).toEqual({ ok: true });
    expect(isFreeName({ nl: 'Pakket' }, [{ ...other, retired: true }])).toEqual({ ok: true });
  });
  test('is one of a hundred at most', () => {
    expect(hasRoom(99).ok).toBe(true);
    expect(hasRoom(100)).toMatchObject({ because: 'too-many-fields' });
  });
  test('of choices has answers, each once, and begins with one of them', () => {
    const { choices } = testField('choice');
    const form = formOf('choice', { decimals: 2, unit: 'x', currency: null, choices });
    expect(form).toMatchObject({ decimals: 0, unit: null, choices });
    expect(validForm({ ...form, standard: 'one' }).ok).toBe(true);
    expect(validForm({ ...form, standard: 'three' })).toMatchObject({ because: 'standard-misfits' });
    expect(validForm({ ...form, choices: [], standard: null })).toMatchObject({ because: 'no-choices' });
    const twice = [...choices, { ...choices[0], key: 'new' }] as CustomField['choices'];
    expect(validForm({ ...form, choices: twice, standard: null })).toMatchObject({
      because: 'same-choice-twice',
    });
  });
  test('keeps answers that are no longer given, retired', () => {
    const { choices } = testField('choice');
    const given = [
      { key: 'two', name: { nl: 'Twee' }, colour: 'pink' as const },
      { name: { nl: 'Drie' }, colour: 'green' as const },
    ];
    expect(mergeFieldChoices(choices, given, () => 'new').map(({ key, retired }) => [key, retired])).toEqual([
      ['two', false],
      ['new', false],
      ['one', true],
      ['old', true],
    ]);
  });
});

describe('another kind', () => {
  const people = [{ id: '018f0000-0000-7000-8000-000000000001', name: 'An Voorbeeld' }];
  let keys = 0;
  const turn = (from: CustomField, to: FieldKind, values: FieldValue[], decimals = 0) => {
    const { converted, form } = convertAll(from, to, {
      values,
      decimals,
      currency: 'EUR' as never,
      language: 'nl',
      members: people,
      newKey: () => `k${++keys}`,
    });
    return { converted, form, may: canChangeFieldKind(from, to, converted) };
  };
  test.each([
    ['text', 'number', '1.234', 1234],
    ['text', 'date', '22-11-2026', '2026-11-22'],
    ['text', 'yes-no', 'ja', true],
    ['text', 'member', 'an voorbeeld', '018f0000-0000-7000-8000-000000000001'],
    ['text', 'email', 'an@voorbeeld.example', 'an@voorbeeld.example'],
    ['number', 'text', 1234.5, '1234,5'],
    ['number', 'amount', 1234.5, 123_450],
    ['amount', 'text', 123_450, '1234,50'],
    ['amount', 'number', 123_400, 1234],
    ['percentage', 'number', 12, 12],
    ['date', 'text', '2026-11-22', '2026-11-22'],
    ['yes-no', 'text', true, 'Ja'],
    ['choice', 'text', 'one', 'Eén'],
    ['choice', 'choices', 'one', ['one']],
    ['choices', 'choice', ['two'], 'two'],
    ['member', 'text', '018f0000-0000-7000-8000-000000000001', 'An Voorbeeld'],
  ] as const)('%s to %s keeps %j as %j', (from, to, before, after) => {
    const { converted, may } = turn(testField(from, { decimals: 1 }), to, [before as FieldValue], 2);
    expect(converted).toEqual([after]);
    expect(may).toEqual({ ok: true });
  });
  test.each([
    ['text', 'number', 'veel'],
    ['choices', 'choice', ['one', 'two']],
    ['amount', 'number', 123_456],
    ['long-text', 'text', 'een\ntwee'],
  ] as const)('%s to %s would lose %j, and is refused', (from, to, value) => {
    const { converted, may } = turn(testField(from), to, [value as FieldValue]);
    expect(converted).toEqual([null]);
    expect(may).toEqual({ ok: false, because: 'values-lost', lost: 1 });
  });
  test('a choice gets an answer for each different text', () => {
    const { converted, form } = turn(testField('text'), 'choice', ['Basis', 'Plus', 'basis']);
    expect(form.choices.map(({ name }) => name.nl)).toEqual(['Basis', 'Plus']);
    expect(converted[0]).toBe(converted[2]);
  });
  test('retired answers are kept', () => {
    expect(turn(testField('choice'), 'choices', ['old']).converted).toEqual([['old']]);
    expect(turn(testField('choice'), 'text', ['old']).converted).toEqual(['Oud']);
  });
  test('not every kind can become every other', () => {
    expect(turn(testField('date'), 'number', []).may).toMatchObject({ because: 'no-way-to-kind' });
    for (const kind of fieldKinds) expect(kindsAfter(kind)).not.toContain(kind);
  });
});

test('an answer in the place of another stands once, in its order', () => {
  const field = testField('choices');
  expect(mergedValue(field, ['two', 'old'], 'old', 'one')).toEqual(['one', 'two']);
  expect(mergedValue(field, ['two'], 'two', 'one')).toEqual(['one']);
  expect(mergedValue(field, 'two', 'two', 'one')).toBe('one');
  expect(mergedValue(field, 'one', 'two', 'one')).toBe('one');
});

test('a column of texts is proposed as the narrowest kind that holds them all', () => {
  const kind = (...texts: string[]) => proposeKind(texts, { decimal: ',', dateOrder: 'dmy' });
  expect(kind('ja', '', 'nee')).toMatchObject({ kind: 'yes-no' });
  expect(kind('1', '0')).toMatchObject({ kind: 'number' });
  expect(kind('1.234,5', '2')).toMatchObject({ kind: 'number', decimals: 1 });
  expect(kind('01234', '5')).toMatchObject({ kind: 'text' });
  expect(kind('0612345678', '+31 20 123 45 67')).toMatchObject({ kind: 'phone' });
  expect(kind('€ 12,50', '3')).toMatchObject({ kind: 'amount' });
  expect(kind('12,5%', '3 %')).toMatchObject({ kind: 'percentage', decimals: 1 });
  expect(kind('22-11-2026', '1-1-2027')).toMatchObject({ kind: 'date' });
  expect(kind('an@voorbeeld.example')).toMatchObject({ kind: 'email' });
  expect(kind('www.voorbeeld.example')).toMatchObject({ kind: 'link' });
  expect(kind('Basis', 'Plus', 'Basis', 'Basis', 'Plus', 'Basis')).toEqual({
    kind: 'choice',
    decimals: 0,
    choices: ['Basis', 'Plus'],
  });
  expect(kind('zomaar', 'iets')).toMatchObject({ kind: 'text' });
  expect(kind('a\nb', 'c')).toMatchObject({ kind: 'long-text' });
  expect(kind()).toMatchObject({ kind: 'text' });
});
