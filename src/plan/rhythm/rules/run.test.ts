import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { addDays, weekday, type IsoDate } from '#base/kernel/date.ts';

import { dutchHolidays } from './dutch-holidays.ts';
import { runOf, type RunDay } from './run.ts';
import { rhythmPeriods } from './starting-items.ts';

const on = (text: string) => text as IsoDate;
const never = (_day: IsoDate) => false;
const holiday = (day: IsoDate) => dutchHolidays(Number(day.slice(0, 4))).includes(day);
const done = (...days: string[]): RunDay[] => days.map((day) => ({ day: on(day), done: 1, skipped: 0 }));
const skipped = (...days: string[]): RunDay[] => days.map((day) => ({ day: on(day), done: 0, skipped: 1 }));

const weekly = {
  verdict: 'kept' as const,
  times: 1,
  per: 'week' as const,
  whenClosed: 'move' as const,
  fixedAt: [],
  keptOn: on('2026-01-01'),
};
// 2026-11-18 is a Wednesday, in week 47.
const status = (
  item: Partial<typeof weekly> & object,
  days: RunDay[],
  today = '2026-11-18',
  closed = never,
) => runOf({ ...weekly, ...item }, days, on(today), closed).status;

describe('something of every week', () => {
  test('is on rhythm when it was done last week, and due until this week is over', () => {
    const run = runOf(weekly, done('2026-11-13'), on('2026-11-18'), never);
    expect(run).toEqual({
      status: 'on-rhythm',
      due: true,
      done: 0,
      expected: 1,
      behind: 0,
      lastOn: '2026-11-13',
      until: '2026-11-22',
    });
  });

  test('is late when last week went by without it, until it is done again', () => {
    expect(status({}, done('2026-11-06'))).toBe('late');
    expect(status({}, done('2026-11-06', '2026-11-16'))).toBe('on-rhythm');
  });

  test('is skipped, not late, when it was left out on purpose, until it is done again', () => {
    expect(status({}, skipped('2026-11-12'))).toBe('skipped');
    expect(status({}, skipped('2026-11-17'))).toBe('skipped');
    expect(status({}, [...skipped('2026-11-12'), ...done('2026-11-17')])).toBe('on-rhythm');
  });

  test('is not judged for weeks from before the team kept it', () => {
    expect(status({ keptOn: on('2026-11-18') }, [])).toBe('on-rhythm');
    expect(status({ keptOn: on('2026-11-18') }, [], '2026-11-25')).toBe('on-rhythm');
    expect(status({ keptOn: on('2026-11-18') }, [], '2026-11-30')).toBe('late');
  });

  test('about which nobody decided yet is undecided, whatever was done', () => {
    expect(runOf({ ...weekly, verdict: 'open' }, [], on('2026-11-18'), never)).toMatchObject({
      status: 'undecided',
      due: false,
      behind: 0,
    });
  });
});

describe('something of several times a week', () => {
  const item = { times: 5 };
  test('keeps pace with the working days that have gone by, not with today', () => {
    const all = done('2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13');
    expect(status(item, [...all, ...done('2026-11-16', '2026-11-17')])).toBe('on-rhythm');
    expect(
      runOf({ ...weekly, times: 5 }, [...all, ...done('2026-11-16')], on('2026-11-18'), never),
    ).toMatchObject({
      status: 'late',
      behind: 1,
    });
  });

  test('on average over people is rounded to whole times', () => {
    const average = (done: number): RunDay[] => [{ day: on('2026-11-11'), done, skipped: 0 }];
    expect(status({ times: 2 }, [...average(1.6)], '2026-11-16')).toBe('on-rhythm');
    expect(status({ times: 2 }, [...average(1.4)], '2026-11-16')).toBe('late');
  });
});

describe('something of every day', () => {
  const item = { per: 'day' as never };
  test('is not late before the day is over, and a weekend is no day', () => {
    expect(status(item, done('2026-11-17'))).toBe('on-rhythm');
    expect(status(item, done('2026-11-16'))).toBe('late');
    expect(status(item, done('2026-11-20'), '2026-11-22')).toBe('on-rhythm');
    expect(status(item, done('2026-11-20'), '2026-11-23')).toBe('on-rhythm');
  });

  test('asks nothing of Christmas', () => {
    expect(status(item, done('2026-12-24'), '2026-12-28', holiday)).toBe('on-rhythm');
    expect(status(item, done('2026-12-23'), '2026-12-28', holiday)).toBe('late');
  });
});

describe('closed days', () => {
  test('a fixed Monday that is Easter Monday is dropped with its day, or moved to another', () => {
    const item = { fixedAt: [{ day: 0, from: 540 }] as never };
    expect(status({ ...item, whenClosed: 'drop' as never }, done('2026-03-30'), '2026-04-13', holiday)).toBe(
      'on-rhythm',
    );
    expect(status({ ...item, whenClosed: 'move' }, done('2026-03-30'), '2026-04-13', holiday)).toBe('late');
  });
});

describe('the calendar', () => {
  test('week 53 is a week of its own: what was done in week 52 and not in 53 is late in week 1', () => {
    // 2026 has a week 53: 28 December to 3 January.
    expect(status({}, done('2026-12-29'), '2027-01-05')).toBe('on-rhythm');
    expect(status({}, done('2026-12-23'), '2027-01-05')).toBe('late');
    expect(runOf(weekly, [], on('2027-01-01'), never).until).toBe('2027-01-03');
  });

  test('two weeks keep their beat over week 53', () => {
    const item = { ...weekly, per: 'two-weeks' as never };
    const ends = ['2026-12-21', '2027-01-04', '2027-01-18'].map(
      (day) => runOf(item, [], on(day), never).until,
    );
    const gaps = ends.slice(1).map((end, i) => (Date.parse(end) - Date.parse(ends[i] ?? end)) / 86_400_000);
    expect(gaps).toEqual([14, 14]);
  });

  test.each(['2026-03-29', '2026-10-25'])(
    'the week in which the clock changes, %s, has its seven days',
    (sunday) => {
      const monday = addDays(on(sunday), -6);
      expect(runOf(weekly, [], monday, never).until).toBe(sunday);
      expect(status({}, done(sunday), addDays(on(sunday), 3))).toBe('on-rhythm');
      expect(status({ per: 'day' as never }, done(addDays(on(sunday), -2)), addDays(on(sunday), 1))).toBe(
        'on-rhythm',
      );
    },
  );

  test('a year plan of last year is on rhythm all year, a month that went by without it is not', () => {
    expect(status({ per: 'year' as never, keptOn: on('2025-01-01') }, done('2025-12-10'))).toBe('on-rhythm');
    expect(status({ per: 'year' as never, keptOn: on('2025-01-01') }, [])).toBe('late');
    expect(status({ per: 'month' as never }, done('2026-10-31'))).toBe('on-rhythm');
    expect(status({ per: 'month' as never }, done('2026-09-30'))).toBe('late');
  });
});

test('whoever does it every working day is never late, whatever the frequency, the day and the holidays', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...rhythmPeriods),
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom('move' as const, 'drop' as const),
      fc.integer({ min: 0, max: 4000 }),
      (per, times, whenClosed, ahead) => {
        const today = addDays(on('2024-01-01'), ahead);
        const days = Array.from({ length: 800 }, (_, i) => addDays(today, -1 - i))
          .filter((day) => weekday(day) <= 5 && !holiday(day))
          .map((day) => ({ day, done: times, skipped: 0 }));
        const run = runOf(
          { ...weekly, per, times, whenClosed, keptOn: on('2000-01-01') },
          days,
          today,
          holiday,
        );
        expect([run.status, run.behind]).toEqual(['on-rhythm', 0]);
      },
    ),
    { numRuns: 150 },
  );
});

test('doing it once more never makes it late', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((ago) => addDays(on('2026-12-30'), -ago));
  fc.assert(
    fc.property(
      fc.constantFrom(...rhythmPeriods),
      fc.integer({ min: 1, max: 4 }),
      fc.array(day, { maxLength: 12 }),
      day,
      (per, times, days, extra) => {
        const item = { ...weekly, per, times };
        const of = (some: IsoDate[]) => runOf(item, done(...some), on('2026-12-30'), holiday).behind;
        expect(of([...days, extra])).toBeLessThanOrEqual(of(days));
      },
    ),
  );
});
