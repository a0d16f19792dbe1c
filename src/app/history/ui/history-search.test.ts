import { expect, test } from 'vitest';

import { readHistorySearch } from './history-search.ts';

test('an address says which part of the history is looked at', () => {
  const member = '01a201fa-5a77-76e9-b78d-3925d9004f94';
  expect(
    readHistorySearch({ member, group: 'deals', from: '2026-11-01', to: '2026-11-22', text: ' Jansen ' }),
  ).toEqual({ member, group: 'deals', from: '2026-11-01', to: '2026-11-22', text: 'Jansen' });
});

test('what an address says wrongly is left out', () => {
  expect(
    readHistorySearch({ member: 'me', group: 'weather', from: '31-02-2026', to: 5, text: '  ' }),
  ).toEqual({});
});
