import { newId } from '#base/db/context.ts';
import type { AccountId, CompetitorId, ContactId, DealId, MemberId, ProductId } from '#base/kernel/id.ts';

/** What the company's keys became. */
export type DemoIds = {
  members: Map<string, MemberId>;
  accounts: Map<string, AccountId>;
  contacts: Map<string, ContactId>;
  products: Map<string, ProductId>;
  competitors: Map<string, CompetitorId>;
  deals: Map<string, DealId>;
};

/** A new id for each thing, by its key. */
export function idsFor<Id extends string>(things: readonly { key: string }[]): Map<string, Id> {
  return new Map(things.map(({ key }) => [key, newId<Id>()]));
}

/** The generator names only what it made. */
export function required<T>(ids: ReadonlyMap<string, T>, key: string): T {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`the demo company names "${key}", which it does not have`);
  return id;
}
