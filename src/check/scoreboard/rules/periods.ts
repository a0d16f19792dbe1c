import { addWeeks, weekOf, type IsoDate, type WeekId } from '#base/kernel/date.ts';
import { monthOfWeek, quarterOfWeek } from '#plan/targets/rules/target.ts';

export const boardSpans = ['week', 'month', 'quarter', 'year'] as const;
export type BoardSpan = (typeof boardSpans)[number];

/** How many of each a board shows. */
export const shownOf: Record<BoardSpan, number> = { week: 13, month: 12, quarter: 8, year: 4 };

export type Period = {
  /** `2026-W47`, `2026-11`, `2026-Q4` or `2026`. */
  key: string;
  weeks: WeekId[];
  /** Over, going on, or still to begin. */
  state: 'past' | 'current' | 'ahead';
};

/**
 * The last so many weeks, months, quarters or years up to the one in which a week lies, oldest first, each with its
 * weeks. A week belongs to the month, quarter and year of its Thursday, so that each counts once, week 53 too.
 */
export function periodsEnding(span: BoardSpan, last: WeekId, today: IsoDate): Period[] {
  const keyOf = periodOf(span);
  const now = weekOf(today);
  let end = last;
  while (keyOf(addWeeks(end, 1)) === keyOf(last)) end = addWeeks(end, 1);
  const periods: Period[] = [];
  for (let week = end; ; week = addWeeks(week, -1)) {
    const key = keyOf(week);
    const first = periods[0];
    if (first?.key === key) first.weeks.unshift(week);
    else if (periods.length === shownOf[span]) break;
    else periods.unshift({ key, weeks: [week], state: 'past' });
  }
  return periods.map((period) => ({ ...period, state: stateOf(period, keyOf(now), now) }));
}

function stateOf({ key, weeks }: Period, present: string, now: WeekId): Period['state'] {
  if (key === present) return 'current';
  return (weeks[0] ?? now) > now ? 'ahead' : 'past';
}

function periodOf(span: BoardSpan): (week: WeekId) => string {
  if (span === 'week') return (week) => week;
  if (span === 'month') return monthOfWeek;
  return span === 'quarter' ? quarterOfWeek : (week) => week.slice(0, 4);
}
