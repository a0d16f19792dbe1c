import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { addDays, startOfWeek, type IsoDate, type WeekId } from '#base/kernel/date.ts';

import { awayFrom, rhythmSettings } from '../hours/queries.ts';
import { exceptionsAfter, type ExceptionAfter } from '../rules/after-publishing.ts';
import { closedDays } from '../rules/closed-days.ts';
import type { Rhythm } from '../rules/rhythm-days.ts';
import type { ExceptionLine } from './contract.ts';
import { exceptionsBetween } from './queries.ts';
import { takeBack } from './take-back.ts';
import { tellEnded, tellFollows, tellLost } from './tell.ts';

/** What comes once a year can have been put so far from where it was. */
const longestPeriodDays = 372;

type Known = ExceptionAfter & { exception: ExceptionLine };

/** What becomes of the exceptions from a week on when this rhythm holds. */
export async function exceptionsUnder(
  tx: Tx,
  ctx: Context,
  rhythm: Omit<Rhythm, 'exceptions'>,
  fromWeek: WeekId,
): Promise<Known[]> {
  const first = startOfWeek(fromWeek);
  const exceptions = await exceptionsBetween(tx, ctx, { from: addDays(first, -longestPeriodDays) });
  const days = exceptions.flatMap(({ was, to }) => [was.day, ...(to ? [to.day] : [])]);
  if (days.length === 0) return [];
  const { settings } = await rhythmSettings(tx, ctx);
  const span = { from: startOf(days), to: addDays(endOf(days), 7) };
  const lineOf = new Map(exceptions.map((one) => [one.id as string, one]));
  return exceptionsAfter(
    rhythm,
    exceptions,
    fromWeek,
    closedDays(settings, span),
    await awayFrom(tx, ctx, first),
  ).flatMap((after) => {
    const exception = lineOf.get(after.exception.id);
    return exception ? [{ ...after, exception }] : [];
  });
}

/**
 * As a new version is published: exceptions that it has no time for end, and those that are not kept; of the others
 * everybody is told whose time it is that they belong to from now on, where that is another.
 */
export async function settleExceptions(
  tx: Tx,
  ctx: Context,
  rhythm: Omit<Rhythm, 'exceptions'>,
  fromWeek: WeekId,
  notKept: ReadonlySet<string>,
): Promise<void> {
  for (const after of await exceptionsUnder(tx, ctx, rhythm, fromWeek)) {
    const { exception } = after;
    if (after.becomes === 'ends' || notKept.has(exception.id)) {
      await takeBack(tx, ctx, exception);
      await (after.becomes === 'ends' ? tellLost : tellEnded)(tx, ctx, exception);
    } else if (after.becomes === 'follows') await tellFollows(tx, ctx, exception, after.time);
  }
}

const startOf = (days: readonly IsoDate[]) => days.reduce((a, b) => (a < b ? a : b));
const endOf = (days: readonly IsoDate[]) => days.reduce((a, b) => (a > b ? a : b));
