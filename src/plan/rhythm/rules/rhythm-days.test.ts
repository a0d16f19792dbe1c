import { describe, expect, test } from 'vitest';

import { addDays, startOfWeek, weekday, type IsoDate, type WeekId } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { closedDays } from './closed-days.ts';
import { rhythmDays, type Rhythm } from './rhythm-days.ts';
import { sellingBlocks } from './selling-blocks.ts';
import { yearTimes } from './year-times.ts';
import { usualSettings } from './settings.ts';
import type { GroundItem, RhythmGround } from './week-of-checklist.ts';

const settings = usualSettings('Alle klanten');
const day = (text: string) => text as IsoDate;
const week = (text: string) => text as WeekId;

const groundItem = (id: string, wish: Partial<GroundItem>): GroundItem => ({
  id,
  name: { nl: id },
  part: 'check',
  minutes: 60,
  times: 1,
  per: 'week',
  gathering: 'together',
  who: ['koen', 'wim'],
  responsible: 'koen',
  windows: [],
  fixedAt: [],
  anywhere: false,
  whenClosed: 'move',
  ...wish,
});

const ground: RhythmGround = {
  problem: {
    days: 5,
    slotMinutes: 30,
    members: ['koen', 'wim'].map((id) => ({
      id,
      sells: true,
      profile: 'usual',
      // Wim does not work on Wednesdays.
      working: settings.working.filter((span) => id === 'koen' || span.day !== 2),
      busy: [],
      travelDays: [],
    })),
    items: [],
    profiles: { usual: settings.profiles[0]?.points ?? [] },
    blocks: settings.blocks,
    fairnessPercent: 0,
  },
  team: ['koen', 'wim'].map((id) => ({ id: id as MemberId, name: id, teamId: null, roles: ['closer'] })),
  items: [
    groundItem('overleg', {}),
    groundItem('logboek', { gathering: 'alone' }),
    groundItem('terugblik', { per: 'month', whenClosed: 'drop' }),
    groundItem('training', { per: 'quarter', minutes: 120 }),
  ],
  leftOut: [],
};
const placements = [
  { itemId: 'overleg', members: ['koen', 'wim'], day: 0, from: 540, to: 600 },
  { itemId: 'logboek', members: ['koen'], day: 1, from: 960, to: 1020 },
  { itemId: 'logboek', members: ['wim'], day: 1, from: 510, to: 570 },
];
const year = yearTimes(ground, placements, settings, 2026);
const rhythm: Rhythm = { ground, placements, year };
const over = (from: string, to: string) => closedDays(settings, { from: day(from), to: day(to) });

describe('what comes back less than weekly', () => {
  test('has a day in each of its periods, on a day on which all work', () => {
    const months = year.filter(({ itemId }) => itemId === 'terugblik');
    expect(months).toHaveLength(24);
    expect(new Set(months.map((one) => one.day.slice(0, 7))).size).toBe(24);
    expect(year.filter(({ itemId }) => itemId === 'training')).toHaveLength(8);
    expect(year.map((one) => weekday(one.day))).not.toContain(3);
    const closed = over('2026-01-01', '2027-12-31');
    expect(year.filter((one) => closed.has(one.day))).toEqual([]);
  });

  test('lies where everybody is free, outside the hours that are worth most', () => {
    for (const { from, to, day: on } of year) {
      expect(from).not.toBeNull();
      const there = placements.filter((one) => one.day === weekday(on) - 1);
      expect(there.some((one) => one.from < to && (from ?? 0) < one.to)).toBe(false);
      expect((from ?? 0) >= 600 && (from ?? 0) < 720).toBe(false);
    }
  });

  describe('where not everybody is ever free at once', () => {
    const mornings = [0, 1, 2, 3, 4].map((on) => ({ day: on, from: 510, to: 750 }));
    const afternoons = [0, 1, 2, 3, 4].map((on) => ({ day: on, from: 750, to: 1020 }));
    const [koen, wim] = ground.problem.members;
    if (!koen || !wim) throw new Error('no people');
    const crowded: RhythmGround = {
      ...ground,
      problem: {
        ...ground.problem,
        members: [
          { ...koen, busy: mornings },
          { ...wim, working: settings.working, busy: afternoons },
          { ...koen, id: 'noor' },
        ],
      },
      items: [
        groundItem('terugblik', { per: 'month', who: ['koen', 'wim', 'noor'] }),
        groundItem('gesprek', { per: 'month', gathering: 'one-to-one', who: ['wim'], responsible: 'koen' }),
      ],
    };
    const times = yearTimes(crowded, [], settings, 2026);

    test('a meeting is at a moment at which most are, with those', () => {
      const meetings = times.filter(({ itemId }) => itemId === 'terugblik');
      expect(meetings).toHaveLength(24);
      for (const { from, members } of meetings) {
        expect(from).not.toBeNull();
        expect(members).toContain('noor');
        expect(members).toHaveLength(2);
      }
    });

    test('a talk of two without a moment is said to lapse, and never lies at midnight', () => {
      const talks = times.filter(({ itemId }) => itemId === 'gesprek');
      expect(talks.every(({ from }) => from === null)).toBe(true);
      const days = rhythmDays(
        { ground: crowded, placements: [], year: times },
        { from: week('2026-W01'), weeks: 26 },
        over('2026-01-01', '2026-12-31'),
        [],
      );
      expect(days.occurrences.filter(({ from }) => from === 0)).toEqual([]);
      expect(days.dropped.map(({ itemId }) => itemId)).toContain('gesprek');
    });
  });

  test('goes through a year of 53 weeks', () => {
    const times = yearTimes(
      { ...ground, items: [groundItem('maatje', { per: 'two-weeks' })] },
      [],
      settings,
      2026,
    ).map((one) => one.day);
    const gaps = times.slice(1).map((one, n) => (Date.parse(one) - Date.parse(times[n] ?? '')) / 86_400_000);
    expect(times.length).toBeGreaterThanOrEqual(51);
    expect(Math.max(...gaps)).toBeLessThan(28);
  });
});

describe('a rhythm on the calendar', () => {
  const lay = (of: string, absences: Parameters<typeof rhythmDays>[3] = []) =>
    rhythmDays(
      { ...rhythm, year: [] },
      { from: week(of), weeks: 1 },
      closedDays(settings, { from: startOfWeek(week(of)), to: addDays(startOfWeek(week(of)), 6) }),
      absences,
    );

  test('is the same every ordinary week, also when the clock changes and in week 53', () => {
    for (const of of ['2026-W13', '2026-W43', '2026-W53'].filter((one) => one !== '2026-W53'))
      expect(lay(of).occurrences.map(({ itemId, from }) => [itemId, from])).toEqual([
        ['overleg', 540],
        ['logboek', 510],
        ['logboek', 960],
      ]);
    // New Year's Day is the Friday of week 53.
    expect(lay('2026-W53').occurrences).toHaveLength(3);
  });

  test('moves what falls on Easter Monday, clear of a day on which somebody does not work', () => {
    const moved = lay('2026-W15').occurrences.find(({ movedFrom }) => movedFrom !== null);
    expect(moved).toMatchObject({ itemId: 'overleg', movedFrom: '2026-04-06' });
    expect(weekday(moved?.day ?? day('2026-04-08'))).not.toBe(3);
  });

  test('lets a meeting go on without who is away, and moves or drops what they do alone', () => {
    const away = { memberId: 'wim', from: day('2026-11-23'), to: day('2026-11-24') };
    const { occurrences, dropped } = lay('2026-W48', [away]);
    expect(occurrences.find(({ itemId }) => itemId === 'overleg')?.members).toEqual(['koen']);
    const own = occurrences.find(({ itemId, members }) => itemId === 'logboek' && members.includes('wim'));
    expect(own).toMatchObject({ movedFrom: '2026-11-24' });
    expect(['2026-11-26', '2026-11-27']).toContain(own?.day);
    expect(dropped).toEqual([]);
    const whole = lay('2026-W48', [{ ...away, to: day('2026-11-29') }]);
    expect(whole.dropped.map(({ itemId }) => itemId)).toEqual(['logboek']);
  });

  test('a member who leaves half-way is no longer in it from that day on', () => {
    const gone = { memberId: 'wim', from: day('2026-11-24'), to: day('9999-12-31') };
    const later = lay('2026-W49', [gone]).occurrences.flatMap(({ members }) => members);
    expect(later).not.toContain('wim');
    expect(lay('2026-W48', [gone]).occurrences[0]?.members).toEqual(['koen', 'wim']);
  });

  test('has selling blocks where nothing lies, long enough, and none on closed days and absences', () => {
    const { occurrences } = lay('2026-W48');
    const blocks = sellingBlocks(rhythm, 'koen', week('2026-W48'), occurrences, new Set(), []);
    expect(blocks.filter((one) => one.day === '2026-11-23')).toEqual([
      { memberId: 'koen', day: '2026-11-23', from: 600, to: 720 },
      { memberId: 'koen', day: '2026-11-23', from: 750, to: 1020 },
    ]);
    expect(blocks.every(({ from, to }) => to - from >= 90)).toBe(true);
    const wim = sellingBlocks(rhythm, 'wim', week('2026-W48'), occurrences, new Set([day('2026-11-26')]), [
      { memberId: 'wim', from: day('2026-11-27'), to: day('2026-11-27') },
    ]);
    expect([...new Set(wim.map((one) => one.day))]).toEqual(['2026-11-23', '2026-11-24']);
  });

  test('is shut in a period in which the office is, and not in a quiet one', () => {
    const periods = [
      { name: 'Kerstsluiting', from: day('2026-12-21'), to: day('2027-01-01'), effect: 'closed' as const },
      { name: 'Bouwvak', from: day('2026-07-20'), to: day('2026-08-07'), effect: 'quiet' as const },
    ];
    const closed = closedDays(
      { dutchHolidays: false, periods },
      { from: day('2026-01-01'), to: day('2027-12-31') },
    );
    expect(closed.size).toBe(12);
    expect(closed.has(day('2026-07-21'))).toBe(false);
  });
});
