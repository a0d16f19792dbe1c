import { expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';
import { everythingChosen, nothingChosen, withChosen } from '#base/ui-kit/selection.ts';

import { changeOf, emptyForm, whichOf } from './bulk-form.ts';

test('nothing is asked before something was filled in', () => {
  for (const kind of [
    'owner',
    'product',
    'expected-close',
    'shift-close',
    'phase',
    'lose',
    'amount',
    'field',
  ] as const)
    expect(changeOf({ kind }, emptyForm)).toBeNull();
});

test('nobody and no day are answers too', () => {
  expect(changeOf({ kind: 'owner' }, { ...emptyForm, chosen: '' })).toEqual({ kind: 'owner', ownerId: null });
  expect(changeOf({ kind: 'expected-close' }, { ...emptyForm, withoutDay: true })).toEqual({
    kind: 'expected-close',
    on: null,
  });
  expect(changeOf({ kind: 'expected-close' }, { ...emptyForm, day: '2026-12-01' as IsoDate })).toMatchObject({
    on: '2026-12-01',
  });
});

test('the rows are named, or all that is found but those let go', () => {
  expect(whichOf(withChosen(nothingChosen, ['a'], true), {}, [])).toEqual({ ids: ['a'] });
  expect(whichOf(withChosen(everythingChosen, ['a'], false), { owner: 'me' }, [])).toMatchObject({
    found: { statuses: ['open'], owners: ['me'] },
    except: ['a'],
  });
});

test('an amount and a field of one’s own are given a value, or emptied', () => {
  const field = { key: 'pakket' } as never;
  expect(changeOf({ kind: 'amount' }, { ...emptyForm, cents: 12_500 as never })).toEqual({
    kind: 'amount',
    amountCents: 12_500,
  });
  expect(changeOf({ kind: 'amount' }, { ...emptyForm, empty: true })).toEqual({
    kind: 'amount',
    amountCents: null,
  });
  expect(changeOf({ kind: 'field', field }, { ...emptyForm, value: 'goud' })).toEqual({
    kind: 'field',
    key: 'pakket',
    value: 'goud',
  });
  expect(changeOf({ kind: 'field', field }, { ...emptyForm, empty: true })).toMatchObject({ value: null });
});
