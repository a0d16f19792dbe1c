import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { DealId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';
import type { ProcessId } from '#plan/process/rules/model.ts';
import type {} from '#plan/process/table.ts';
import type {} from '#plan/roles/table.ts';
import { rolesOn } from '#plan/roles/queries.ts';
import type {} from '#plan/sales-cycle/table.ts';

import { may } from '../policy.ts';
import type {} from '../table.ts';
import type * as contract from './contract.ts';
import type { DealChecklist } from './contract.ts';
import { fittingProcesses, pointedSteps, type Published, type StandingDeal } from './rules/points-for.ts';
import type {} from './table.ts';

const mostHistory = 100;

/** What there is to tick for a deal, and what was ticked. Whoever sees the deal sees it. */
export async function getDealChecklist(
  ctx: Context,
  { dealId, processId }: InputOf<typeof contract.getDealChecklist>,
): Promise<DealChecklist> {
  const today = await rolesOn(ctx, ctx.today);
  const me = memberOf(ctx.actor);
  const own = today.filter(({ memberId }) => memberId === me).map(({ role }) => role);
  return ctx.read(async (tx) => {
    const deal = await standingDeal(tx, ctx, dealId);
    const published = await publishedNow(tx, ctx);
    const ticks = await ticksOf(tx, ctx, dealId);
    const fitting = fittingProcesses(deal, published);
    const followed = (id: ProcessId) =>
      pointedSteps(deal, id, published).some((step) =>
        ticks.some((tick) => tick.processId === step.processId && tick.nodeId === step.node.id),
      );
    // What was chosen, else what somebody began with, else the likeliest.
    const process =
      fitting.find(({ id }) => id === processId) ?? fitting.find(({ id }) => followed(id)) ?? fitting[0];
    const open = new Map(
      ticks
        .filter(({ untickedAt }) => untickedAt === null)
        .map((tick) => [`${tick.processId} ${tick.nodeId} ${tick.point}`, tick]),
    );
    return {
      process: process ? { id: process.id, name: process.model.name, number: process.number } : null,
      choices: fitting.map(({ id, model }) => ({ id, name: model.name })),
      steps: (process ? pointedSteps(deal, process.id, published) : []).map(
        ({ processId: stands, node, phaseId, when, points }) => ({
          processId: stands,
          nodeId: node.id,
          name: node.name,
          role: node.role,
          phaseId,
          when,
          own: node.role === null || own.includes(node.role),
          manual: node.manual,
          result: node.result,
          points: points.map((text) => {
            const tick = open.get(`${stands} ${node.id} ${text}`);
            return { text, ticked: tick ? { by: tick.tickedBy, at: tick.tickedAt.toISOString() } : null };
          }),
        }),
      ),
      history: ticks
        .flatMap(({ step, point, tickedBy, tickedAt, untickedBy, untickedAt }) => [
          { did: 'ticked' as const, step, point, by: tickedBy, at: tickedAt.toISOString() },
          ...(untickedAt
            ? [{ did: 'unticked' as const, step, point, by: untickedBy, at: untickedAt.toISOString() }]
            : []),
        ])
        .toSorted((a, b) => b.at.localeCompare(a.at))
        .slice(0, mostHistory),
      may: { tick: may.editDeal(ctx.actor, deal) },
    };
  });
}

/** A deal with where it stands; it is not there for whoever does not see it. */
async function standingDeal(tx: Tx, ctx: Context, dealId: DealId) {
  const { ofCustomer, ...deal } = found(
    await tx
      .selectFrom('deal')
      .innerJoin('sales_cycle as cycle', 'cycle.id', 'deal.cycle_id')
      .leftJoin('account', 'account.id', 'deal.account_id')
      .where('deal.organisation_id', '=', ctx.organisationId)
      .where('deal.id', '=', dealId)
      .select([
        'deal.owner_id as ownerId',
        'deal.phase_id as phaseId',
        'deal.cycle_id as cycleId',
        'cycle.customers',
        sql<boolean | null>`account.kind = 'customer'`.as('ofCustomer'),
      ])
      .executeTakeFirst(),
  );
  const phases = await tx
    .selectFrom('phase')
    .where('organisation_id', '=', ctx.organisationId)
    .where('cycle_id', '=', deal.cycleId)
    .select('id')
    .orderBy('position')
    .execute();
  return {
    ...deal,
    ofCustomer: ofCustomer === true,
    phaseIds: phases.map(({ id }) => id),
  } satisfies StandingDeal & { ownerId: unknown };
}

/** What was published last of each process in use, in the order of the processes. */
export async function publishedNow(tx: Tx, ctx: Context): Promise<Published[]> {
  const rows = await tx
    .selectFrom('process')
    .innerJoin('process_release as release', 'release.process_id', 'process.id')
    .where('process.organisation_id', '=', ctx.organisationId)
    .where('process.retired_at', 'is', null)
    .where(
      'release.number',
      '=',
      sql<number>`(select max(r.number) from process_release r where r.organisation_id = process.organisation_id and r.process_id = process.id)`,
    )
    .select([
      'process.id',
      'process.kind',
      'release.number',
      'release.name',
      'release.lanes',
      'release.nodes',
      'release.arrows',
    ])
    .orderBy('process.place')
    .orderBy('process.id')
    .execute();
  return rows.map(({ id, number, ...model }) => ({ id, number, model: { id, ...model, kept: null } }));
}

async function ticksOf(tx: Tx, ctx: Context, dealId: DealId) {
  return tx
    .selectFrom('deal_process_tick as tick')
    .leftJoin('member as ticker', 'ticker.id', 'tick.ticked_by_id')
    .leftJoin('member as unticker', 'unticker.id', 'tick.unticked_by_id')
    .where('tick.organisation_id', '=', ctx.organisationId)
    .where('tick.deal_id', '=', dealId)
    .select([
      'tick.process_id as processId',
      'tick.node_id as nodeId',
      'tick.step',
      'tick.point',
      'ticker.name as tickedBy',
      'tick.ticked_at as tickedAt',
      'unticker.name as untickedBy',
      'tick.unticked_at as untickedAt',
    ])
    .orderBy('tick.ticked_at', 'desc')
    .orderBy('tick.id', 'desc')
    .execute();
}
