import type { DealTable } from '#do/pipeline/table.ts';
import type { CycleId, PhaseId } from '#base/kernel/id.ts';
import type { Selectable } from 'kysely';
import { ownChange } from './own-fields.ts';
import {
  changeEvent,
  closingEvent,
  isStep,
  standingPhase,
  type HistoryEvent,
  type ResolvedDeal,
} from './deal-history.ts';

/** The columns of a deal that an import writes. */
export type DealState = Pick<
  Selectable<DealTable>,
  | 'title'
  | 'account_id'
  | 'contact_id'
  | 'owner_id'
  | 'product_id'
  | 'amount_cents'
  | 'currency'
  | 'expected_close_on'
  | 'cycle_id'
  | 'phase_id'
  | 'status'
  | 'opened_on'
  | 'closed_on'
  | 'order_confirmation'
  | 'loss_reason_id'
  | 'loss_note'
  | 'lost_to_id'
  | 'details'
> &
  Partial<Pick<Selectable<DealTable>, 'fields'>>;

export type DealChange = {
  set: Partial<DealState>;
  moved: boolean;
  events: HistoryEvent[];
  /** the file says another amount than the sum of its products, which counts */
  amountKept: boolean;
};

type Around = {
  cycleId: CycleId;
  phases: readonly PhaseId[];
  orderConfirmation: string;
  /** what the file's history tells beyond what is known here, in order */
  newSteps?: readonly HistoryEvent[];
  /** its amount is the sum of its products */
  hasLines?: boolean;
};

/**
 * What has to change in a deal that is already there, so that it says what the file says now. An empty cell says
 * nothing: what stands here then stays. Owner, amount, expected close, phase and outcome leave an event.
 */
export function changesOf(here: DealState, said: ResolvedDeal, around: Around): DealChange {
  const set: Partial<DealState> = {};
  const events: HistoryEvent[] = [];
  if (said.title !== here.title) set.title = said.title;
  const account = said.accountId as DealState['account_id'];
  const contact = said.contactId as DealState['contact_id'];
  const product = said.productId as DealState['product_id'];
  if (account !== null && account !== here.account_id) set.account_id = account;
  if (contact !== null && contact !== here.contact_id) set.contact_id = contact;
  if (product !== null && product !== here.product_id) set.product_id = product;
  if (said.openedOn !== null && said.openedOn !== here.opened_on) set.opened_on = said.openedOn;
  if (said.ownerId !== null && said.ownerId !== here.owner_id) {
    set.owner_id = said.ownerId;
    events.push(
      changeEvent('owner', { before: { ownerId: here.owner_id }, after: { ownerId: said.ownerId } }),
    );
  }
  const otherAmount =
    said.amount !== null && (said.amount !== here.amount_cents || said.currency !== here.currency);
  const amountKept = otherAmount && around.hasLines === true;
  if (otherAmount && !amountKept) {
    set.amount_cents = said.amount;
    set.currency = said.currency;
    events.push(
      changeEvent('amount', {
        before: { amountCents: here.amount_cents, currency: here.currency },
        after: { amountCents: said.amount, currency: said.currency },
      }),
    );
  }
  if (said.expectedCloseOn !== null && said.expectedCloseOn !== here.expected_close_on) {
    set.expected_close_on = said.expectedCloseOn;
    events.push(
      changeEvent('expected-close', {
        before: { expectedCloseOn: here.expected_close_on },
        after: { expectedCloseOn: said.expectedCloseOn },
      }),
    );
  }
  const details = { ...here.details, ...said.details };
  if (Object.entries(said.details).some(([key, value]) => here.details[key] !== value)) set.details = details;
  Object.assign(set, ownChange(here.fields ?? {}, said.own));
  const moved = changeStanding(here, said, around, set, events);
  return {
    set,
    moved,
    amountKept,
    events: withHistory(events, around.newSteps ?? [], said, set.phase_id ?? here.phase_id),
  };
}

/** Steps that the file dates go in the place of those that are only noticed now, if they end where the deal stands. */
function withHistory(
  events: HistoryEvent[],
  steps: readonly HistoryEvent[],
  said: ResolvedDeal,
  standing: PhaseId,
): HistoryEvent[] {
  const last = steps.at(-1);
  if (last === undefined) return events;
  const arrives = said.outcome === 'open' ? last.to === standing : last.kind === said.outcome;
  return arrives ? [...events.filter((event) => !isStep(event)), ...steps] : events;
}

function changeStanding(
  here: DealState,
  said: ResolvedDeal,
  { cycleId, phases, orderConfirmation }: Around,
  set: Partial<DealState>,
  events: HistoryEvent[],
): boolean {
  if (said.outcome === 'open' && here.status === 'open') {
    // A deal of another cycle that a file leaves open stays where it is, unless the file names a phase.
    if (said.phaseId === null || said.phaseId === here.phase_id) return false;
    set.phase_id = said.phaseId;
    if (here.cycle_id !== cycleId) set.cycle_id = cycleId;
    events.push(changeEvent('moved', { from: here.phase_id, to: said.phaseId }));
    return true;
  }
  if (said.outcome === here.status) return closedAgain(here, said, set);
  if (said.outcome === 'open') {
    const to = said.phaseId ?? here.phase_id;
    Object.assign(set, {
      status: 'open',
      closed_on: null,
      order_confirmation: null,
      loss_reason_id: null,
      loss_note: null,
      lost_to_id: null,
    });
    if (to !== here.phase_id) Object.assign(set, { phase_id: to, cycle_id: cycleId });
    events.push(
      changeEvent('reopened', {
        from: here.phase_id,
        to,
        before: {
          status: here.status,
          closedOn: here.closed_on,
          orderConfirmation: here.order_confirmation,
          lossReasonId: here.loss_reason_id,
          lossNote: here.loss_note,
          lostToId: here.lost_to_id,
        },
      }),
    );
    return true;
  }
  const known = said.phaseId ?? (here.status === 'open' ? here.phase_id : null);
  const phase = said.outcome === 'won' ? standingPhase(said, phases) : (said.phaseId ?? here.phase_id);
  Object.assign(set, {
    status: said.outcome,
    closed_on: said.closedOn,
    order_confirmation: said.outcome === 'won' ? orderConfirmation : null,
    loss_reason_id: said.outcome === 'lost' ? said.lossReasonId : null,
    loss_note: said.outcome === 'lost' ? said.lossNote : null,
    lost_to_id: said.outcome === 'lost' ? said.lostToId : null,
  });
  if (phase !== here.phase_id) Object.assign(set, { phase_id: phase, cycle_id: cycleId });
  const closing = closingEvent(said, known, orderConfirmation);
  if (closing) events.push(closing);
  return phase !== here.phase_id;
}

/** Won stays won and lost stays lost: only the day, and why it was lost, can be said anew. */
function closedAgain(here: DealState, said: ResolvedDeal, set: Partial<DealState>): false {
  if (said.closedOn !== null && said.closedOn !== here.closed_on) set.closed_on = said.closedOn;
  if (said.outcome === 'lost') {
    if (said.lossReasonId !== null && said.lossReasonId !== here.loss_reason_id)
      set.loss_reason_id = said.lossReasonId;
    if (said.lossNote !== null && said.lossNote !== here.loss_note) set.loss_note = said.lossNote;
    if (said.lostToId !== null && said.lostToId !== here.lost_to_id) set.lost_to_id = said.lostToId;
  }
  return false;
}
