import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { startOfWeek, weekOf, type WeekId } from '#base/kernel/date.ts';
import type { SummedMeasure } from '#check/scoreboard/rules/measures.ts';

import type { Series, SeriesForm } from '../rules/series.ts';
import { countsFor, type Watched } from './subjects.ts';

type Figure = { name: string; form: SeriesForm; some: SummedMeasure; all?: readonly SummedMeasure[] };

const figures: readonly Figure[] = [
  { name: 'new-deals', form: 'count', some: 'new-deals' },
  { name: 'appointments', form: 'count', some: 'appointments' },
  { name: 'quotes', form: 'count', some: 'quotes' },
  { name: 'won', form: 'count', some: 'won' },
];

/** The figures of every subject in these weeks, read from the weekly sums alone. */
export async function readFigures(
  tx: Tx,
  ctx: Context,
  weeks: readonly WeekId[],
  watched: readonly Watched[],
): Promise<Series[]> {
  const rows = await tx
    .selectFrom('weekly_sum')
    .where('organisation_id', '=', ctx.organisationId)
    .where('week', 'in', weeks.map(startOfWeek))
    .select(['week', 'measure', 'member_id as memberId', 'count'])
    .execute();
  const place = new Map(weeks.map((week, at) => [week, at]));
  return watched.flatMap((one) =>
    figures.map((figure): Series => {
      const some = weeks.map(() => 0);
      for (const row of rows) {
        if (row.measure !== figure.some || !countsFor(one, row.memberId)) continue;
        const at = place.get(weekOf(row.week)) ?? -1;
        some[at] = (some[at] ?? 0) + row.count;
      }
      return {
        figure: figure.name,
        subject: one.subject,
        form: figure.form,
        unit: 'number',
        better: 'higher',
        weeks,
        some,
        all: null,
        targets: weeks.map(() => null),
      };
    }),
  );
}
