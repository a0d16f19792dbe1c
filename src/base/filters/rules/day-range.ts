import { addDays, mondayOf, type IsoDate } from '#base/kernel/date.ts';

import type { Condition, Period } from './filter.ts';

/** From and to, both included; null where a side is open. */
export type DayRange = { from: IsoDate | null; to: IsoDate | null };

/** The days that a condition on a date asks for, as seen from today. Only for operators that ask for days. */
export function dayRange({ operator, values }: Condition, today: IsoDate): DayRange {
  const [first = '', second = ''] = values;
  switch (operator) {
    case 'in':
      return periodRange(first as Period, today);
    case 'next':
      return { from: today, to: addDays(today, Number(first)) };
    case 'last':
      return { from: addDays(today, -Number(first)), to: today };
    case 'older':
      return { from: null, to: addDays(today, -Number(first) - 1) };
    case 'from':
      return { from: first as IsoDate, to: null };
    case 'to':
      return { from: null, to: first as IsoDate };
    case 'between':
      return { from: first as IsoDate, to: second as IsoDate };
    default:
      return { from: null, to: null };
  }
}

/** The days of a span that moves along with today: weeks from Monday, quarters from January. */
export function periodRange(period: Period, today: IsoDate): DayRange {
  if (period === 'past') return { from: null, to: addDays(today, -1) };
  if (period === 'future') return { from: addDays(today, 1), to: null };
  if (period === 'today') return { from: today, to: today };
  if (period === 'yesterday') return { from: addDays(today, -1), to: addDays(today, -1) };
  if (period === 'tomorrow') return { from: addDays(today, 1), to: addDays(today, 1) };
  const [side, span] = period.split('-') as ['this' | 'last' | 'next', 'week' | 'month' | 'quarter' | 'year'];
  const step = { last: -1, this: 0, next: 1 }[side];
  if (span === 'week') {
    const monday = addDays(mondayOf(today), step * 7);
    return { from: monday, to: addDays(monday, 6) };
  }
  const months = { month: 1, quarter: 3, year: 12 }[span];
  const began = Math.floor(monthsOf(today) / months) * months + step * months;
  return { from: firstOf(began), to: addDays(firstOf(began + months), -1) };
}

const monthsOf = (day: IsoDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

function firstOf(months: number): IsoDate {
  const year = String(Math.floor(months / 12)).padStart(4, '0');
  return `${year}-${String((months % 12) + 1).padStart(2, '0')}-01` as IsoDate;
}
