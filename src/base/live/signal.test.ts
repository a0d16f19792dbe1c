import { expect, test } from 'vitest';

import { readSignal } from './signal.ts';

const organisation = '0193d000-0000-7000-8000-000000000001';
const deal = '0193d000-0000-7000-8000-000000000002';

test('a signal says what changed, and the version that it has now', () => {
  expect(readSignal(`${organisation} deal ${deal} 7`)).toEqual({
    organisationId: organisation,
    change: { kind: 'deal', id: deal, version: 7 },
  });
});

test('many at once, or something that belongs to it, has no id or version', () => {
  expect(readSignal(`${organisation} deal * -`)?.change).toEqual({ kind: 'deal', id: null, version: null });
  expect(readSignal(`${organisation} deal ${deal} -`)?.change).toEqual({
    kind: 'deal',
    id: deal,
    version: null,
  });
});

test.each(['', 'deal', `${organisation} moon ${deal} 7`, `${organisation} deal x 7`, `x deal ${deal} 7`])(
  'what is not a signal is passed by: %s',
  (payload) => expect(readSignal(payload)).toBeNull(),
);
