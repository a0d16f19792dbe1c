import type { FieldValue, FieldValues } from '#base/directory/custom-fields/rules/field.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { AccountId, ContactId, MemberId, ProductId } from '#base/kernel/id.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';

type Watched = {
  ownerId: MemberId | null;
  amountCents: Cents | null;
  currency: Currency;
  expectedCloseOn: IsoDate | null;
};
type Plain = {
  title: string;
  accountId: AccountId | null;
  contactId: ContactId | null;
  productId: ProductId | null;
};
type Edited = Partial<Plain> & { fields?: Record<string, FieldValue | null> };
type Change =
  | { kind: 'owner' | 'amount' | 'expected-close'; before: Partial<Watched>; after: Partial<Watched> }
  | { kind: 'edited'; before: Edited; after: Edited };

/**
 * The changes between two states of a deal that its history tells: of owner, amount and expected close each by itself,
 * of everything else that was edited at once together.
 */
export function dealChanges(
  before: Watched & Plain & { fields: FieldValues },
  after: Watched & Plain & { fields: FieldValues },
): Change[] {
  const changes: Change[] = [];
  const edited = edits(before, after);
  if (edited) changes.push(edited);
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

function edits(
  before: Plain & { fields: FieldValues },
  after: Plain & { fields: FieldValues },
): Change | null {
  const from: Edited = {};
  const to: Edited = {};
  for (const key of ['title', 'accountId', 'contactId', 'productId'] as const)
    if (before[key] !== after[key]) {
      Object.assign(from, { [key]: before[key] });
      Object.assign(to, { [key]: after[key] });
    }
  const keys = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  const changed = [...keys].filter(
    (key) => JSON.stringify(before.fields[key]) !== JSON.stringify(after.fields[key]),
  );
  if (changed.length > 0) {
    from.fields = Object.fromEntries(changed.map((key) => [key, before.fields[key] ?? null]));
    to.fields = Object.fromEntries(changed.map((key) => [key, after.fields[key] ?? null]));
  }
  return Object.keys(to).length === 0 ? null : { kind: 'edited', before: from, after: to };
}
