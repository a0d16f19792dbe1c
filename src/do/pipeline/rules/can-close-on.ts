import type { IsoDate } from '#base/kernel/date.ts';
import { yes, type Decision } from '#base/kernel/decision.ts';

/** On which day a deal closes where none is given: today, or the day it began where that is still to come. */
export function closingDay(openedOn: IsoDate | null, today: IsoDate): IsoDate {
  return openedOn !== null && openedOn > today ? openedOn : today;
}

/** The closing day for the history, which tells it where it is another one than that of the writing. */
export function laterThan(closedOn: IsoDate, today: IsoDate): { closedOn?: IsoDate } {
  return closedOn === today ? {} : { closedOn };
}

/** May a deal be said to have closed on this day? Not in the future, and not before it began. */
export function canCloseOn(
  day: IsoDate,
  openedOn: IsoDate | null,
  today: IsoDate,
): Decision<{ because: 'closes-in-future' | 'closes-before-opened' }> {
  if (openedOn !== null && day < openedOn) return { ok: false, because: 'closes-before-opened' };
  return day <= closingDay(openedOn, today) ? yes : { ok: false, because: 'closes-in-future' };
}
