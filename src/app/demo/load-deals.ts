import type { Insertable } from 'kysely';

import { newId, type Context } from '#base/db/context.ts';
import { amsterdam, instantAt } from '#base/kernel/date.ts';
import type { PhaseId } from '#base/kernel/id.ts';
import { euro } from '#base/kernel/money.ts';
import type { DealEventTable, DealResultTable, DealTable, EventState } from '#do/pipeline/table.ts';
import type { LossReason, SalesCycle } from '#plan/sales-cycle/cycle.ts';

import { dealFields } from './custom-fields.ts';
import type { DealChange, DemoCompany, DemoDeal, Moment } from './demo-company.ts';
import { required, type DemoIds } from './ids.ts';

type Rows = {
  deals: Insertable<DealTable>[];
  results: Insertable<DealResultTable>[];
  events: Insertable<DealEventTable>[];
};

const instant = ({ date, time }: Moment) => instantAt(amsterdam, date, time);

/** The deals of a generated company as rows, with their results and everything that happened to them. */
export function dealRows(
  ctx: Context,
  company: DemoCompany,
  ids: DemoIds,
  { cycles, lossReasons }: { cycles: SalesCycle[]; lossReasons: LossReason[] },
): Rows {
  const reasonIds = new Map(lossReasons.map(({ key, id }) => [key ?? '', id]));
  const rows: Rows = { deals: [], results: [], events: [] };
  for (const deal of company.deals) {
    const cycle = cycles.find(({ key }) => key === deal.cycle);
    if (!cycle) throw new Error(`there is no cycle "${deal.cycle}"`);
    const phases = new Map(cycle.phases.map(({ key, id }) => [key ?? '', id]));
    rows.deals.push(dealRow(ctx, deal, ids, cycle, phases, reasonIds));
    rows.results.push(...resultRows(ctx, deal, ids, cycle));
    rows.events.push(...eventRows(ctx, deal, ids, phases, reasonIds));
  }
  return rows;
}

function dealRow(
  ctx: Context,
  deal: DemoDeal,
  ids: DemoIds,
  cycle: SalesCycle,
  phases: ReadonlyMap<string, PhaseId>,
  reasonIds: ReadonlyMap<string, LossReason['id']>,
): Insertable<DealTable> {
  const { outcome } = deal;
  const first = deal.moves[0];
  const last = deal.moves.at(-1);
  if (!first || !last) throw new Error(`deal "${deal.key}" began nowhere`);
  const ended = outcome.state === 'open' ? null : outcome;
  const touched = instant(ended ?? last);
  return {
    organisation_id: ctx.organisationId,
    id: required(ids.deals, deal.key),
    title: deal.title,
    account_id: required(ids.accounts, deal.account),
    contact_id: required(ids.contacts, deal.contact),
    owner_id: required(ids.members, deal.owner),
    product_id: required(ids.products, deal.product),
    amount_cents: deal.amount,
    currency: euro,
    expected_close_on: deal.expectedClose,
    cycle_id: cycle.id,
    phase_id: required(phases, deal.phase),
    phase_since: instant(last),
    status: outcome.state,
    opened_on: first.date,
    closed_on: ended?.date ?? null,
    order_confirmation: outcome.state === 'won' ? outcome.orderConfirmation : null,
    loss_reason_id: outcome.state === 'lost' ? required(reasonIds, outcome.reason) : null,
    loss_note: outcome.state === 'lost' ? outcome.note : null,
    lost_to_id:
      outcome.state === 'lost' && outcome.competitor !== null
        ? required(ids.competitors, outcome.competitor)
        : null,
    fields: JSON.stringify(dealFields(deal)),
    external_id: null,
    import_id: null,
    created_at: instant(first),
    updated_at: touched,
  };
}

function resultRows(
  ctx: Context,
  deal: DemoDeal,
  ids: DemoIds,
  cycle: SalesCycle,
): Insertable<DealResultTable>[] {
  return deal.results.map((result) => {
    const criterion = cycle.phases
      .find(({ key }) => key === result.phase)
      ?.criteria.find(({ key }) => key === result.criterion);
    if (!criterion) throw new Error(`phase "${result.phase}" does not ask for "${result.criterion}"`);
    return {
      organisation_id: ctx.organisationId,
      deal_id: required(ids.deals, deal.key),
      criterion_id: criterion.id,
      value: JSON.stringify(result.value),
      note: result.note,
      recorded_by_id: required(ids.members, result.by),
      recorded_at: instant(result),
    };
  });
}

function eventRows(
  ctx: Context,
  deal: DemoDeal,
  ids: DemoIds,
  phases: ReadonlyMap<string, PhaseId>,
  reasonIds: ReadonlyMap<string, LossReason['id']>,
): Insertable<DealEventTable>[] {
  const event = (
    moment: Moment & { by: string },
    kind: DealEventTable['kind'],
    rest: { from?: PhaseId | null; to?: PhaseId | null; before?: EventState; after?: EventState } = {},
  ): Insertable<DealEventTable> => ({
    organisation_id: ctx.organisationId,
    id: newId(instant(moment).getTime()),
    deal_id: required(ids.deals, deal.key),
    kind,
    at: instant(moment),
    from_phase_id: rest.from ?? null,
    to_phase_id: rest.to ?? null,
    before: rest.before === undefined ? null : JSON.stringify(rest.before),
    after: rest.after === undefined ? null : JSON.stringify(rest.after),
    reason: null,
    by_member_id: required(ids.members, moment.by),
    source: 'demo',
  });
  const moves = deal.moves.map((move, i) => {
    const before = deal.moves[i - 1];
    return event(move, i === 0 ? 'opened' : 'moved', {
      from: before ? required(phases, before.phase) : null,
      to: required(phases, move.phase),
    });
  });
  const changes = deal.changes.map((change) => event(change, change.field, statesOf(change, ids)));
  const { outcome } = deal;
  const from = required(phases, deal.phase);
  const end =
    outcome.state === 'won'
      ? [event(outcome, 'won', { from, after: { orderConfirmation: outcome.orderConfirmation } })]
      : outcome.state === 'lost'
        ? [
            event(outcome, 'lost', {
              from,
              after: { lossReasonId: required(reasonIds, outcome.reason), lossNote: outcome.note },
            }),
          ]
        : [];
  return [...moves, ...changes, ...end];
}

function statesOf(change: DealChange, ids: DemoIds): { before: EventState; after: EventState } {
  switch (change.field) {
    case 'owner':
      return {
        before: { ownerId: required(ids.members, change.from) },
        after: { ownerId: required(ids.members, change.to) },
      };
    case 'amount':
      return { before: { amountCents: change.from }, after: { amountCents: change.to } };
    case 'expected-close':
      return { before: { expectedCloseOn: change.from }, after: { expectedCloseOn: change.to } };
  }
}
