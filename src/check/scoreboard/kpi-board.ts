import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { may as consents } from '#base/directory/staff-consent/policy.ts';
import { weekOf } from '#base/kernel/date.ts';
import { readCatalogue } from '#plan/roles/read-catalogue.ts';
import { readOrders } from '#plan/targets/queries.ts';

import type * as contract from './kpi-contract.ts';
import type { KpiBoard } from './kpi-contract.ts';
import { kpiSeries, readAboutKpis } from './kpi-series.ts';
import { readPeople, scopeFor } from './people.ts';
import { may } from './policy.ts';
import { boardRow } from './rules/kpi-board.ts';
import { periodsEnding } from './rules/periods.ts';
import { hasOwner, whoCounts } from './rules/scope.ts';
import { sellingReader } from './selling-time.ts';

/**
 * The KPIs of a scope over weeks, months, quarters or years, read from the weekly sums alone. Where there is an owner
 * in the scope, each row also says what it is on the other side of the owner switch.
 */
export async function getKpiBoard(
  ctx: Context,
  input: InputOf<typeof contract.getKpiBoard>,
): Promise<KpiBoard> {
  const withOwner = input.withOwner ?? true;
  const span = input.span ?? 'week';
  const periods = periodsEnding(span, input.week ?? weekOf(ctx.today), ctx.today);
  const weeks = periods.flatMap((period) => period.weeks);
  return ctx.read(async (tx) => {
    // Asked at once: the connection is a pipeline, and none waits for another's answer.
    const [people, about, roles] = await Promise.all([
      readPeople(tx, ctx),
      readAboutKpis(tx, ctx.organisationId),
      readBoardRoles(tx, ctx),
    ]);
    const scope = scopeFor(ctx, people, input);
    const owned = hasOwner(scope, people.members);
    const selling = sellingReader(tx, ctx, scope, weeks, whoCounts(scope, people.members, true));
    const read = (owner: boolean) =>
      kpiSeries(tx, {
        organisation: { ...ctx.organisation, id: ctx.organisationId },
        today: ctx.today,
        weeks,
        counted: whoCounts(scope, people.members, owner),
        selling,
        about,
      });
    // One after the other: what selling time is read with looks further than whoever asks.
    const series = await read(withOwner);
    const others = owned ? await read(!withOwner) : [];
    return {
      scope,
      currency: ctx.organisation.currency,
      span,
      withOwner,
      hasOwner: owned,
      periods: periods.map(({ key, weeks: of, state }) => ({ key, weeks: of, state })),
      rows: series.map((one) =>
        boardRow(
          one,
          periods,
          others.find(({ kpi }) => kpi.id === one.kpi.id),
        ),
      ),
      roles,
      may: {
        seeMembers: may.seeMembers(ctx.actor, people.compared),
        compare: may.compare(ctx.actor, people.compared),
        agree: consents.record(ctx.actor),
      },
    };
  });
}

async function readBoardRoles(tx: Tx, ctx: Context): Promise<KpiBoard['roles']> {
  const [orders, catalogue] = await Promise.all([
    readOrders(tx, ctx.organisationId),
    readCatalogue(tx, ctx.organisationId),
  ]);
  return catalogue.map(({ code, name }) => ({
    code,
    name,
    kpiIds: orders.find(({ role }) => role === code)?.kpiIds ?? [],
  }));
}
