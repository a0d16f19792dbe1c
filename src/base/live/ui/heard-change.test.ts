import { expect, test } from 'vitest';

import { changeShape } from '../contract.ts';
import { heardChange } from './heard-change.ts';

const said = (value: unknown) => heardChange(JSON.stringify(value));

test('a change is heard as the contract describes it', () => {
  const deal = { kind: 'deal', id: '0197a1b2', version: 4 } as const;
  expect(said(deal)).toEqual(changeShape.parse(deal));
  expect(said({ kind: 'account', id: null, version: null })).toEqual({
    kind: 'account',
    id: null,
    version: null,
  });
  expect(said({ ...deal, added: 'later' })).toEqual(deal);
});

test('what is not known yet, or half said, is passed over', () => {
  for (const odd of [
    null,
    'deal',
    [],
    {},
    { kind: 'weather', id: null, version: null },
    { kind: 'deal', id: 7, version: null },
    { kind: 'deal', id: null, version: 1.5 },
    { kind: 'deal', id: null },
  ]) {
    expect(said(odd)).toBeNull();
    expect(changeShape.safeParse(odd).success).toBe(false);
  }
});
