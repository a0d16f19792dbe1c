import { sql } from 'kysely';

import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import { dateIn, startOfWeek, weekOf, type IsoDate, type TimeZone, type WeekId } from '#base/kernel/date.ts';
import type { MemberId, OrganisationId } from '#base/kernel/id.ts';
import type { Currency } from '#base/kernel/money.ts';
import type {} from '#plan/roles/table.ts';
import type { Kpi, KpiTarget } from '#plan/targets/kpi.ts';
import { readKpis, readTargets } from '#plan/targets/queries.ts';
import { isSellingTime, type KpiId } from '#plan/targets/rules/definition.ts';
import type { Aiming } from '#plan/targets/rules/target.ts';

import { seriesOf, type KpiSeries, type KpiSum, type StandingSum } from './rules/kpi-series.ts';
import { nobody, type Counted } from './rules/scope.ts';
import { sellingSums, type SellingReader } from './selling-time.ts';
import type {} from './table.ts';

type Wanted = {
  organisation: { id: OrganisationId; currency: Currency; timeZone: TimeZone };
  /** The day on the organisation's calendar. */
  today: IsoDate;
  weeks: readonly WeekId[];
  /** Whose figures: `whoCounts(scope, people, withOwner)`. */
  counted: Counted;
  /** Asked where a KPI is about it: `sellingReader(tx, ctx, …)`. */
  selling?: SellingReader;
  /** Where it was read already. */
  about?: AboutKpis;
};

/** What the KPIs are, what is aimed for, and since when there are figures; the same whosever figures they are. */
export type AboutKpis = { kpis: Kpi[]; targets: KpiTarget[]; since: WeekId | null };

export async function readAboutKpis(tx: Tx, id: OrganisationId): Promise<AboutKpis> {
  const [kpis, targets, since] = await Promise.all([
    readKpis(tx, id),
    readTargets(tx, id),
    readFirstWeek(tx, id),
  ]);
  return { kpis, targets, since };
}

/**
 * The KPIs of a scope in these weeks: numerators, denominators and targets, read from the weekly sums alone, so that
 * it costs the same however long the history is. Amounts count in the organisation's currency. Within a transaction
 * that sees less than everything, it adds up what is seen.
 */
export async function kpiSeries(
  tx: Tx,
  { organisation, today, weeks, counted, selling, about }: Wanted,
): Promise<KpiSeries[]> {
  // Asked at once: the connection is a pipeline, and none waits for another's answer.
  const [{ kpis, targets, since }, members, sums, standing] = await Promise.all([
    about ?? readAboutKpis(tx, organisation.id),
    readAiming(tx, organisation, counted),
    readKpiSums(tx, organisation, weeks, counted),
    readStanding(tx, organisation.id, weeks, counted),
  ]);
  const timed = kpis.some(({ definitions: [last] }) => last && isSellingTime(last.definition));
  const all = seriesOf({
    since,
    kpis,
    weeks,
    thisWeek: weekOf(today),
    sums,
    standing,
    targets,
    members,
    selling: timed && selling ? sellingSums(await selling(), counted) : null,
  });
  return all.filter(({ kpi }) => !kpi.retired);
}

/** The first week of which there is anything; by the key, so that it costs nothing. */
export async function readFirstWeek(tx: Tx, id: OrganisationId): Promise<WeekId | null> {
  const first = await tx
    .selectFrom('kpi_sum')
    .where('organisation_id', '=', id)
    .select('week')
    .orderBy('week')
    .limit(1)
    .executeTakeFirst();
  return first ? weekOf(first.week) : null;
}

/** Those whose targets count, with the roles that they held and hold. */
export async function readAiming(
  tx: Tx,
  { id, timeZone }: Wanted['organisation'],
  counted: Counted,
): Promise<Aiming[]> {
  const [members, roles] = await Promise.all([
    tx
      .selectFrom('member')
      .where('organisation_id', '=', id)
      .where(whose(sql.ref('id'), counted))
      .select(['id', 'archived_at as archivedAt'])
      .execute(),
    tx
      .selectFrom('role_assignment')
      .where('organisation_id', '=', id)
      .where(whose(sql.ref('member_id'), counted))
      .select([
        'member_id as memberId',
        'role',
        'share_percent as sharePercent',
        'from_date as from',
        'to_date as to',
      ])
      .execute(),
  ]);
  return members.map((member) => ({
    id: member.id,
    leftOn: member.archivedAt === null ? null : dateIn(timeZone, member.archivedAt),
    roles: roles.filter(({ memberId }) => memberId === member.id),
  }));
}

async function readKpiSums(
  tx: Tx,
  { id, currency }: Wanted['organisation'],
  weeks: readonly WeekId[],
  counted: Counted,
): Promise<KpiSum[]> {
  if (weeks.length === 0) return [];
  const rows = await tx
    .selectFrom('kpi_sum')
    .where('organisation_id', '=', id)
    .where('week', 'in', weeks.map(startOfWeek))
    .where(whose(sql.ref('member_id'), counted))
    .where('currency', 'in', ['---' as Currency, currency])
    .where('standing', '=', false)
    .groupBy(['week', 'kpi_id'])
    .select([
      'week',
      'kpi_id as kpiId',
      sql<number>`sum(numerator)::bigint`.as('numerator'),
      sql<number | null>`sum(denominator)::bigint`.as('denominator'),
    ])
    .execute();
  return rows.map((row) => ({ ...row, week: weekOf(row.week) }));
}

/** What stood in these weeks, and of each member what had been noted last before them. */
export async function readStanding(
  tx: Tx,
  id: OrganisationId,
  weeks: readonly WeekId[],
  counted: Counted,
): Promise<StandingSum[]> {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return [];
  const { rows } = await sql<{ week: IsoDate; kpiId: KpiId; memberId: MemberId; count: number }>`
    WITH kept AS (
      SELECT DISTINCT kpi_id FROM kpi_definition WHERE organisation_id = ${id} AND event = 'without-next-action'),
    m AS (
      SELECT w.id FROM (SELECT id FROM member WHERE organisation_id = ${id} UNION ALL SELECT ${nobody}::uuid) w
      WHERE ${whose(sql.ref('w.id'), counted)})
    SELECT s.week, s.kpi_id AS "kpiId", s.member_id AS "memberId", s.numerator AS count
    FROM kept CROSS JOIN m
    CROSS JOIN LATERAL (
      SELECT x.* FROM kpi_sum x
      WHERE x.organisation_id = ${id} AND x.kpi_id = kept.kpi_id AND x.member_id = m.id AND x.standing
        AND x.week BETWEEN ${startOfWeek(first)}::date AND ${startOfWeek(last)}::date
      UNION ALL
      (SELECT x.* FROM kpi_sum x
      WHERE x.organisation_id = ${id} AND x.kpi_id = kept.kpi_id AND x.member_id = m.id AND x.standing
        AND x.week < ${startOfWeek(first)}::date
      ORDER BY x.week DESC LIMIT 1)) s`.execute(tx);
  return rows.map((row) => ({ ...row, week: weekOf(row.week) }));
}

function whose(member: ReturnType<typeof sql.ref>, counted: Counted) {
  return 'only' in counted
    ? sql<boolean>`${member} = any(${counted.only}::uuid[])`
    : sql<boolean>`${member} <> all(${counted.except}::uuid[])`;
}
