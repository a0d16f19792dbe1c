import type { FieldValues } from '#base/directory/custom-fields/rules/field.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { CompetitorId, CycleId, LossReasonId, MemberId, PhaseId } from '#base/kernel/id.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';
import type { DecisionPart } from '#do/pipeline/people/words.ts';
import { compareMoments, dayOf, type Moment } from './moment.ts';
import type { Stay } from './records.ts';

/** What a file says of a deal, its names found or made in the organisation. */
export type ResolvedDeal = {
  title: string;
  accountId: string | null;
  contactId: string | null;
  /** the part of that contact in the decision */
  contactPart?: DecisionPart | null;
  /** whom the customer compares us with, or bought from */
  competitorId?: CompetitorId | null;
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
  stays: readonly Stay[];
  details: Record<string, string>;
  /** what it says in fields of one's own */
  own?: FieldValues | undefined;
};

/** The cycle that an imported deal is in, and its phases in order; at least one. */
export type DealCycle = { cycleId: CycleId; phases: readonly PhaseId[] };

/** An event to be written, at a moment in the past or at the instant of the import. */
export type HistoryEvent = {
  kind: 'opened' | 'moved' | 'won' | 'lost' | 'reopened' | 'owner' | 'amount' | 'expected-close';
  on: Moment | 'now';
  /** seconds behind the moment, so that what happened on one day keeps its order */
  second: number;
  from: PhaseId | null;
  to: PhaseId | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

const event = (
  kind: HistoryEvent['kind'],
  on: HistoryEvent['on'],
  second: number,
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
 * What happened to a deal that comes in new, as far as its file knows. Without stays: opened in the first phase on
 * its opening day; moved, on that same day because nothing better is known, to the phase that the file names; won
 * or lost on its closing day. With stays: opened in the first of them if that is of its opening day, then from stay
 * to stay. A day that is not known makes no event.
 */
export function historyOf(
  deal: ResolvedDeal,
  phases: readonly PhaseId[],
  orderConfirmation: string,
): HistoryEvent[] {
  const stays = deal.stays.toSorted((a, b) => compareMoments(a.at, b.at));
  const way = wayOf(deal.openedOn, stays[0] ?? null, phases);
  for (const stay of stays) way.step(stay, deal, orderConfirmation);
  way.end(deal, orderConfirmation);
  return way.events;
}

/** Goes along the stays of one deal and keeps the order of its events, whatever the clocks of its file say. */
function wayOf(openedOn: IsoDate | null, firstStay: Stay | null, phases: readonly PhaseId[]) {
  const [first = null] = phases;
  const events: HistoryEvent[] = [];
  let standing: PhaseId | null = null;
  let closed: 'won' | 'lost' | null = null;
  let left: Moment | null = null;
  const add = (kind: HistoryEvent['kind'], on: Moment, rest: Partial<HistoryEvent>, gap: number) => {
    const last = events.at(-1);
    const behind = last !== undefined && last.on !== 'now' && compareMoments(on, last.on) <= 0;
    const at = behind && last.on !== 'now' ? last.on : on;
    const sameMoment = behind || (last !== undefined && last.on === at);
    events.push(event(kind, at, sameMoment ? Math.max(gap, (last?.second ?? 0) + 1) : gap, rest));
  };
  const opening = firstStay?.to.kind === 'phase' ? (firstStay.to.phaseId as PhaseId) : null;
  const openedLate = openedOn !== null && firstStay !== null && dayOf(firstStay.at) <= openedOn;
  if (openedLate || (openedOn === null && opening !== null && firstStay !== null)) {
    standing = opening ?? first;
    add('opened', opening === null && openedOn !== null ? openedOn : firstStay.at, { to: standing }, 0);
  } else if (openedOn !== null) {
    standing = first;
    add('opened', openedOn, { to: first }, 0);
  }
  return {
    events,
    step({ to, at, left: until }: Stay, deal: ResolvedDeal, orderConfirmation: string) {
      if (to.kind === 'phase') {
        const phase = to.phaseId as PhaseId;
        left = until;
        if (closed !== null) add('reopened', at, { from: standing, to: phase }, 0);
        else if (phase !== standing)
          add(standing === null ? 'opened' : 'moved', at, { from: standing, to: phase }, 0);
        standing = phase;
        closed = null;
      } else if (closed !== to.kind) {
        add(to.kind, at, { from: standing, after: closingState(to.kind, deal, orderConfirmation) }, 0);
        closed = to.kind;
      }
    },
    end(deal: ResolvedDeal, orderConfirmation: string) {
      const reached = deal.phaseId;
      const last = events.at(-1);
      const latest = left ?? (last && last.on !== 'now' ? last.on : deal.openedOn);
      if (
        reached !== null &&
        reached !== standing &&
        closed === null &&
        latest !== null &&
        standing !== null
      ) {
        add('moved', latest, { from: standing, to: reached }, 1);
        standing = reached;
      }
      if (deal.outcome === 'open' || closed === deal.outcome || deal.closedOn === null) return;
      const from = standing !== null && deal.stays.length > 0 ? standing : reached;
      add(
        deal.outcome,
        deal.closedOn,
        { from, after: closingState(deal.outcome, deal, orderConfirmation) },
        2,
      );
    },
  };
}

function closingState(outcome: 'won' | 'lost', deal: ResolvedDeal, orderConfirmation: string) {
  return outcome === 'won'
    ? { orderConfirmation }
    : { lossReasonId: deal.lossReasonId, lossNote: deal.lossNote, lostToId: deal.lostToId };
}

/** When a deal came into the phase where it stands, by its events; null where they do not tell. */
export function placedBy(events: readonly HistoryEvent[], phase: PhaseId): HistoryEvent | null {
  return events.findLast(({ to }) => to !== null && to === phase) ?? null;
}

/** The event of winning or losing; null for a deal that is open. */
export function closingEvent(
  deal: ResolvedDeal,
  from: PhaseId | null,
  orderConfirmation: string,
): HistoryEvent | null {
  if (deal.closedOn === null || deal.outcome === 'open') return null;
  return event(deal.outcome, deal.closedOn, 2, {
    from,
    after: closingState(deal.outcome, deal, orderConfirmation),
  });
}

/** A change that is noticed now: of owner, amount or expected close, a move, or being open again. */
export function changeEvent(
  kind: 'moved' | 'reopened' | 'owner' | 'amount' | 'expected-close',
  rest: Partial<Omit<HistoryEvent, 'kind' | 'on' | 'second'>>,
): HistoryEvent {
  return event(kind, 'now', 0, rest);
}

/** Does an event say where a deal stands, rather than what it is worth or whose it is? */
export function isStep({ kind }: Pick<HistoryEvent, 'kind'>): boolean {
  return kind === 'opened' || kind === 'moved' || kind === 'won' || kind === 'lost' || kind === 'reopened';
}
