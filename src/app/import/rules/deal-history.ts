import type { IsoDate } from '#base/kernel/date.ts';
import type { CompetitorId, LossReasonId, MemberId, PhaseId } from '#base/kernel/id.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';

/** What a file says of a deal, its names found or made in the organisation. */
export type ResolvedDeal = {
  title: string;
  accountId: string | null;
  contactId: string | null;
  ownerId: MemberId | null;
  productId: string | null;
  amount: Cents | null;
  currency: Currency;
  outcome: 'open' | 'won' | 'lost';
  /** null where the file does not tell */
  phaseId: PhaseId | null;
  openedOn: IsoDate | null;
  closedOn: IsoDate | null;
  expectedCloseOn: IsoDate | null;
  lossReasonId: LossReasonId | null;
  lossNote: string | null;
  lostToId: CompetitorId | null;
  details: Record<string, string>;
};

/** An event to be written; `on` a day of which only the date is known, or at the instant of the import. */
export type HistoryEvent = {
  kind: 'opened' | 'moved' | 'won' | 'lost' | 'reopened' | 'owner' | 'amount' | 'expected-close';
  on: IsoDate | 'now';
  /** seconds behind noon, so that what happened on one day keeps its order */
  second: 0 | 1 | 2;
  from: PhaseId | null;
  to: PhaseId | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

const event = (
  kind: HistoryEvent['kind'],
  on: HistoryEvent['on'],
  second: 0 | 1 | 2,
  rest: Partial<Omit<HistoryEvent, 'kind' | 'on' | 'second'>> = {},
): HistoryEvent => ({ kind, on, second, from: null, to: null, before: null, after: null, ...rest });

/**
 * The phase in which an imported deal stands: a won deal in the last one, another where the file says, else in the
 * first.
 * @param phases of the cycle, in order; at least one
 */
export function standingPhase(
  { outcome, phaseId }: Pick<ResolvedDeal, 'outcome' | 'phaseId'>,
  phases: readonly PhaseId[],
): PhaseId {
  const [first] = phases;
  const last = phases.at(-1);
  if (first === undefined || last === undefined) throw new Error('a cycle without phases');
  return outcome === 'won' ? last : (phaseId ?? first);
}

/**
 * What happened to a deal that comes in new, as far as its file knows: opened in the first phase on its opening day;
 * moved, on that same day because nothing better is known, to the phase that the file names; won or lost on its
 * closing day. A day that is not known makes no event.
 */
export function historyOf(
  deal: ResolvedDeal,
  phases: readonly PhaseId[],
  orderConfirmation: string,
): HistoryEvent[] {
  const [first = null] = phases;
  const events: HistoryEvent[] = [];
  const reached = deal.phaseId;
  if (deal.openedOn !== null) {
    events.push(event('opened', deal.openedOn, 0, { to: first }));
    if (reached !== null && reached !== first)
      events.push(event('moved', deal.openedOn, 1, { from: first, to: reached }));
  }
  const closing = closingEvent(deal, reached, orderConfirmation);
  if (closing) events.push(closing);
  return events;
}

/** The event of winning or losing; null for a deal that is open. */
export function closingEvent(
  deal: ResolvedDeal,
  from: PhaseId | null,
  orderConfirmation: string,
): HistoryEvent | null {
  if (deal.closedOn === null || deal.outcome === 'open') return null;
  const after =
    deal.outcome === 'won'
      ? { orderConfirmation }
      : { lossReasonId: deal.lossReasonId, lossNote: deal.lossNote, lostToId: deal.lostToId };
  return event(deal.outcome, deal.closedOn, 2, { from, after });
}

/** A change that is noticed now: of owner, amount or expected close, a move, or being open again. */
export function changeEvent(
  kind: 'moved' | 'reopened' | 'owner' | 'amount' | 'expected-close',
  rest: Partial<Omit<HistoryEvent, 'kind' | 'on' | 'second'>>,
): HistoryEvent {
  return event(kind, 'now', 0, rest);
}
