import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import type { OutputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { addDays, addWeeks, startOfWeek, weekOf, type WeekId } from '#base/kernel/date.ts';
import { allow, found } from '#base/kernel/refusal.ts';

import { exceptionsBetween } from '../exceptions/queries.ts';
import { awayFrom, rhythmSettings, teamOf } from '../hours/queries.ts';
import { itemsOf } from '../queries.ts';
import { closedDays } from '../rules/closed-days.ts';
import { rhythmDays, type Rhythm } from '../rules/rhythm-days.ts';
import { sellingBlocks } from '../rules/selling-blocks.ts';
import type { Once } from '../rules/weekly-days.ts';
import { weekOfChecklist, type RhythmGround } from '../rules/week-of-checklist.ts';
import type * as contract from './contract.ts';
import type { Plan, PlanLine } from './contract.ts';
import type { RhythmPlanId } from './plan.ts';
import { may } from './policy.ts';
import type {} from './table.ts';

const lineColumns = [
  'rhythm_plan.id',
  'rhythm_plan.name',
  'rhythm_plan.number',
  'rhythm_plan.from_week as fromWeek',
  'rhythm_plan.published_at as publishedAt',
  'member.name as publishedBy',
  'rhythm_plan.updated_at as updatedAt',
  'rhythm_plan.version',
] as const;

/** The published versions, newest first; then for whoever designs the drafts, the one changed last first. */
export async function listRhythmPlans(ctx: Context): Promise<OutputOf<typeof contract.listRhythmPlans>> {
  return ctx.read(async (tx) => {
    const design = may.designRhythm(ctx.actor);
    let query = planRows(tx, ctx).select([...lineColumns, 'rhythm_plan.design']);
    if (!design) query = query.where('rhythm_plan.number', 'is not', null);
    const rows = await query
      .orderBy('rhythm_plan.number', (order) => order.desc().nullsLast())
      .orderBy('rhythm_plan.updated_at', 'desc')
      .limit(200)
      .execute();
    const plans = rows.map(lineOf);
    return {
      plans,
      current: holdingIn(plans, weekOf(ctx.today))?.id ?? null,
      may: { design },
      me: memberOf(ctx.actor),
    };
  });
}

/** The version that holds in a week: the newest of those that have begun by then. */
export function holdingIn<P extends { number: number | null; fromWeek: WeekId | null }>(
  plans: readonly P[],
  week: WeekId,
): P | null {
  return (
    plans
      .filter(({ number, fromWeek }) => number !== null && fromWeek !== null && fromWeek <= week)
      .toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0))[0] ?? null
  );
}

export async function getRhythmPlan(ctx: Context, { planId }: { planId: RhythmPlanId }): Promise<Plan> {
  return ctx.read((tx) => planOf(tx, ctx, planId));
}

/** One plan as a screen gets it; a draft only for whoever designs. */
export async function planOf(tx: Tx, ctx: Context, planId: RhythmPlanId): Promise<Plan> {
  const row = found(
    await planRows(tx, ctx)
      .where('rhythm_plan.id', '=', planId)
      .select([
        ...lineColumns,
        'rhythm_plan.ground',
        'rhythm_plan.placements',
        'rhythm_plan.locked',
        'rhythm_plan.findings',
        'rhythm_plan.design',
        'rhythm_plan.year',
      ])
      .executeTakeFirst(),
  );
  if (row.number === null) allow(may.designRhythm(ctx.actor));
  const { ground, placements, locked, findings, design, year } = row;
  const stale =
    row.number === null && JSON.stringify(await groundNow(tx, ctx)) !== JSON.stringify(sorted(ground));
  return {
    ...lineOf(row),
    ground,
    placements,
    locked,
    findings,
    design,
    year,
    stale,
    may: { design: may.designRhythm(ctx.actor) },
  };
}

/** What a plan would stand on if it were begun now. */
export async function groundNow(tx: Tx, ctx: Context): Promise<RhythmGround> {
  const [items, team, { settings }] = [
    await itemsOf(tx, ctx.organisationId),
    await teamOf(tx, ctx),
    await rhythmSettings(tx, ctx),
  ];
  return sorted(weekOfChecklist(items, team, settings));
}

/** A ground with its keys in one order, whichever way it was kept. */
function sorted<T>(value: T): T {
  if (Array.isArray(value)) return value.map((one: unknown) => sorted(one)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted<unknown>(one)]),
  ) as T;
}

function planRows(tx: Tx, ctx: Context) {
  return tx
    .selectFrom('rhythm_plan')
    .leftJoin('member', (on) =>
      on
        .onRef('member.organisation_id', '=', 'rhythm_plan.organisation_id')
        .onRef('member.id', '=', 'rhythm_plan.published_by_id'),
    )
    .where('rhythm_plan.organisation_id', '=', ctx.organisationId);
}

type Read = Omit<PlanLine, 'publishedAt' | 'updatedAt' | 'isDesigned'> & {
  publishedAt: Date | null;
  updatedAt: Date;
  design: unknown;
};

const lineOf = (row: Read): PlanLine => ({
  id: row.id,
  name: row.name,
  number: row.number,
  fromWeek: row.fromWeek,
  publishedAt: row.publishedAt?.toISOString() ?? null,
  publishedBy: row.publishedBy,
  updatedAt: row.updatedAt.toISOString(),
  isDesigned: row.design !== null,
  version: row.version,
});

export type PublishedRhythm = Rhythm & { line: PlanLine & { number: number; fromWeek: WeekId } };

/** What comes once a year can lie so far from where it was when it was put elsewhere. */
const longestPeriodDays = 372;

/** The published versions that hold in some of these weeks, in the order in which they were published. */
export async function publishedRhythms(
  tx: Tx,
  ctx: Context,
  { from, to }: { from: WeekId; to: WeekId },
): Promise<PublishedRhythm[]> {
  const rows = await planRows(tx, ctx)
    .where('rhythm_plan.number', 'is not', null)
    .where('rhythm_plan.from_week', '<=', to)
    .select([
      ...lineColumns,
      'rhythm_plan.design',
      'rhythm_plan.ground',
      'rhythm_plan.placements',
      'rhythm_plan.year',
    ])
    .orderBy('rhythm_plan.number')
    .execute();
  const exceptions = await exceptionsBetween(tx, ctx, {
    from: addDays(startOfWeek(from), -longestPeriodDays),
    to: addDays(startOfWeek(to), longestPeriodDays),
  });
  const all = rows.flatMap((row): PublishedRhythm[] => {
    const { number, fromWeek } = row;
    if (number === null || fromWeek === null) return [];
    const line = { ...lineOf(row), number, fromWeek };
    return [{ line, ground: row.ground, placements: row.placements, year: row.year ?? [], exceptions }];
  });
  const lines = all.map(({ line }) => line);
  const holding = new Set<string>();
  for (let week = from; week <= to; week = addWeeks(week, 1)) {
    const id = holdingIn(lines, week)?.id;
    if (id !== undefined) holding.add(id);
  }
  return all.filter(({ line }) => holding.has(line.id));
}

/** The published rhythm on the weeks of the calendar. */
export async function getRhythmWeeks(
  ctx: Context,
  { from, weeks }: { from: WeekId; weeks: number },
): Promise<OutputOf<typeof contract.getRhythmWeeks>> {
  return ctx.read(async (tx) => {
    const to = addWeeks(from, weeks - 1);
    const rhythms = await publishedRhythms(tx, ctx, { from, to });
    const { settings } = await rhythmSettings(tx, ctx);
    const first = startOfWeek(from);
    const last = addDays(startOfWeek(to), 6);
    const closed = closedDays(settings, { from: first, to: last });
    const absences = await awayFrom(tx, ctx, first);
    const parts = Array.from({ length: weeks }, (_, n) => addWeeks(from, n)).flatMap((week) => {
      const line = holdingIn(
        rhythms.map((one) => one.line),
        week,
      );
      const rhythm = rhythms.find((one) => one.line.id === line?.id);
      if (!rhythm) return [];
      const days = rhythmDays(rhythm, { from: week, weeks: 1 }, closed, absences);
      const selling = rhythm.ground.team.flatMap(({ id }) =>
        sellingBlocks(rhythm, id, week, days.occurrences, closed, absences),
      );
      return [{ rhythm, days, selling }];
    });
    const shown = new Map(parts.map(({ rhythm }) => [rhythm.line.id, rhythm]));
    const newest = [...shown.values()].at(-1);
    return {
      plan: newest?.line ?? null,
      items: distinct([...shown.values()].flatMap(({ ground }) => ground.items)).map(
        ({ id, name, part }) => ({
          id,
          name,
          part,
        }),
      ),
      team: distinct([...shown.values()].flatMap(({ ground }) => ground.team)).map(({ id, name }) => ({
        id,
        name,
      })),
      occurrences: parts.flatMap(({ days }) =>
        days.occurrences.map((one) => ({
          itemId: one.itemId,
          members: [...one.members],
          day: one.day,
          from: one.from,
          to: one.to,
          movedFrom: one.movedFrom,
          once: onceShown(one.once),
        })),
      ),
      selling: parts.flatMap(({ selling }) => selling),
      dropped: parts.flatMap(({ days }) =>
        days.dropped.map(({ itemId, day, once }) => ({ itemId, day, once: onceShown(once) })),
      ),
      closed: [...closed].filter((day) => day >= first && day <= last).toSorted(),
    };
  });
}

const onceShown = (once: Once | undefined) => (once ? { ...once, members: [...once.members] } : null);

const distinct = <T extends { id: string }>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];
