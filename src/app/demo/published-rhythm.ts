import { sql } from 'kysely';

import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { insertMany } from '#base/db/insert-many.ts';
import { addDays, addWeeks, instantAt, startOfWeek, weekOf, type IsoDate } from '#base/kernel/date.ts';
import type { Language, LocalText } from '#base/kernel/language.ts';
import type { AbsenceId } from '#plan/rhythm/hours/absence.ts';
import type {} from '#plan/rhythm/hours/table.ts';
import { rhythmSettings } from '#plan/rhythm/hours/queries.ts';
import type { RhythmPlanId } from '#plan/rhythm/planner/plan.ts';
import { groundNow } from '#plan/rhythm/planner/queries.ts';
import type {} from '#plan/rhythm/planner/table.ts';
import { anneal } from '#plan/rhythm/rules/anneal.ts';
import { compileWeek } from '#plan/rhythm/rules/compiled-week.ts';
import { planOf } from '#plan/rhythm/rules/placements.ts';
import { yearTimes } from '#plan/rhythm/rules/year-times.ts';
import type { NamedPeriod } from '#plan/rhythm/rules/settings.ts';

import type { DemoCompany } from './demo-company.ts';
import { required, type DemoIds } from './ids.ts';

/** The week as it had grown by itself, and as it was designed since: little looking for the one, more for the other. */
const versions = [
  { name: { nl: 'Zoals het gegroeid was', en: 'As it had grown' }, weeksAgo: 45, moves: 2000 },
  { name: { nl: 'Salesritme', en: 'Sales rhythm' }, weeksAgo: 8, moves: 300_000 },
] as const satisfies { name: LocalText; weeksAgo: number; moves: number }[];

const workdays = [0, 1, 2, 3, 4];
/** When the whole team comes together, as its meetings lie in the demo. */
const fixedAt = {
  'sales-meeting': [{ day: 0, from: 540 }],
  'day-start': workdays.map((day) => ({ day, from: 510 })),
} as const;

/** Who is away, and the two rhythms that this team published: the one before and the one since it was designed. */
export async function loadPublishedRhythm(
  tx: Tx,
  ctx: Context,
  company: DemoCompany,
  ids: DemoIds,
): Promise<void> {
  const director = company.members.find(({ accessLevel }) => accessLevel === 'administrator');
  const by = ids.members.get(director?.key ?? '') ?? null;
  await insertMany(
    tx,
    'absence',
    company.absences.map(({ member, from, to }) => ({
      organisation_id: ctx.organisationId,
      id: newId<AbsenceId>(),
      member_id: required(ids.members, member),
      from_date: from,
      to_date: to,
      made_by_id: by,
    })),
  );
  for (const [code, moments] of Object.entries(fixedAt))
    await sql`UPDATE rhythm_item SET fixed_at = ${JSON.stringify(moments)}::jsonb
      WHERE organisation_id = ${ctx.organisationId} AND code = ${code}`.execute(tx);
  const usual = await rhythmSettings(tx, ctx);
  const settings = { ...usual.settings, periods: quietPeriods(ctx.today, ctx.language) };
  await tx
    .insertInto('rhythm_setting')
    .values({ organisation_id: ctx.organisationId, settings: JSON.stringify(settings) })
    .execute();
  const ground = await groundNow(tx, ctx);
  const week = compileWeek(ground.problem);
  const rows = versions.flatMap(({ name, weeksAgo, moves }, n) => {
    const { starts } = anneal(week, { seed: 1, moves });
    if (starts === null) return [];
    const { placements } = planOf(ground.problem, week, starts);
    const fromWeek = addWeeks(weekOf(ctx.today), -weeksAgo);
    const publishedAt = instantAt(
      ctx.organisation.timeZone,
      addDays(startOfWeek(fromWeek), -4),
      n === 0 ? '16:10' : '15:40',
    );
    return [
      {
        organisation_id: ctx.organisationId,
        id: newId<RhythmPlanId>(),
        name: name[ctx.language],
        ground: JSON.stringify(ground),
        placements: JSON.stringify(placements),
        locked: [],
        number: n + 1,
        from_week: fromWeek,
        year: JSON.stringify(yearTimes(ground, placements, settings, Number(fromWeek.slice(0, 4)))),
        published_by_id: by,
        published_at: publishedAt,
        made_by_id: by,
        created_at: publishedAt,
        updated_at: publishedAt,
        version: 2,
      },
    ];
  });
  if (rows.length > 0) await tx.insertInto('rhythm_plan').values(rows).execute();
}

/** When customers decide little: the builders’ holiday and the days around Christmas, of this year and the next. */
function quietPeriods(today: IsoDate, language: Language): NamedPeriod[] {
  const year = Number(today.slice(0, 4));
  const names = { nl: ['Bouwvak', 'Rond kerst'], en: ['Builders’ holiday', 'Around Christmas'] }[language];
  return [year, year + 1].flatMap((one) => [
    { name: `${names[0] ?? ''} ${one}`, from: day(one, '07-20'), to: day(one, '08-09'), effect: 'quiet' },
    { name: `${names[1] ?? ''} ${one}`, from: day(one, '12-21'), to: day(one + 1, '01-03'), effect: 'quiet' },
  ]);
}

const day = (year: number, of: string) => `${year}-${of}` as IsoDate;
