import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { startOfWeek, weekOf, type IsoDate, type WeekId } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import type { Currency } from '#base/kernel/money.ts';
import {
  seriesOf,
  type KpiSeries,
  type KpiSum,
  type StandingSum,
} from '#check/scoreboard/rules/kpi-series.ts';
import type {} from '#check/scoreboard/table.ts';
import type {} from '#plan/roles/table.ts';
import { readKpis, readTargets } from '#plan/targets/queries.ts';
import { isSellingTime, type KpiId, type KpiUnit } from '#plan/targets/rules/definition.ts';
import type { Aiming } from '#plan/targets/rules/target.ts';

import type { Series, SeriesForm, Unit } from '../rules/series.ts';
import { quoteToCustomer } from './decided-quotes.ts';
import type { People, Watched } from './subjects.ts';

type Row = {
  week: WeekId;
  kpiId: KpiId;
  memberId: MemberId;
  numerator: number;
  denominator: number | null;
  standing: boolean;
};

const unitOf: Record<KpiUnit, Unit> = {
  count: 'number',
  amount: 'cents',
  minutes: 'minutes',
  days: 'days',
  part: 'part',
  'minutes-each': 'minutes',
  'days-each': 'days',
  each: 'number',
};

/**
 * Every KPI of everybody in these weeks with its targets. Everything is read once and divided here, so that sixty people
 * cost little more than one. Of people only what one of their roles is led by.
 */
export async function readFigures(
  tx: Tx,
  ctx: Context,
  weeks: readonly WeekId[],
  watched: readonly Watched[],
  people: People,
): Promise<Series[]> {
  const kpis = await readKpis(tx, ctx.organisationId);
  const targets = await readTargets(tx, ctx.organisationId);
  const byMember = Map.groupBy(await readRows(tx, ctx, weeks), ({ memberId }) => memberId);
  const aiming = await readRoles(tx, ctx, people);
  const shown = new Set(
    kpis
      .filter(({ retired, roles, definitions: [last] }) => {
        // Net selling time is looked at beside the rhythm (selling-time.ts), of nobody alone.
        return !retired && roles.length > 0 && last && !isSellingTime(last.definition);
      })
      .map(({ id }) => id),
  );
  return watched.flatMap((one) => {
    const own = [...byMember].filter(([member]) => one.members === null || one.members.has(member));
    const read = {
      kpis,
      weeks,
      thisWeek: weekOf(ctx.today),
      targets,
      members: aiming.filter(({ id }) => one.members === null || one.members.has(id)),
      sums: summed(own.flatMap(([, rows]) => rows.filter(({ standing }) => !standing))),
      standing: own.flatMap(([, rows]) => rows.filter(({ standing }) => standing).map(standingOf)),
    };
    const roles = rolesToday(one, aiming, ctx.today);
    return seriesOf(read)
      .filter(({ kpi }) => shown.has(kpi.id) && (roles === null || kpi.roles.some((role) => roles.has(role))))
      .map((series) => toSeries(series, one));
  });
}

async function readRows(tx: Tx, ctx: Context, weeks: readonly WeekId[]): Promise<Row[]> {
  const rows = await tx
    .selectFrom('kpi_sum')
    .where('organisation_id', '=', ctx.organisationId)
    .where('week', 'in', weeks.map(startOfWeek))
    .where('currency', 'in', ['---' as Currency, ctx.organisation.currency])
    .select(['week', 'kpi_id as kpiId', 'member_id as memberId', 'numerator', 'denominator', 'standing'])
    .execute();
  const names = new Map(weeks.map((week) => [startOfWeek(week), week]));
  return rows.map((row) => ({ ...row, week: names.get(row.week) ?? weekOf(row.week) }));
}

async function readRoles(tx: Tx, ctx: Context, people: People): Promise<Aiming[]> {
  const roles = await tx
    .selectFrom('role_assignment')
    .where('organisation_id', '=', ctx.organisationId)
    .select([
      'member_id as memberId',
      'role',
      'share_percent as sharePercent',
      'from_date as from',
      'to_date as to',
    ])
    .execute();
  const byMember = Map.groupBy(roles, ({ memberId }) => memberId);
  return people.members
    .filter(({ archived }) => !archived)
    .map(({ id }) => ({ id, leftOn: null, roles: byMember.get(id) ?? [] }));
}

/** The roles that a member holds today, or somebody in a team; null for the whole organisation. */
function rolesToday({ members }: Watched, aiming: readonly Aiming[], today: IsoDate): Set<string> | null {
  if (members === null) return null;
  const held = aiming.filter(({ id }) => members.has(id)).flatMap(({ roles }) => roles);
  return new Set(
    held.filter(({ from, to }) => from <= today && (to === null || to >= today)).map(({ role }) => role),
  );
}

/** The sums of several members together, by KPI and week. */
function summed(rows: readonly Row[]): KpiSum[] {
  const sums = new Map<string, KpiSum>();
  for (const { week, kpiId, numerator, denominator } of rows) {
    const key = kpiId + week;
    const before = sums.get(key);
    if (!before) {
      sums.set(key, { week, kpiId, numerator, denominator });
      continue;
    }
    before.numerator += numerator;
    if (denominator !== null) before.denominator = (before.denominator ?? 0) + denominator;
  }
  return [...sums.values()];
}

const standingOf = ({ week, kpiId, memberId, numerator }: Row): StandingSum => ({
  week,
  kpiId,
  memberId,
  count: numerator,
});

function toSeries({ kpi, kind, unit, definition, points }: KpiSeries, { subject }: Watched): Series {
  return {
    figure: kpi.id,
    subject,
    form: formOf(kind, unit),
    unit: unitOf[unit],
    better: kpi.better,
    weeks: points.map(({ week }) => week),
    some: points.map(({ numerator }) => numerator),
    all: kind === 'ratio' ? points.map(({ denominator }) => denominator ?? 0) : null,
    targets: points.map(({ target }) => target),
    ...(definition.event === 'ratio' && definition.way === 'cohort' ? { ripens: true } : {}),
    ...(kpi.code === quoteToCustomer ? { judgedElsewhere: true } : {}),
  };
}

function formOf(kind: KpiSeries['kind'], unit: KpiUnit): SeriesForm {
  if (kind === 'ratio') return unit === 'part' ? 'part' : 'average';
  return unit === 'count' ? 'count' : 'amount';
}
