import { addDays, type IsoDate } from '#base/kernel/date.ts';

import { dutchHolidays } from './dutch-holidays.ts';
import type { RhythmSettings } from './settings.ts';

/** The days on which nobody works: holidays, and the periods in which the office is closed. */
export function closedDays(
  settings: Pick<RhythmSettings, 'dutchHolidays' | 'periods'>,
  { from, to }: { from: IsoDate; to: IsoDate },
): Set<IsoDate> {
  const years = new Set([Number(from.slice(0, 4)), Number(to.slice(0, 4))]);
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) years.add(year);
  const closed = new Set(settings.dutchHolidays ? [...years].flatMap(dutchHolidays) : []);
  for (const period of settings.periods)
    if (period.effect === 'closed')
      for (
        let day = period.from < from ? from : period.from;
        day <= period.to && day <= to;
        day = addDays(day, 1)
      )
        closed.add(day);
  return closed;
}
