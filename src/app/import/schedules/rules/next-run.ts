import { addDays, dateIn, instantAt, weekday, type TimeZone } from '#base/kernel/date.ts';

import type { Every } from '../words.ts';

const hourMillis = 3_600_000;

/**
 * When a schedule is due next: at the next full hour, or at its time on the organisation's clock on the next day, or
 * the next day of the week that is its own. Always later than `after`.
 */
export function nextRunAt(
  schedule: { every: Every; weekday: number; atTime: string },
  after: Date,
  zone: TimeZone,
): Date {
  if (schedule.every === 'hour') return new Date((Math.floor(after.getTime() / hourMillis) + 1) * hourMillis);
  const today = dateIn(zone, after);
  for (let ahead = 0; ahead <= 8; ahead++) {
    const day = addDays(today, ahead);
    if (schedule.every === 'week' && weekday(day) !== schedule.weekday) continue;
    const at = instantAt(zone, day, schedule.atTime);
    if (at > after) return at;
  }
  throw new Error('a week without that day');
}
