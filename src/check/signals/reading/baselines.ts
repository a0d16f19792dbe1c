import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { startOfWeek, weekOf, type IsoDate, type WeekId } from '#base/kernel/date.ts';

import type { Baseline } from '../rules/baseline.ts';
import { subjectKey, type Series, type Subject } from '../rules/series.ts';
import type {} from '../table.ts';

/** What was frozen, by figure and subject: `won organisation`. */
export async function readBaselines(tx: Tx, ctx: Context): Promise<Map<string, Baseline>> {
  const rows = await tx
    .selectFrom('signal_baseline')
    .where('organisation_id', '=', ctx.organisationId)
    .select(['figure', 'subject', 'from_week', 'until_week', 'weeks', 'mean', 'moving_range'])
    .execute();
  return new Map(
    rows.map((row) => [
      `${row.figure} ${row.subject}`,
      {
        from: weekOf(row.from_week),
        until: weekOf(row.until_week),
        weeks: row.weeks,
        mean: row.mean,
        movingRange: row.moving_range,
      },
    ]),
  );
}

/** From which week a decided change of a figure holds, by figure and subject; the last decision goes before. */
export async function readChanges(tx: Tx, ctx: Context): Promise<Map<string, WeekId>> {
  const { rows } = await sql<{ figure: string; subject: string; from: IsoDate }>`
    SELECT DISTINCT ON (1, 2) s.figure,
      CASE WHEN s.member_id IS NOT NULL THEN 'member ' || s.member_id
        WHEN s.team_id IS NOT NULL THEN 'team ' || s.team_id ELSE 'organisation' END AS subject,
      a.holds_from AS "from"
    FROM signal_answer a JOIN signal s ON s.organisation_id = a.organisation_id AND s.id = a.signal_id
    WHERE a.organisation_id = ${ctx.organisationId} AND a.holds_from IS NOT NULL AND s.figure IS NOT NULL
    ORDER BY 1, 2, a.at DESC`.execute(tx);
  return new Map(rows.map(({ figure, subject, from }) => [`${figure} ${subject}`, weekOf(from)]));
}

/** Freezes baselines that were taken. */
export async function keepBaselines(
  tx: Tx,
  ctx: Context,
  taken: readonly { series: Series; baseline: Baseline }[],
): Promise<void> {
  if (taken.length === 0) return;
  const rows = taken.map(({ series, baseline }) => ({
    organisation_id: ctx.organisationId,
    figure: series.figure,
    subject: subjectKey(series.subject),
    member_id: memberIn(series.subject),
    from_week: startOfWeek(baseline.from),
    until_week: startOfWeek(baseline.until),
    weeks: baseline.weeks,
    mean: baseline.mean,
    moving_range: baseline.movingRange,
  }));
  await sql`
    INSERT INTO signal_baseline SELECT * FROM json_populate_recordset(null::signal_baseline, ${JSON.stringify(rows)})
    ON CONFLICT (organisation_id, figure, subject) DO UPDATE SET from_week = excluded.from_week,
      until_week = excluded.until_week, weeks = excluded.weeks, mean = excluded.mean,
      moving_range = excluded.moving_range`.execute(tx);
}

const memberIn = (subject: Subject) => (subject.kind === 'member' ? subject.memberId : null);
