import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { allowedUses } from '#base/directory/staff-consent/queries.ts';
import type { InputOf } from '#base/http/contract.ts';
import { addDays, startOfWeek, weekOf, weeksEnding, type WeekId } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import type { Currency } from '#base/kernel/money.ts';
import { allow } from '#base/kernel/refusal.ts';
import { readCatalogue } from '#plan/roles/read-catalogue.ts';
import { readKpis, readOrders, readTargets } from '#plan/targets/queries.ts';
import { isSellingTime } from '#plan/targets/rules/definition.ts';
import { inRoleOrder } from '#plan/targets/rules/role-order.ts';
import type { Aiming } from '#plan/targets/rules/target.ts';
import { sellingWeeks } from '#plan/rhythm/ledger/queries.ts';

import type * as contract from './kpi-contract.ts';
import type { ComparedMembers } from './kpi-contract.ts';
import { readAiming, readFirstWeek, readStanding } from './kpi-series.ts';
import { readPeople, scopeFor, type BoardPerson } from './people.ts';
import { may } from './policy.ts';
import { comparedCell } from './rules/compare.ts';
import { seriesOf, type KpiSeries, type KpiSum } from './rules/kpi-series.ts';
import type {} from './table.ts';

const weeksCompared = 13;

/**
 * Who works here side by side, by the roles of today, over the thirteen weeks that ended last: each KPI of a role of each
 * member against the own target. Without the owner. Refuses everybody while nobody agreed to comparing; net selling time
 * stands among it only where that was agreed to as well.
 */
export async function compareMembers(
  ctx: Context,
  input: InputOf<typeof contract.compareMembers>,
): Promise<ComparedMembers> {
  const thisWeek = weekOf(ctx.today);
  const asked = input.week ?? thisWeek;
  const weeks = weeksEnding(asked < thisWeek ? asked : weekBefore(thisWeek), weeksCompared);
  return ctx.read(async (tx) => {
    const people = await readPeople(tx, ctx);
    allow(may.compare(ctx.actor, people.compared));
    const scope = scopeFor(ctx, people, { team: input.team });
    const teamId = scope.kind === 'team' ? scope.teamId : null;
    const members = people.members.filter(
      (one) => !one.archived && !one.isOwner && (scope.kind === 'organisation' || one.teamId === teamId),
    );
    const { aiming, seriesOfMember, orders } = await readEach(tx, ctx, weeks, members);
    const rolesOf = (id: MemberId) =>
      (aiming.find((one) => one.id === id)?.roles ?? [])
        .filter(({ from, to }) => from <= ctx.today && (to === null || to >= ctx.today))
        .map(({ role }) => role);
    const roles = (await readCatalogue(tx, ctx.organisationId)).flatMap(({ code, name }) => {
      const held = members.filter(({ id }) => rolesOf(id).includes(code));
      const each = held.map(({ id }) => seriesOfMember(id));
      const led = inRoleOrder(
        (each[0] ?? [])
          .map(({ kpi }) => ({ ...kpi, kpiId: kpi.id }))
          .filter(({ roles: of }) => of.includes(code)),
        orders.find(({ role }) => role === code)?.kpiIds ?? [],
      );
      if (held.length < 2 || led.length === 0) return [];
      const rows = led.flatMap(({ kpiId, name: kpiName, better }) => {
        const own = each.flatMap((all) => all.find(({ kpi }) => kpi.id === kpiId) ?? []);
        const [first] = own;
        return first
          ? [{ kpiId, name: kpiName, better, unit: first.unit, cells: own.map(comparedCell) }]
          : [];
      });
      return [{ code, name, members: held.map(({ id, name: who }) => ({ id, name: who })), rows }];
    });
    return { currency: ctx.organisation.currency, weeks, roles };
  });
}

/** Everything that the weeks of these members are made of, read once for all. */
async function readEach(tx: Tx, ctx: Context, weeks: readonly WeekId[], members: readonly BoardPerson[]) {
  const ids = members.map(({ id }) => id);
  const counted = { only: ids };
  const organisation = { ...ctx.organisation, id: ctx.organisationId };
  const open = (await allowedUses(tx, ctx)).has('selling-time');
  const kpis = (await readKpis(tx, ctx.organisationId)).filter(
    ({ definitions: [last] }) => open || !last || !isSellingTime(last.definition),
  );
  const targets = await readTargets(tx, ctx.organisationId);
  const aiming: Aiming[] = await readAiming(tx, organisation, counted);
  const sums = Map.groupBy(await readSumsOfEach(tx, ctx, weeks, ids), ({ memberId }) => memberId);
  const standing = Map.groupBy(
    await readStanding(tx, ctx.organisationId, weeks, counted),
    ({ memberId }) => memberId,
  );
  const selling = open ? Map.groupBy(await sellingWeeks(tx, ctx, weeks, ids), (line) => line.memberId) : null;
  const since = await readFirstWeek(tx, ctx.organisationId);
  const thisWeek = weekOf(ctx.today);
  return {
    aiming,
    orders: await readOrders(tx, ctx.organisationId),
    seriesOfMember: (id: MemberId): KpiSeries[] =>
      seriesOf({
        kpis,
        weeks,
        thisWeek,
        since,
        targets,
        sums: sums.get(id) ?? [],
        standing: standing.get(id) ?? [],
        selling: selling && (selling.get(id) ?? []),
        members: aiming.filter((one) => one.id === id),
      }).filter(({ kpi }) => !kpi.retired),
  };
}

async function readSumsOfEach(
  tx: Tx,
  ctx: Context,
  weeks: readonly WeekId[],
  members: readonly MemberId[],
): Promise<(KpiSum & { memberId: MemberId })[]> {
  if (members.length === 0) return [];
  const rows = await tx
    .selectFrom('kpi_sum')
    .where('organisation_id', '=', ctx.organisationId)
    .where('week', 'in', weeks.map(startOfWeek))
    .where('member_id', 'in', [...members])
    .where('currency', 'in', ['---' as Currency, ctx.organisation.currency])
    .where('standing', '=', false)
    .select(['week', 'kpi_id as kpiId', 'member_id as memberId', 'numerator', 'denominator'])
    .execute();
  return rows.map((row) => ({ ...row, week: weekOf(row.week) }));
}

const weekBefore = (week: WeekId): WeekId => weekOf(addDays(startOfWeek(week), -7));
