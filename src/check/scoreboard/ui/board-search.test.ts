import { expect, test } from 'vitest';

import { filtersOf, readBoardSearch } from './board-search.ts';

const id = '0192f0c0-0000-7000-8000-000000000001';

test('an address says which weeks, whose figures, and the figure that is looked behind', () => {
  const given = { week: '2017-W52', team: id, owner: 'without', figure: 'won', at: '2017-W51' };
  expect(readBoardSearch(given)).toEqual(given);
  expect(filtersOf(readBoardSearch(given))).toEqual({ team: id, withOwner: false });
});

test('a mangled address still shows a scoreboard', () => {
  expect(
    readBoardSearch({ week: '2017-W60', team: 7, member: 'x', owner: true, figure: 'won', at: 'ooit' }),
  ).toEqual({});
});

test('of a team and a member at once the team is shown', () => {
  expect(readBoardSearch({ team: 'none', member: id })).toEqual({ team: 'none' });
});
