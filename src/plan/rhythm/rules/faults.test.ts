import { describe, expect, test } from 'vitest';

import { weekFaults, type WeekFault } from './faults.ts';
import type { WeekItem, WeekMember, WeekProblem } from './week.ts';

const hours = [0, 1, 2, 3, 4].map((day) => ({ day, from: 540, to: 1020 }));

function member(id: string, wish: Partial<WeekMember> = {}): WeekMember {
  return { id, sells: true, profile: 'all', working: hours, busy: [], travelDays: [], ...wish };
}

function item(wish: Partial<WeekItem> = {}): WeekItem {
  return {
    id: 'item',
    minutes: 60,
    frequency: { times: 1, per: 'week' },
    who: ['anna'],
    gathering: 'together',
    responsible: null,
    piece: null,
    windows: [],
    fixedAt: [],
    daysApart: 0,
    follows: null,
    anywhere: false,
    ...wish,
  };
}

function week(items: WeekItem[], members = [member('anna'), member('bram')]): WeekProblem {
  return {
    days: 5,
    slotMinutes: 30,
    members,
    items,
    profiles: { all: hours.map(() => Array.from({ length: 48 }, () => 1)) },
    blocks: { minimumMinutes: 60, limitMinutes: 120, switchPoints: 0 },
    fairnessPercent: 0,
  };
}

const weekly = (times: number): WeekItem['frequency'] => ({ times, per: 'week' });

test('a sensible item has nothing wrong with it', () => {
  expect(weekFaults(week([item()]))).toEqual([]);
});

describe('an item is refused with its own word', () => {
  const other = item({ id: 'other' });
  const wrong: [string, WeekFault['because'], Partial<WeekItem>][] = [
    ['that happens no times', 'frequency-of-zero', { frequency: weekly(0) }],
    ['that happens less than never', 'frequency-of-zero', { frequency: weekly(-1) }],
    ['whose frequency is no number', 'frequency-of-zero', { frequency: weekly(Number.NaN) }],
    ['that takes no time', 'no-length', { minutes: 0 }],
    ['whose length is no number', 'no-length', { minutes: Number.NaN }],
    ['in pieces of nothing', 'no-length', { piece: 0 }],
    ['longer than the longest day', 'longer-than-a-day', { minutes: 481 }],
    ['with a piece longer than the day', 'longer-than-a-day', { minutes: 960, piece: 500 }],
    ['of people who are gone', 'nobody-takes-part', { who: ['gone'] }],
    ['of nobody', 'nobody-takes-part', { who: [] }],
    ['one to one with nobody who leads', 'nobody-is-responsible', { gathering: 'one-to-one' }],
    [
      'one to one with a leader who is gone',
      'nobody-is-responsible',
      { gathering: 'one-to-one', responsible: 'gone' },
    ],
    ['fixed between the lines of the grid', 'not-on-the-grid', { fixedAt: [{ day: 0, from: 550 }] }],
    ['longer than its windows', 'window-too-short', { windows: [{ day: 0, from: 540, to: 570 }] }],
    [
      'more often than its moments',
      'too-few-moments',
      { frequency: weekly(2), fixedAt: [{ day: 0, from: 540 }] },
    ],
    ['in pieces with days between them', 'pieces-cannot-be-apart', { piece: 30, daysApart: 1 }],
    ['whose days between do not fit a week', 'too-many-a-week', { frequency: weekly(3), daysApart: 3 }],
    ['that follows what is not there', 'follows-nothing', { follows: { itemId: 'gone', sameDay: false } }],
    ['that follows itself', 'follows-in-a-circle', { follows: { itemId: 'item', sameDay: false } }],
    [
      'that follows something less often',
      'follows-more-often',
      { frequency: weekly(3), follows: { itemId: 'twice', sameDay: false } },
    ],
  ];

  test.each(wrong)('%s: %s', (_, because, wish) => {
    const twice = item({ id: 'twice', frequency: weekly(2) });
    expect(weekFaults(week([other, twice, item(wish)]))).toEqual([{ because, itemId: 'item' }]);
  });
});

test('what just fits is not refused', () => {
  const items = [
    item({ id: 'a', minutes: 480 }),
    item({ id: 'b', minutes: 960, piece: 480 }),
    item({ id: 'c', frequency: weekly(3), daysApart: 2 }),
    item({ id: 'd', frequency: weekly(3), follows: { itemId: 'c', sameDay: false } }),
    item({ id: 'e', minutes: 30, windows: [{ day: 0, from: 540, to: 570 }] }),
  ];
  expect(weekFaults(week(items))).toEqual([]);
});

test('a circle of three is told of each of them', () => {
  const round = ['a', 'b', 'c'].map((id, i, all) =>
    item({ id, follows: { itemId: all[(i + 1) % 3] ?? '', sameDay: false } }),
  );
  expect(weekFaults(week(round)).map(({ because }) => because)).toEqual(
    Array.from({ length: 3 }, () => 'follows-in-a-circle'),
  );
});

test('a team in which nobody works has no week', () => {
  const resting = [member('anna', { working: [] })];
  expect(weekFaults(week([], resting))).toEqual([{ because: 'nobody-works' }]);
});

test('five hundred items and two hundred people are not too many, one more is', () => {
  const items = (count: number) => Array.from({ length: count }, (_, i) => item({ id: `i${i}` }));
  const people = (count: number) => [member('anna'), ...items(count - 1).map(({ id }) => member(id))];
  expect(weekFaults(week(items(500), people(200)))).toEqual([]);
  expect(weekFaults(week(items(501), people(201)))).toEqual([
    { because: 'too-many', what: 'members', most: 200 },
    { because: 'too-many', what: 'items', most: 500 },
  ]);
});
