import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';

type Watched = {
  ownerId: MemberId | null;
  amountCents: Cents | null;
  currency: Currency;
  expectedCloseOn: IsoDate | null;
};
type Change = {
  kind: 'owner' | 'amount' | 'expected-close';
  before: Partial<Watched>;
  after: Partial<Watched>;
};

/** The changes between two states of a deal that its history tells: of owner, amount and expected close. */
export function dealChanges(before: Watched, after: Watched): Change[] {
  const changes: Change[] = [];
  if (before.ownerId !== after.ownerId)
    changes.push({
      kind: 'owner',
      before: { ownerId: before.ownerId },
      after: { ownerId: after.ownerId },
    });
  if (before.amountCents !== after.amountCents || before.currency !== after.currency)
    changes.push({
      kind: 'amount',
      before: { amountCents: before.amountCents, currency: before.currency },
      after: { amountCents: after.amountCents, currency: after.currency },
    });
  if (before.expectedCloseOn !== after.expectedCloseOn)
    changes.push({
      kind: 'expected-close',
      before: { expectedCloseOn: before.expectedCloseOn },
      after: { expectedCloseOn: after.expectedCloseOn },
    });
  return changes;
}
