import { expect, test } from 'vitest';

import { givenUp } from './give-up.ts';

test.each([
  ['any-moment', { windows: [], fixedAt: [] }],
  ['closer-together', { daysApart: 0 }],
  ['in-any-order', { followsId: null }],
  ['in-pieces', { pieceMinutes: 30, daysApart: 0 }],
  ['each-alone', { gathering: 'alone' }],
  ['half-as-long', { minutes: 30 }],
  ['left-out', null],
] as const)('an item that gives up a wish: %s', (by, change) => {
  expect(givenUp({ minutes: 60 }, by)).toEqual(change);
});
