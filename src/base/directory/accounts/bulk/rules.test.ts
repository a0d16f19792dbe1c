import { expect, test } from 'vitest';

import type { MemberId } from '#base/kernel/id.ts';

import { changeTo, valueAfter, valueBefore, type DirectoryChange } from './rules.ts';

const row = {
  archived: false,
  ownerId: 'an' as MemberId,
  industry: 'Metaal',
  fields: { pakket: 'goud', locaties: 4 },
};

test('a change knows what a row has and what it would have, and leads back to what it had', () => {
  const cases: [DirectoryChange, unknown, unknown][] = [
    [{ kind: 'owner', ownerId: null }, 'an', null],
    [{ kind: 'industry', industry: 'Zorg' }, 'Metaal', 'Zorg'],
    [{ kind: 'archived', archived: true }, false, true],
    [{ kind: 'field', key: 'locaties', value: 5 }, 4, 5],
    [{ kind: 'field', key: 'onbekend', value: 'x' }, null, 'x'],
  ];
  for (const [change, before, after] of cases) {
    const had = valueBefore(change, row);
    expect([had, valueAfter(change)]).toEqual([before, after]);
    expect(valueAfter(changeTo(change, had))).toEqual(before);
  }
});

test('a contact has no owner and no industry of its own', () => {
  expect(valueBefore({ kind: 'owner', ownerId: null }, { archived: false, fields: {} })).toBeNull();
});
