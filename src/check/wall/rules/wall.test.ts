import { expect, test } from 'vitest';

import type { MemberId, TeamId } from '#base/kernel/id.ts';

import { scopesOf, winnerOf } from './settings.ts';
import { inPages, slidesOf } from './slides.ts';
import { groundUnder, lineThrough, spotsOf } from './trend-line.ts';

const inside = 'inside' as TeamId;
const alone = 'alone' as TeamId;
const gone = 'gone' as TeamId;
const person = (id: string, teamId: TeamId, more: { isOwner?: boolean; archived?: boolean } = {}) => ({
  id: id as MemberId,
  name: id,
  teamId,
  isOwner: false,
  archived: false,
  ...more,
});
const an = person('An', inside);
const dik = person('Dik', alone);
const known = {
  teams: [
    { id: inside, name: 'Binnendienst' },
    { id: alone, name: 'Buitendienst' },
  ],
  members: [
    an,
    person('Bo', inside),
    dik,
    person('Eigenaar', alone, { isOwner: true }),
    person('Weg', alone, { archived: true }),
  ],
};
const chosen = { whole: true, teamIds: [inside, alone, gone] };

test('a team of one person is on the wall only where names may be', () => {
  expect(scopesOf(chosen, known, false)).toEqual([
    { kind: 'organisation' },
    { kind: 'team', teamId: inside },
  ]);
  expect(scopesOf(chosen, known, true)).toContainEqual({ kind: 'team', teamId: alone });
});

test('a team that no longer exists leaves the wall', () => {
  expect(scopesOf({ whole: false, teamIds: [gone] }, known, true)).toEqual([]);
});

test('a win stands under the seller’s name with consent, under the team’s without', () => {
  expect(winnerOf(an, known, true)).toEqual({ kind: 'member', name: 'An' });
  expect(winnerOf(an, known, false)).toEqual({ kind: 'team', name: 'Binnendienst' });
});

test('a win of who is a team alone, of the owner in it, or of nobody is nobody’s without consent', () => {
  expect(winnerOf(dik, known, false)).toBeNull();
  expect(winnerOf(person('Eigenaar', alone, { isOwner: true }), known, false)).toBeNull();
  expect(winnerOf({ ...an, teamId: null }, known, false)).toBeNull();
  expect(winnerOf(null, known, true)).toBeNull();
});

test.each([
  [0, []],
  [1, [1]],
  [6, [6]],
  [7, [4, 3]],
  [12, [6, 6]],
  [13, [5, 5, 3]],
])('%i figures stand in pages of %o', (count, sizes) => {
  const pages = inPages(Array.from({ length: count }), 6);
  expect(pages.map(({ length }) => length)).toEqual(sizes);
});

test('a wall turns through its boards, and passes by what is empty', () => {
  const row = { values: [1, 2] };
  const flat = { values: [null, 2] };
  const boards = [
    { key: 'all', rows: Array.from({ length: 7 }, () => row) },
    { key: 'none', rows: [] },
    { key: 'team', rows: [flat] },
  ];
  const slides = slidesOf({ views: ['score', 'wins', 'trends', 'loop'], boards, loop: null });
  expect(slides.map(({ key }) => key)).toEqual([
    'score all 0',
    'score all 1',
    'score team 0',
    'wins',
    'trends all 0',
    'trends all 1',
  ]);
  expect(slidesOf({ views: ['loop'], boards: [], loop: {} })).toHaveLength(1);
});

test('a course is drawn from zero up, with a gap where nothing was measured', () => {
  const { spots, yOf } = spotsOf([0, null, 10, 5], 300, 100, [20]);
  expect(spots).toEqual([{ x: 0, y: 100 }, null, { x: 200, y: 50 }, { x: 300, y: 75 }]);
  expect(yOf(20)).toBe(0);
  expect(lineThrough(spots)).toBe('M0.0 100.0M200.0 50.0L300.0 75.0');
  expect(groundUnder(spots, 100)).toBe('M200.0 50.0L300.0 75.0L300.0 100L200.0 100Z');
  expect(spotsOf([], 300, 100).spots).toEqual([]);
  expect(spotsOf([0, 0], 300, 100).spots[1]?.y).toBe(100);
});
