import { expect, test } from 'vitest';

import { changedFields, changesFrom, valuesOf } from './account-values.ts';

const known = valuesOf({ name: 'Verzonnen', city: 'Goes', ownerId: null, kind: 'customer' });

test('only what was changed is sent, so that a colleague’s change elsewhere stays', () => {
  expect(changesFrom(known, { ...known, city: 'Delft', employees: 5 })).toEqual({
    city: 'Delft',
    employees: 5,
  });
  expect(changesFrom(known, known)).toEqual({});
});

test('an emptied field is sent as nothing', () => {
  expect(changesFrom(known, { ...known, city: '' })).toEqual({ city: null });
});

test('a form tells which fields a colleague changed', () => {
  expect(changedFields(known, { ...known, kind: 'prospect', city: 'Ede' })).toEqual(['kind', 'city']);
});
