import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';

import { amsterdam, instantAt, type IsoDate, type WeekId } from '#base/kernel/date.ts';

import { calendarSeries } from '../rules/calendar-series.ts';
import type { RhythmException } from '../rules/exceptions.ts';
import { clockText } from '../rules/move-time.ts';
import { forGood, rhythmDays, type Away, type Rhythm } from '../rules/rhythm-days.ts';
import type { YearTime } from '../rules/year-times.ts';
import type { GroundItem } from '../rules/week-of-checklist.ts';
import { writeCalendar } from './write-calendar.ts';

const day = (text: string) => text as IsoDate;
const week = (text: string) => text as WeekId;
const everybody = ['koen', 'tess'];
const item = (id: string, wish: Partial<GroundItem> = {}): GroundItem => ({
  id,
  name: { nl: id },
  part: 'do',
  minutes: 60,
  times: 1,
  per: 'week',
  gathering: 'together',
  who: everybody,
  responsible: null,
  windows: [],
  fixedAt: [],
  anywhere: false,
  whenClosed: 'drop',
  ...wish,
});
const ground: Rhythm['ground'] = {
  problem: {
    days: 7,
    slotMinutes: 30,
    members: everybody.map((id) => ({
      id,
      sells: true,
      profile: 'usual',
      working: [0, 1, 2, 3, 4, 5, 6].map((of) => ({ day: of, from: 0, to: 1440 })),
      busy: [],
      travelDays: [],
    })),
    items: [],
    profiles: {},
    blocks: { minimumMinutes: 90, limitMinutes: 180, switchPoints: 0 },
    fairnessPercent: 0,
  },
  team: [],
  items: [
    item('overleg'),
    item('zondagwerk'),
    item('maandgesprek', { per: 'month' }),
    item('jaarplan', { per: 'year' }),
  ],
  leftOut: [],
};
const placements = [
  { itemId: 'overleg', members: everybody, day: 0, from: 540, to: 600 },
  { itemId: 'zondagwerk', members: everybody, day: 6, from: 240, to: 300 },
];
const year: YearTime[] = [
  { itemId: 'maandgesprek', members: everybody, day: day('2026-10-20'), from: 600, to: 660 },
  { itemId: 'maandgesprek', members: everybody, day: day('2026-11-24'), from: 600, to: 660 },
  { itemId: 'jaarplan', members: everybody, day: day('2026-12-15'), from: 600, to: 660 },
];
let count = 0;
const exception = (
  itemId: string,
  was: string,
  from: number,
  to: RhythmException['to'],
): RhythmException => ({
  id: `x${++count}`,
  itemId,
  members: everybody,
  was: { day: day(was), from },
  to,
  version: 1,
});
const at = (on: string, from: number, to: number) => ({ day: day(on), from, to });

const span = { from: week('2026-W42'), until: week('2027-W14') };
const weeks = 26;

/** What a calendar program shows: every start and end of every event, its exceptions and left-out dates applied. */
function shownBy(text: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [zone] = calendar.getAllSubcomponents('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents('vevent');
  const isException = (one: InstanceType<typeof ICAL.Component>) => one.hasProperty('recurrence-id');
  return events
    .filter((one) => !isException(one))
    .flatMap((one) => {
      const own = events.filter(
        (other) =>
          isException(other) && other.getFirstPropertyValue('uid') === one.getFirstPropertyValue('uid'),
      );
      const event = new ICAL.Event(one, { exceptions: own });
      const write = (from: InstanceType<typeof ICAL.Time>, to: InstanceType<typeof ICAL.Time>) =>
        `${event.summary} ${from.toJSDate().toISOString()} ${to.toJSDate().toISOString()}`;
      if (!event.isRecurring()) return [write(event.startDate, event.endDate)];
      const all = event.iterator();
      const found: string[] = [];
      for (let next = all.next(); next; next = all.next()) {
        const { startDate, endDate } = event.getOccurrenceDetails(next);
        found.push(write(startDate, endDate));
      }
      return found;
    })
    .toSorted();
}

/** The same by hand: RRULE, EXDATE and RECURRENCE-ID read as lines of text, a week added at a time. */
function readByHand(text: string): string[] {
  const events = text
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((one) => one.split('\r\n'));
  const valueOf = (lines: readonly string[], name: string) =>
    lines.flatMap((line) => (line.startsWith(name) ? [line.slice(line.indexOf(':') + 1)] : []));
  const wall = (text_: string) =>
    Date.parse(text_.replace(/^(....)(..)(..)T(..)(..)(..)Z?$/, '$1-$2-$3T$4:$5:$6Z'));
  const utc = (ms: number) => {
    const [on = '', clock = ''] = new Date(ms).toISOString().split('T');
    return instantAt(amsterdam, on as IsoDate, clock.slice(0, 8)).toISOString();
  };
  return events
    .flatMap((lines) => {
      const [uid = ''] = valueOf(lines, 'UID');
      const [summary = ''] = valueOf(lines, 'SUMMARY');
      const [starts = 0, ends = 0] = ['DTSTART', 'DTEND'].map((name) => wall(valueOf(lines, name)[0] ?? ''));
      const [rule] = valueOf(lines, 'RRULE');
      const write = (start: number) => `${summary} ${utc(start)} ${utc(start + ends - starts)}`;
      if (!rule) return [write(starts)];
      const until = Date.parse(
        (/UNTIL=(\w+)/.exec(rule)?.[1] ?? '').replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'),
      );
      const gone = new Set([
        ...valueOf(lines, 'EXDATE').map(wall),
        ...events
          .filter((other) => valueOf(other, 'UID')[0] === uid)
          .flatMap((other) => valueOf(other, 'RECURRENCE-ID').map(wall)),
      ]);
      const found: string[] = [];
      for (let start = starts; Date.parse(utc(start)) <= until; start += 7 * 86_400_000)
        if (!gone.has(start)) found.push(write(start));
      return found;
    })
    .toSorted();
}

function calendarOf(
  exceptions: readonly RhythmException[],
  closed: ReadonlySet<IsoDate> = new Set(),
  absences: readonly Away[] = [],
) {
  const rhythm = { ground, placements, year, exceptions };
  const series = calendarSeries('plan', rhythm, span, ['koen'], closed, absences, null).map((one) => ({
    ...one,
    summary: one.itemId ?? '',
    description: '',
    sequence: exceptions.length,
  }));
  const text = writeCalendar('Ritme', amsterdam, series, new Date('2026-10-01T09:00:00Z'), 'nl');
  const meant = rhythmDays(rhythm, { from: span.from, weeks }, closed, absences)
    .occurrences.filter(({ members }) => members.includes('koen'))
    .map(({ itemId, day: on, from, to }) => {
      const [start, end] = [from, to].map((minutes) =>
        instantAt(amsterdam, on, minutes === 1440 ? '23:59:59' : `${clockText(minutes)}:00`),
      );
      return `${itemId} ${start?.toISOString() ?? ''} ${end?.toISOString() ?? ''}`;
    })
    .toSorted();
  return { text, meant };
}

const cases: [string, RhythmException[]][] = [
  ['nothing', []],
  [
    'into the Sunday on which the clock goes back',
    [exception('overleg', '2026-10-19', 540, at('2026-10-25', 600, 660))],
  ],
  [
    'out of the Sunday on which the clock goes back',
    [exception('zondagwerk', '2026-10-25', 240, at('2026-10-24', 540, 600))],
  ],
  [
    'on the Sunday on which the clock goes forward',
    [exception('zondagwerk', '2027-03-28', 240, at('2027-03-28', 600, 660))],
  ],
  [
    'over the turn of the year in week 53',
    [exception('overleg', '2026-12-28', 540, at('2027-01-01', 540, 660))],
  ],
  ['left out in week 53', [exception('overleg', '2026-12-28', 540, null)]],
  [
    'a monthly one to another week of its month',
    [exception('maandgesprek', '2026-11-24', 600, at('2026-11-05', 900, 960))],
  ],
  [
    'a monthly one left out, a yearly one in another quarter',
    [
      exception('maandgesprek', '2026-10-20', 600, null),
      exception('jaarplan', '2026-12-15', 600, at('2026-11-02', 600, 720)),
    ],
  ],
  [
    'the first and the last of a series',
    [
      exception('overleg', '2026-10-12', 540, at('2026-10-14', 540, 600)),
      exception('zondagwerk', '2027-04-11', 240, null),
    ],
  ],
];

describe('what lies elsewhere for once, as two readers expand the calendar', () => {
  test.each(cases)('%s', (_, exceptions) => {
    const { text, meant } = calendarOf(exceptions);
    expect(readByHand(text)).toEqual(meant);
    expect(shownBy(text)).toEqual(meant);
  });

  test('with a closed day and an absence besides', () => {
    const { text, meant } = calendarOf(
      [
        exception('overleg', '2026-12-21', 540, at('2026-12-25', 540, 600)),
        exception('overleg', '2026-12-07', 540, null),
      ],
      new Set([day('2026-12-25'), day('2026-12-26')]),
      [{ memberId: 'koen', from: day('2026-11-02'), to: day('2026-11-08') }],
    );
    expect(readByHand(text)).toEqual(meant);
    expect(shownBy(text)).toEqual(meant);
  });

  test('until midnight: it ends as the next day begins', () => {
    const { text } = calendarOf([exception('overleg', '2026-12-28', 540, at('2026-12-31', 1380, 1440))]);
    expect(text).toContain('RECURRENCE-ID;TZID=Europe/Amsterdam:20261228T090000');
    expect(text).toContain('DTSTART;TZID=Europe/Amsterdam:20261231T230000');
    expect(text).toContain('DTEND;TZID=Europe/Amsterdam:20270101T000000');
    expect(shownBy(text)).toEqual(readByHand(text));
  });

  test('a monthly one keeps its identity wherever it lies', () => {
    const uids = (exceptions: RhythmException[]) =>
      [
        ...calendarOf(exceptions)
          .text.replaceAll('\r\n ', '')
          .matchAll(/UID:(.*maandgesprek.*)/g),
      ].map(([, uid]) => uid);
    const elsewhere = exception('maandgesprek', '2026-11-24', 600, at('2026-11-05', 900, 960));
    expect(new Set(uids([elsewhere]))).toEqual(new Set(uids([])));
  });

  describe('the identity of what comes less than weekly', () => {
    const on = { day: day('2026-11-24'), from: 600, to: 660 };
    const talks = ['koen', 'tess'].map((id, n) => ({
      ...on,
      itemId: 'meeluisteren',
      members: ['sanne', id],
      from: 600 + n * 60,
      to: 660 + n * 60,
    }));
    const rhythm: Rhythm = {
      ground: {
        ...ground,
        items: [...ground.items, item('meeluisteren', { per: 'month', gathering: 'one-to-one' })],
      },
      placements,
      year: [...talks, { ...on, itemId: 'maandgesprek', members: ['koen', 'tess'] }],
    };
    const uidsFor = (members: string[], absences: readonly Away[] = []) =>
      calendarSeries('plan', rhythm, span, members, new Set(), absences, null)
        .filter(({ weekly }) => weekly === null)
        .map(({ uid }) => uid);

    test('differs for two talks of a manager on one day', () => {
      const own = uidsFor(['sanne']);
      expect(own).toHaveLength(2);
      expect(new Set(own).size).toBe(2);
    });

    test('is one for all who are in it, whose calendar it may be', () => {
      const all = uidsFor(['koen', 'tess', 'sanne']);
      expect(uidsFor(['koen'])).toEqual(all.filter((uid) => !uid.includes('tess')));
      expect(uidsFor(['sanne'])).toEqual(all.filter((uid) => uid.includes('meeluisteren')));
    });

    test('stays when somebody is away, leaves or changes teams', () => {
      const gone = [{ memberId: 'tess', from: day('2026-11-01'), to: forGood }];
      const meetings = (uids: readonly string[]) => uids.filter((uid) => uid.includes('maandgesprek'));
      expect(meetings(uidsFor(['koen', 'tess']))).toHaveLength(1);
      expect(meetings(uidsFor(['koen', 'tess'], gone))).toEqual(meetings(uidsFor(['koen', 'tess'])));
      expect(meetings(uidsFor(['koen']))).toEqual(meetings(uidsFor(['koen', 'tess'])));
    });
  });
});
