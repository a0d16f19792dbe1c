import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { WeekId } from '#base/kernel/date.ts';
import { sellingWeeks } from '#plan/rhythm/ledger/queries.ts';

import type { Series } from '../rules/series.ts';
import type { Watched } from './subjects.ts';

/** The name of our own figure: net selling time as it was, against what the rhythm planned. */
export const sellingTime = 'selling-time';

/** Half a year: what is recent, and something to hold it against. */
const weeksOfRhythm = 26;
/** Of fewer people a sum tells what one of them did; the ledger shows none of these either. */
const fewest = 3;

/**
 * Net selling time of everybody and of each team of three or more against the published rhythm, in minutes a week, as the
 * ledger has it: kinds of activity that count, with their usual minutes where none were written. Nobody's own: hours of
 * one person stay with that person.
 */
export async function readSellingTime(
  tx: Tx,
  ctx: Context,
  all: readonly WeekId[],
  watched: readonly Watched[],
): Promise<Series[]> {
  const weeks = all.slice(-weeksOfRhythm);
  const lines = await sellingWeeks(tx, ctx, weeks);
  return watched.flatMap(({ subject, members }): Series[] => {
    if (subject.kind === 'member') return [];
    const own = lines.filter(
      ({ memberId }) => members === null || [...members].some((one) => one === memberId),
    );
    const planned = own.filter((line) => line.planned > 0);
    if (new Set(planned.map(({ memberId }) => memberId)).size < fewest) return [];
    const sumOf = (week: WeekId, part: 'planned' | 'real') =>
      planned.reduce((sum, line) => (line.week === week ? sum + line[part] : sum), 0);
    return [
      {
        figure: sellingTime,
        subject,
        form: 'amount',
        unit: 'minutes',
        better: 'higher',
        weeks,
        some: weeks.map((week) => sumOf(week, 'real')),
        all: null,
        targets: weeks.map((week) => sumOf(week, 'planned') || null),
      },
    ];
  });
}
