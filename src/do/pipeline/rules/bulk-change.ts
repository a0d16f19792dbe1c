import type { FieldValue, FieldValues } from '#base/directory/custom-fields/rules/field.ts';
import { sameValue } from '#base/directory/custom-fields/rules/take-values.ts';
import { yes, type Decision } from '#base/kernel/decision.ts';
import { addDays, type IsoDate } from '#base/kernel/date.ts';
import type { CompetitorId, LossReasonId, MemberId, PhaseId, ProductId } from '#base/kernel/id.ts';
import type { Cents } from '#base/kernel/money.ts';
import type { LossReason, SalesCycle } from '#plan/sales-cycle/cycle.ts';

import { canLose, type LoseDecision } from './can-lose.ts';
import { canMoveDeal, type MoveDecision } from './can-move-deal.ts';
import type { JudgedDeal } from './judged-deal.ts';

/** One thing to change of many deals. */
export type BulkChange =
  | { kind: 'owner'; ownerId: MemberId | null }
  | { kind: 'expected-close'; on: IsoDate | null }
  | { kind: 'shift-close'; days: number }
  | { kind: 'product'; productId: ProductId | null }
  | { kind: 'amount'; amountCents: Cents | null }
  /** A field of one's own, by its key. */
  | { kind: 'field'; key: string; value: FieldValue | null }
  | { kind: 'phase'; phaseId: PhaseId }
  | {
      kind: 'lose';
      lossReasonId: LossReasonId;
      lostToId?: CompetitorId | null | undefined;
      note?: string | null | undefined;
    }
  | { kind: 'delete' };

export type BulkDeal = JudgedDeal & {
  ownerId: MemberId | null;
  productId: ProductId | null;
  expectedCloseOn: IsoDate | null;
  amountCents: Cents | null;
  fields: FieldValues;
  /** Its amount follows its products. */
  hasLines: boolean;
};

type Refused =
  | Exclude<MoveDecision | LoseDecision, { ok: true }>['because']
  | 'no-day'
  | 'amount-follows-lines';

/** What a change would make of one deal: the value it is about, before and after. */
export type BulkOutcome =
  | { does: 'change'; before: FieldValue | null; after: FieldValue | null }
  | { does: 'same' }
  | { does: 'refused'; because: Refused };

type Around = { cycle: SalesCycle; reason: Pick<LossReason, 'retired'> | null };

/** What would this change make of this deal? By the same gates that every single change meets. */
export function bulkOutcome(change: BulkChange, deal: BulkDeal, { cycle, reason }: Around): BulkOutcome {
  switch (change.kind) {
    case 'owner':
      return between(deal.ownerId, change.ownerId);
    case 'product':
      return between(deal.productId, change.productId);
    case 'amount':
      if (deal.hasLines && deal.amountCents !== change.amountCents)
        return { does: 'refused', because: 'amount-follows-lines' };
      return between(deal.amountCents, change.amountCents);
    case 'field':
      return between(deal.fields[change.key] ?? null, change.value);
    case 'expected-close':
      return between(deal.expectedCloseOn, change.on);
    case 'shift-close': {
      const after = shifted(deal.expectedCloseOn, change.days);
      return after === null ? { does: 'refused', because: 'no-day' } : between(deal.expectedCloseOn, after);
    }
    case 'phase':
      if (deal.status === 'open' && deal.phaseId === change.phaseId) return { does: 'same' };
      return judged(canMoveDeal(deal, change.phaseId, cycle), deal.phaseId, change.phaseId);
    case 'lose':
      if (deal.status === 'lost') return { does: 'same' };
      return judged(canLose(deal, reason), deal.status, 'lost');
    case 'delete':
      return { does: 'change', before: deal.status, after: null };
  }
}

/** A day so many days later; null where there is none, or where the calendar ends. */
export function shifted(day: IsoDate | null, days: number): IsoDate | null {
  if (day === null) return null;
  const after = addDays(day, days);
  return after >= '1900-01-01' && after <= '9999-12-31' ? after : null;
}

/** Can a change of this kind be taken back as a whole? What was deleted is only in the audit trail. */
export function canTakeBack(change: BulkChange): Decision<{ because: 'deleted-for-good' }> {
  return change.kind === 'delete' ? { ok: false, because: 'deleted-for-good' } : yes;
}

function between(before: FieldValue | null, after: FieldValue | null): BulkOutcome {
  return sameValue(before, after) ? { does: 'same' } : { does: 'change', before, after };
}

function judged(
  decision: MoveDecision | LoseDecision,
  before: string | null,
  after: string | null,
): BulkOutcome {
  return decision.ok ? { does: 'change', before, after } : { does: 'refused', because: decision.because };
}
