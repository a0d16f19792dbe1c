import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { clockIn } from '#base/i18n/day-words.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { addDays, addWeeks, weekOf, type IsoDate } from '#base/kernel/date.ts';
import { awayFrom } from '#plan/rhythm/hours/queries.ts';
import { holdingIn, publishedRhythms } from '#plan/rhythm/planner/queries.ts';
import { readClock } from '#plan/rhythm/rules/move-time.ts';
import { rhythmDays, yearTimesOnce } from '#plan/rhythm/rules/rhythm-days.ts';

import { nextOf, type NextTime, type PlannedTime } from './rules/next-time.ts';

/** What comes back weekly lies within so many weeks, holidays and absences included. */
const weeksLaidOut = 4;
const weeksAhead = 53;

/** When each item lies next in the published rhythm: one's own next time, or where one has none, anybody's. */
export async function nextTimes(
  tx: Tx,
  ctx: Context,
  closed: ReadonlySet<IsoDate>,
): Promise<Map<string, NextTime>> {
  const now = weekOf(ctx.today);
  const rhythms = await publishedRhythms(tx, ctx, { from: now, to: addWeeks(now, weeksAhead) });
  if (rhythms.length === 0) return new Map();
  const lines = rhythms.map(({ line }) => line);
  const absences = await awayFrom(tx, ctx, ctx.today);
  const times: PlannedTime[] = [];
  for (let n = 0; n < weeksLaidOut; n++) {
    const week = addWeeks(now, n);
    const rhythm = rhythms.find(({ line }) => line.id === holdingIn(lines, week)?.id);
    if (rhythm) times.push(...rhythmDays(rhythm, { from: week, weeks: 1 }, closed, absences).occurrences);
  }
  const laidOutUntil = addDays(ctx.today, 7 * (weeksLaidOut - 1));
  for (const rhythm of rhythms)
    for (const { itemId, members, day, from, once, isDropped } of yearTimesOnce(rhythm))
      if (
        !isDropped &&
        day > laidOutUntil &&
        !closed.has(day) &&
        holdingIn(lines, weekOf(day))?.id === rhythm.line.id
      )
        times.push({ itemId, members, day, from: from ?? 0, once });
  const clock = readClock(clockIn(ctx.organisation.timeZone, ctx.now)) ?? 0;
  return nextOf(times, { today: ctx.today, clock }, memberOf(ctx.actor));
}
