import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { minutesBesidesLog, type SoldActivity, type SoldStretch } from './realised-time.ts';

const nine = Date.UTC(2026, 10, 23, 9);
const at = (minutes: number) => nine + minutes * 60_000;
const stretch = (from: number, to: number, lost = 0): SoldStretch => ({
  from: at(from),
  to: at(to),
  lost: lost * 60_000,
});
const logged = (minute: number, minutes: number): SoldActivity => ({ at: at(minute), minutes });

test('fifty minutes of calling with three calls logged in it count as fifty, not as seventy-four', () => {
  const calls = [logged(5, 8), logged(20, 8), logged(40, 8)];
  expect(minutesBesidesLog([stretch(0, 50)], calls)).toBe(50 - 24);
});

test('what came between does not count', () => {
  expect(minutesBesidesLog([stretch(0, 50, 10)], [])).toBe(40);
});

test('calls that take longer than the block count in full, and the block adds nothing', () => {
  expect(minutesBesidesLog([stretch(0, 20)], [logged(5, 15), logged(18, 15)])).toBe(0);
});

test('a visit written down on the way back belongs to the appointment in the calendar', () => {
  expect(minutesBesidesLog([stretch(0, 60)], [logged(90, 75)])).toBe(0);
});

test('a call of the afternoon does not belong to the morning', () => {
  expect(minutesBesidesLog([stretch(0, 60)], [logged(300, 8)])).toBe(60);
});

test('a focus block within an appointment is that appointment', () => {
  expect(minutesBesidesLog([stretch(0, 60), stretch(10, 30)], [])).toBe(60);
});

test('one activity belongs to one stretch only', () => {
  expect(minutesBesidesLog([stretch(0, 30), stretch(40, 70)], [logged(45, 30)])).toBe(30);
});

test('stretches with a log never count more than both together, and never less than either', () => {
  const stretches = fc.array(
    fc
      .record({ from: fc.integer({ min: 0, max: 400 }), length: fc.integer({ min: 0, max: 90 }) })
      .map(({ from, length }) => stretch(from, from + length)),
    { maxLength: 6 },
  );
  const activities = fc.array(
    fc
      .record({ at: fc.integer({ min: 0, max: 500 }), minutes: fc.integer({ min: 0, max: 90 }) })
      .map((one) => logged(one.at, one.minutes)),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(stretches, activities, (blocks, done) => {
      const besides = minutesBesidesLog(blocks, done);
      const alone = minutesBesidesLog(blocks, []);
      const log = done.reduce((sum, { minutes }) => sum + minutes, 0);
      expect(besides).toBeGreaterThanOrEqual(0);
      expect(besides).toBeLessThanOrEqual(alone);
      expect(besides + log).toBeGreaterThanOrEqual(alone);
    }),
  );
});
