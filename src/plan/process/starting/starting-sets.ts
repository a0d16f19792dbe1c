import { existingCustomers } from './existing-customers.ts';
import { inbound } from './inbound.ts';
import { newBusiness } from './new-business.ts';
import { order } from './order.ts';
import type { StartingCode, StartingSet } from './starting-set.ts';

/** The processes that a company can begin with, in the order in which they are offered. */
export const startingSets: readonly StartingSet[] = [newBusiness, existingCustomers, inbound, order];

export function startingSet(code: StartingCode): StartingSet {
  return startingSets.find((set) => set.code === code) ?? newBusiness;
}

/** The blocks that a set calls, which have to be there before it. */
export function blocksOf({ nodes }: StartingSet): StartingCode[] {
  return [...new Set(nodes.flatMap(({ calls }) => (calls ? [calls] : [])))];
}
