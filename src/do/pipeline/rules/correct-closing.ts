import type { IsoDate } from '#base/kernel/date.ts';
import { yes, type Decision } from '#base/kernel/decision.ts';
import type { CompetitorId, LossReasonId } from '#base/kernel/id.ts';
import type { LossReason } from '#plan/sales-cycle/cycle.ts';

import type { DealStatus } from '../words.ts';

/** How a deal ended. Of a won deal the confirmation, of a lost one the rest. */
export type Closing = {
  closedOn: IsoDate | null;
  orderConfirmation: string | null;
  lossReasonId: LossReasonId | null;
  lossNote: string | null;
  lostToId: CompetitorId | null;
};
type Given = { [K in keyof Closing]?: Closing[K] | undefined };

const ofStatus: Record<DealStatus, readonly (keyof Closing)[]> = {
  open: [],
  won: ['closedOn', 'orderConfirmation'],
  lost: ['closedOn', 'lossReasonId', 'lossNote', 'lostToId'],
};

export function closingOf(deal: Closing): Closing {
  const { closedOn, orderConfirmation, lossReasonId, lossNote, lostToId } = deal;
  return { closedOn, orderConfirmation, lossReasonId, lossNote, lostToId };
}

/** Of what is given, that which changes how the deal ended. What its outcome does not have is left out. */
export function closingChanges(deal: Closing & { status: DealStatus }, given: Given): Partial<Closing> {
  return Object.fromEntries(
    ofStatus[deal.status].flatMap((name) =>
      given[name] === undefined || given[name] === deal[name] ? [] : [[name, given[name]]],
    ),
  );
}

/**
 * May it be corrected so? Only of a closed deal; a day and, where it was lost, a reason stay given.
 * @param reason the reason that is newly given; null where it stays as it was
 */
export function canCorrectClosing(
  deal: { status: DealStatus },
  given: Given,
  reason: Pick<LossReason, 'retired'> | null,
): Decision<{
  because: 'deal-still-open' | 'loss-reason-missing' | 'loss-reason-retired' | 'order-confirmation-missing';
}> {
  if (deal.status === 'open') return { ok: false, because: 'deal-still-open' };
  if (deal.status === 'won')
    return given.orderConfirmation === null ? { ok: false, because: 'order-confirmation-missing' } : yes;
  if (given.lossReasonId === null) return { ok: false, because: 'loss-reason-missing' };
  return reason?.retired ? { ok: false, because: 'loss-reason-retired' } : yes;
}
