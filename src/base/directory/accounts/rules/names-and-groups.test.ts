import { expect, test } from 'vitest';

import type { AccountId } from '#base/kernel/id.ts';
import { canBelongTo } from './can-belong-to.ts';
import { nameKey } from './name-key.ts';

const [works, group, holding] = ['w', 'g', 'h'] as AccountId[] as [AccountId, AccountId, AccountId];

test('a holding cannot belong to its own works', () => {
  expect(canBelongTo(holding, [works, group, holding])).toEqual({ ok: false, because: 'parent-circle' });
  expect(canBelongTo(works, [group, holding])).toEqual({ ok: true });
  expect(canBelongTo(works, [])).toEqual({ ok: true });
});

test.each([
  ['Verzonnen Bouw B.V.', 'verzonnen bouw'],
  ['VERZONNEN  BOUW BV', 'verzonnen bouw'],
  ['Verzonnen-Bouw b. v.', 'verzonnen bouw'],
  ['Verzinsel & Zn. V.O.F.', 'Verzinsel en Zn'],
  ['Café Verzonnen', 'cafe verzonnen'],
  ['V.E.R. Techniek N.V.', 'VER Techniek'],
  ["Bakker 't Verzinsel", 'bakker ’t verzinsel'],
  ['Stichting Verzonnen', 'Verzonnen'],
])('%s and %s are the same name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

test.each([
  ['Verzonnen Bouw Noord', 'Verzonnen Bouw Zuid'],
  ['Verzonnen 1', 'Verzonnen 2'],
  ['B.V.', 'N.V.'],
])('%s and %s are two names', (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});
