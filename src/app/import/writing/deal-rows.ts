import type { Insertable } from 'kysely';

import { newId } from '#base/db/context.ts';
import type { AccountId, DealId, PhaseId, ProductId } from '#base/kernel/id.ts';
import type { DealEventTable, DealTable } from '#do/pipeline/table.ts';
import {
  placedBy,
  standingPhase,
  type DealCycle,
  type HistoryEvent,
  type ResolvedDeal,
} from '#app/import/rules/deal-history.ts';
import { instants, type Moment } from '#app/import/rules/moment.ts';

import { beginOwn } from './own-fields.ts';
import type { Run } from './run.ts';

/** The instant of an event; `now` is that of the import. */
export type EventClock = (event: Pick<HistoryEvent, 'on' | 'second'>) => Date;

/** A day of which only the date is known is noon on the organisation's clock; the seconds keep events in order. */
export function eventClock({ ctx }: Run): EventClock {
  const instant = instants(ctx.organisation.timeZone);
  return ({ on, second }) => (on === 'now' ? ctx.now : new Date(instant(on).getTime() + second * 1000));
}

type NewDeal = {
  id: DealId;
  key: string;
  deal: ResolvedDeal;
  cycle: DealCycle;
  events: readonly HistoryEvent[];
  confirmation: string;
  clock: EventClock;
};

export function dealRow(
  run: Run,
  { id, key, deal, cycle, events, confirmation, clock }: NewDeal,
): Insertable<DealTable> {
  const last: Moment | null = deal.closedOn ?? deal.openedOn;
  const standing: PhaseId = standingPhase(deal, cycle.phases);
  const placed = placedBy(events, standing);
  return {
    organisation_id: run.ctx.organisationId,
    id,
    title: deal.title,
    account_id: deal.accountId as AccountId | null,
    contact_id: deal.contactId as DealTable['contact_id'],
    owner_id: deal.ownerId,
    product_id: deal.productId as ProductId | null,
    amount_cents: deal.amount,
    currency: deal.currency,
    expected_close_on: deal.expectedCloseOn,
    cycle_id: cycle.cycleId,
    phase_id: standing,
    // How long a deal has stood in its phase is known only as far as its history tells.
    phase_since: deal.outcome === 'won' || placed === null ? null : clock(placed),
    status: deal.outcome,
    opened_on: deal.openedOn,
    closed_on: deal.closedOn,
    order_confirmation: deal.outcome === 'won' ? confirmation : null,
    loss_reason_id: deal.lossReasonId,
    loss_note: deal.lossNote,
    lost_to_id: deal.lostToId,
    details: JSON.stringify(deal.details),
    fields: JSON.stringify(beginOwn(run, 'deals', deal.own)),
    external_source: run.source,
    external_id: key,
    import_id: run.importId,
    created_at: run.ctx.now,
    updated_at: last === null ? run.ctx.now : clock({ on: last, second: 2 }),
  };
}

export function eventRow(
  { ctx }: Run,
  dealId: DealId,
  event: HistoryEvent,
  clock: EventClock,
  /** Why a deal that stands here goes elsewhere now; what happened elsewhere before needs none. */
  reason: string | null = null,
): Insertable<DealEventTable> {
  return {
    organisation_id: ctx.organisationId,
    id: newId(),
    deal_id: dealId,
    kind: event.kind,
    at: clock(event),
    from_phase_id: event.from,
    to_phase_id: event.to,
    before: event.before === null ? null : JSON.stringify(event.before),
    after: event.after === null ? null : JSON.stringify(event.after),
    reason: event.on === 'now' && steps.has(event.kind) ? reason : null,
    by_member_id: null,
    source: 'import',
  };
}

const steps: ReadonlySet<HistoryEvent['kind']> = new Set(['moved', 'won', 'lost', 'reopened']);

/** An import is an administrator's, who may pass the gates by; this is the reason, for the history. */
export function reasonFrom({ ctx }: Run, file: string): string {
  return ctx.organisation.language === 'nl' ? `Zo staat het in ${file}.` : `So it stands in ${file}.`;
}

/** A deal that was won elsewhere was confirmed there. */
export function confirmationFrom({ ctx }: Run, file: string): string {
  return ctx.organisation.language === 'nl'
    ? `Geïmporteerd uit ${file}; de bevestiging zelf staat in het vorige systeem.`
    : `Imported from ${file}; the confirmation itself is in the previous system.`;
}
