import { describe, expect, test } from 'vitest';

import type { IsoDate, WeekId } from '#base/kernel/date.ts';

import { exceptionsAfter } from './after-publishing.ts';
import { calendarSeries } from './calendar-series.ts';
import { exceptionsOf, timesOfWeek, type RhythmException } from './exceptions.ts';
import { rhythmDays, type Rhythm } from './rhythm-days.ts';
import type { GroundItem } from './week-of-checklist.ts';
import type { Placement } from './week.ts';
import { whatItBreaks } from './what-it-breaks.ts';

const day = (text: string) => text as IsoDate;
const week = (text: string) => text as WeekId;
const item = (id: string, wish: Partial<GroundItem> = {}): GroundItem => ({
  id,
  name: { nl: id },
  part: 'do',
  minutes: 60,
  times: 1,
  per: 'week',
  gathering: 'alone',
  who: ['koen', 'tess'],
  responsible: null,
  windows: [],
  fixedAt: [],
  anywhere: false,
  whenClosed: 'move',
  ...wish,
});
const items = [
  item('overleg', { gathering: 'together' }),
  item('administratie'),
  item('maandgesprek', { per: 'month' }),
];
const member = (id: string) => ({
  id,
  sells: true,
  profile: 'usual',
  working: [0, 1, 2, 3, 4].map((of) => ({ day: of, from: 540, to: 1020 })),
  busy: id === 'tess' ? [{ day: 3, from: 600, to: 660 }] : [],
  travelDays: id === 'tess' ? [4] : [],
});
const ground: Rhythm['ground'] = {
  problem: {
    days: 5,
    slotMinutes: 30,
    members: [member('koen'), member('tess')],
    items: [],
    profiles: {},
    blocks: { minimumMinutes: 90, limitMinutes: 180, switchPoints: 0 },
    fairnessPercent: 0,
  },
  team: [],
  items,
  leftOut: [],
};
const at = (itemId: string, members: string[], of: number, from: number): Placement => ({
  itemId,
  members,
  day: of,
  from,
  to: from + 60,
});
const placements = [
  at('overleg', ['koen', 'tess'], 0, 540),
  at('administratie', ['koen'], 1, 540),
  at('administratie', ['tess'], 1, 540),
  at('administratie', ['koen'], 3, 540),
];
const exception = (wish: Partial<RhythmException> = {}): RhythmException => ({
  id: 'een',
  itemId: 'overleg',
  members: ['koen', 'tess'],
  was: { day: day('2026-11-30'), from: 540 },
  to: { day: day('2026-12-02'), from: 840, to: 900 },
  version: 1,
  ...wish,
});
const inWeek = week('2026-W49');
const belongsTo = (wish: Partial<RhythmException>, of: readonly Placement[] = placements) => [
  ...exceptionsOf(timesOfWeek(of, inWeek), items, [exception(wish)]).keys(),
];

describe('an exception belongs to', () => {
  test('the time that still lies where it did', () => {
    expect(belongsTo({})).toEqual([0]);
    const own = { itemId: 'administratie', members: ['koen'] };
    expect(belongsTo({ ...own, was: { day: day('2026-12-03'), from: 540 } })).toEqual([3]);
  });

  test('the nearest one of the same people, once a new version has moved it', () => {
    const own = { itemId: 'administratie', members: ['koen'] };
    expect(belongsTo({ ...own, was: { day: day('2026-12-04'), from: 540 } })).toEqual([3]);
    expect(belongsTo({ ...own, was: { day: day('2026-11-30'), from: 540 } })).toEqual([1]);
    expect(belongsTo({}, [at('overleg', ['koen', 'noor'], 4, 600)])).toEqual([0]);
  });

  test('nothing where the item or its people are no longer there', () => {
    expect(belongsTo({}, placements.slice(1))).toEqual([]);
    expect(belongsTo({ itemId: 'administratie', members: ['noor'] })).toEqual([]);
  });

  test('one time each, however many there are', () => {
    const two = ['een', 'twee'].map((id) =>
      exception({
        id,
        itemId: 'administratie',
        members: ['koen'],
        was: { day: day('2026-12-01'), from: id === 'een' ? 540 : 600 },
      }),
    );
    expect([...exceptionsOf(timesOfWeek(placements, inWeek), items, two).keys()]).toEqual([1, 3]);
  });
});

describe('the calendar with an exception', () => {
  const lay = (exceptions: RhythmException[], closed: IsoDate[] = [], of = inWeek) =>
    rhythmDays({ ground, placements, year: [], exceptions }, { from: of, weeks: 1 }, new Set(closed), []);

  test('has it elsewhere in its own week and nowhere else', () => {
    const { occurrences } = lay([exception()]);
    expect(occurrences.filter(({ itemId }) => itemId === 'overleg')).toMatchObject([
      { day: '2026-12-02', from: 840, once: { exceptionId: 'een', day: '2026-11-30', from: 540 } },
    ]);
    expect(lay([exception()], [], week('2026-W50')).occurrences.every(({ once }) => !once)).toBe(true);
  });

  test('leaves it out where it is left out, and says so', () => {
    const { occurrences, dropped } = lay([exception({ to: null })]);
    expect(occurrences.map(({ itemId }) => itemId)).not.toContain('overleg');
    expect(dropped).toMatchObject([{ itemId: 'overleg', once: { exceptionId: 'een' } }]);
  });

  test('moves on from a day that turns out to be closed, by the rule of the item', () => {
    const { occurrences } = lay([exception()], [day('2026-12-02')]);
    expect(occurrences.find(({ itemId }) => itemId === 'overleg')).toMatchObject({
      day: '2026-12-03',
      movedFrom: '2026-12-02',
      once: { day: '2026-11-30' },
    });
  });

  test('keeps to the clock over a change of summer time and in week 53', () => {
    for (const [monday, of] of [
      ['2026-03-23', '2026-W13'],
      ['2026-12-28', '2026-W53'],
    ] as const) {
      const moved = exception({
        was: { day: day(monday), from: 540 },
        to: { day: day(monday), from: 900, to: 960 },
      });
      expect(lay([moved], [], week(of)).occurrences[0]).toMatchObject({ itemId: 'overleg', from: 900 });
    }
  });

  test('puts a monthly talk elsewhere in its month', () => {
    const talk = { itemId: 'maandgesprek', members: ['koen'], from: 600, to: 660 };
    const moved = exception({
      itemId: 'maandgesprek',
      members: ['koen'],
      was: { day: day('2026-12-01'), from: 600 },
      to: { day: day('2026-12-10'), from: 660, to: 720 },
    });
    const rhythm = {
      ground,
      placements: [],
      year: [{ ...talk, day: day('2026-12-01') }],
      exceptions: [moved],
    };
    const over = (of: string) =>
      rhythmDays(rhythm, { from: week(of), weeks: 1 }, new Set(), []).occurrences.length;
    expect([over('2026-W49'), over('2026-W50')]).toEqual([0, 1]);
  });

  test('is an exception of its series in a calendar that is subscribed to, with the block that is left to sell', () => {
    const series = calendarSeries(
      'plan',
      { ground, placements, year: [], exceptions: [exception()] },
      { from: inWeek, until: week('2026-W50') },
      ['koen'],
      new Set(),
      [],
      'koen',
    );
    expect(series.find(({ itemId }) => itemId === 'overleg')?.weekly).toMatchObject({
      without: [],
      moved: [{ from: '2026-11-30', to: '2026-12-02', begins: 840, ends: 900 }],
    });
    const own = series.filter(({ itemId, weekly }) => itemId === null && weekly === null);
    expect(own.map((one) => [one.day, one.from, one.to])).toEqual([
      ['2026-11-30', 540, 1020],
      ['2026-12-02', 540, 840],
      ['2026-12-02', 900, 1020],
    ]);
  });
});

describe('under a new version an exception', () => {
  const after = (
    of: readonly Placement[],
    wish: Partial<RhythmException> = {},
    year: Rhythm['year'] = [],
    from = inWeek,
  ) =>
    exceptionsAfter({ ground, placements: of, year }, [exception(wish)], from, new Set(), []).map((one) =>
      one.becomes === 'ends' ? 'ends' : [one.becomes, one.time.day, one.breaks],
    );

  test('stays with the time that lies where it did', () => {
    expect(after(placements)).toEqual([['stays', '2026-11-30', []]]);
  });

  test('follows the nearest time of its item', () => {
    expect(after([at('overleg', ['koen', 'tess'], 3, 600)])).toEqual([['follows', '2026-12-03', []]]);
  });

  test('ends where there is none, and is nobody’s business before the week of the version', () => {
    expect(after(placements.slice(1))).toEqual(['ends']);
    expect(after(placements.slice(1), { was: { day: day('2026-11-23'), from: 540 }, to: null })).toEqual([]);
  });

  test('no longer fits where something else lies at its hour', () => {
    expect(after([...placements, at('administratie', ['koen'], 2, 840)])).toEqual([
      ['stays', '2026-11-30', [{ kind: 'in-two-places', memberId: 'koen', itemId: 'administratie' }]],
    ]);
    expect(after([...placements, at('administratie', ['koen'], 2, 840)], { to: null })).toEqual([
      ['stays', '2026-11-30', []],
    ]);
  });

  test('of what comes monthly is not forgotten where it was put after that week', () => {
    const monthly = {
      itemId: 'maandgesprek',
      members: ['koen'],
      was: { day: day('2026-12-03'), from: 600 },
      to: { day: day('2026-12-16'), from: 600, to: 660 },
    };
    const time = { itemId: 'maandgesprek', members: ['koen'], day: day('2026-12-10'), from: 600, to: 660 };
    expect(after(placements, monthly, [], week('2026-W50'))).toEqual(['ends']);
    expect(after(placements, monthly, [time], week('2026-W50'))).toEqual([['follows', '2026-12-10', []]]);
    expect(after(placements, monthly, [], week('2026-W52'))).toEqual([]);
  });
});

test('what a time breaks is said of everybody in it', () => {
  const away = [{ memberId: 'koen', from: day('2026-12-04'), to: day('2026-12-04') }];
  const breaks = (of: string, from: number, others: Parameters<typeof whatItBreaks>[2] = []) =>
    whatItBreaks(
      ground,
      { itemId: 'overleg', members: ['koen', 'tess'], day: day(of), from, to: from + 60 },
      others,
      new Set([day('2026-12-01')]),
      away,
    );
  expect(breaks('2026-12-02', 840)).toEqual([]);
  expect(breaks('2026-12-01', 840)).toEqual([{ kind: 'closed' }]);
  expect(breaks('2026-12-02', 1000)).toEqual([
    { kind: 'not-at-work', memberId: 'koen' },
    { kind: 'not-at-work', memberId: 'tess' },
  ]);
  expect(breaks('2026-12-03', 630)).toEqual([{ kind: 'has-appointment', memberId: 'tess' }]);
  expect(breaks('2026-12-04', 840)).toEqual([
    { kind: 'away', memberId: 'koen' },
    { kind: 'travels', memberId: 'tess' },
  ]);
  const admin = { itemId: 'administratie', members: ['koen'], day: day('2026-12-02'), from: 870, to: 930 };
  expect(breaks('2026-12-02', 840, [admin])).toEqual([
    { kind: 'in-two-places', memberId: 'koen', itemId: 'administratie' },
  ]);
});
