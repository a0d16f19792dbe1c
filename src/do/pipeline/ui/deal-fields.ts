import type { AskedOf } from '#base/http/contract.ts';

import type { editDeal } from '../contract.ts';
import type { Deal } from '../shapes.ts';

/** What can be changed of a deal, with the names that go with the ids. */
export type DealFields = Pick<
  Deal,
  'title' | 'account' | 'contact' | 'owner' | 'product' | 'amountCents' | 'expectedCloseOn'
>;

export function fieldsOf(deal: Deal): DealFields {
  const { title, account, contact, owner, product, amountCents, expectedCloseOn } = deal;
  return { title, account, contact, owner, product, amountCents, expectedCloseOn };
}

/** What is not the same any more, as the server takes it. */
export function changedFields(before: DealFields, after: DealFields): Partial<AskedOf<typeof editDeal>> {
  const changes: Partial<AskedOf<typeof editDeal>> = {};
  if (after.title.trim() !== before.title) changes.title = after.title.trim();
  if (after.account?.id !== before.account?.id) changes.accountId = after.account?.id ?? null;
  if (after.contact?.id !== before.contact?.id) changes.contactId = after.contact?.id ?? null;
  if (after.owner?.id !== before.owner?.id) changes.ownerId = after.owner?.id ?? null;
  if (after.product?.id !== before.product?.id) changes.productId = after.product?.id ?? null;
  if (after.amountCents !== before.amountCents) changes.amountCents = after.amountCents;
  if (after.expectedCloseOn !== before.expectedCloseOn) changes.expectedCloseOn = after.expectedCloseOn;
  return changes;
}

export const fieldKeys = [
  'title',
  'account',
  'contact',
  'owner',
  'product',
  'amountCents',
  'expectedCloseOn',
] as const satisfies readonly (keyof DealFields)[];

/** What stands now, with those of the own facts that were chosen. */
export function mergedFields(mine: DealFields, now: DealFields, own: ReadonlySet<string>): DealFields {
  const chosen = fieldKeys.filter((key) => own.has(key)).map((key) => [key, mine[key]] as const);
  return { ...now, ...Object.fromEntries(chosen) };
}
