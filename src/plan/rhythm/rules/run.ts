import { addDays, mondayOf, weekday, type IsoDate } from '#base/kernel/date.ts';

import type { RhythmItem } from '../item.ts';
import type { RhythmPeriod } from './starting-items.ts';
import { periodAround } from './year.ts';

/** How an item of the rhythm runs, from calm to what asks for attention. */
export const runStatuses = ['on-rhythm', 'undecided', 'skipped', 'late'] as const;
export type RunStatus = (typeof runStatuses)[number];

/** What happened on a day; parts of one where it is an average over people. */
export type RunDay = { day: IsoDate; done: number; skipped: number };

export type Run = {
  status: RunStatus;
  /** Something of it is still to be done before `until`. */
  due: boolean;
  /** In the period of today: what was done or left out, and what belongs to it. */
  done: number;
  expected: number;
  /** How many times it should have been done by now, and was not. */
  behind: number;
  lastOn: IsoDate | null;
  /** The last day of the period of today. */
  until: IsoDate;
};

type RunningItem = Pick<RhythmItem, 'verdict' | 'times' | 'per' | 'whenClosed' | 'fixedAt'> & {
  /** The day from which it belongs to the rhythm. */
  keptOn: IsoDate;
};

/**
 * How an item runs, from what was done and skipped.
 *
 * It is judged by its own periods: a day, an ISO week, two weeks, a calendar month, quarter or year. Within the period of
 * today it keeps pace when it was done as often as its share of the working days before today asks, rounded down: what
 * is done once a week is not late before the week is over. A period that has gone by without it leaves it late until it
 * is done again. Left out on purpose counts as dealt with, and shows as skipped until it is done again.
 * @param days what happened, in any order, at least over the period of today and the one before
 * @param isClosed the days on which nobody works, weekends apart
 */
export function runOf(
  item: RunningItem,
  days: readonly RunDay[],
  today: IsoDate,
  isClosed: (day: IsoDate) => boolean,
): Run {
  const current = periodOf(item.per, today);
  const before = lastWorkingPeriod(item, current, isClosed);
  const now = countIn(days, current);
  const then = countIn(days, before);
  const expected = expectedIn(item, current, isClosed);
  const soFar = paceBefore(item, current, expected, today, isClosed);
  const missedNow = Math.max(0, soFar - now.done - now.skipped);
  const missedThen = Math.max(0, expectedIn(item, before, isClosed) - then.done - then.skipped);
  const isMadeUp = now.done + now.skipped > 0;
  const behind = missedNow > 0 ? missedNow : isMadeUp ? 0 : missedThen;
  const skipIsLast = now.done === 0 && (now.skipped > 0 || (then.skipped > 0 && then.done === 0));
  const open = item.verdict === 'open';
  return {
    status: open ? 'undecided' : behind > 0 ? 'late' : skipIsLast ? 'skipped' : 'on-rhythm',
    due: !open && now.done + now.skipped < expected,
    done: now.done + now.skipped,
    expected,
    behind: open ? 0 : behind,
    lastOn:
      days
        .filter(({ done }) => done > 0)
        .map(({ day }) => day)
        .toSorted()
        .at(-1) ?? null,
    until: current.to,
  };
}

type Period = { from: IsoDate; to: IsoDate };

function periodOf(per: RhythmPeriod, day: IsoDate): Period {
  if (per === 'day') return { from: day, to: day };
  if (per === 'week') return { from: mondayOf(day), to: addDays(mondayOf(day), 6) };
  return periodAround(per, day);
}

/** The last period before this one in which anybody worked: yesterday, or the Friday before a Monday. */
function lastWorkingPeriod(
  { per }: RunningItem,
  current: Period,
  isClosed: (day: IsoDate) => boolean,
): Period {
  let period = periodOf(per, addDays(current.from, -1));
  for (let tries = 0; tries < 30 && workingDays(period, isClosed).length === 0; tries++)
    period = periodOf(per, addDays(period.from, -1));
  return period;
}

function countIn(days: readonly RunDay[], { from, to }: Period): { done: number; skipped: number } {
  const inside = days.filter(({ day }) => day >= from && day <= to);
  const sum = (of: (day: RunDay) => number) => Math.round(inside.reduce((total, day) => total + of(day), 0));
  return { done: sum(({ done }) => done), skipped: sum(({ skipped }) => skipped) };
}

function workingDays({ from, to }: Period, isClosed: (day: IsoDate) => boolean): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1))
    if (weekday(day) <= 5 && !isClosed(day)) days.push(day);
  return days;
}

/** How often an item belongs to a period: less where it began within it, or where closed days take some away. */
function expectedIn(item: RunningItem, period: Period, isClosed: (day: IsoDate) => boolean): number {
  const { times, whenClosed, fixedAt, keptOn } = item;
  if (keptOn > period.to) return 0;
  const all = workingDays(period, () => false).length;
  const open = workingDays(period, isClosed);
  const own = open.filter((day) => day >= keptOn).length;
  if (own === 0) return 0;
  if (keptOn > period.from) return Math.floor((times * own) / all);
  if (whenClosed === 'move') return Math.min(times, Math.ceil((times * open.length) / all));
  if (item.per !== 'week' || fixedAt.length === 0) return Math.floor((times * open.length) / all);
  const lost = fixedAt.filter(({ day }) => isClosed(addDays(period.from, day))).length;
  return Math.max(0, times - lost);
}

/** How often it should have been done before today: by the working days that have gone by. */
function paceBefore(
  { keptOn }: RunningItem,
  period: Period,
  expected: number,
  today: IsoDate,
  isClosed: (day: IsoDate) => boolean,
): number {
  const open = workingDays(period, isClosed).filter((day) => day >= keptOn);
  if (open.length === 0) return 0;
  return Math.floor((expected * open.filter((day) => day < today).length) / open.length);
}
