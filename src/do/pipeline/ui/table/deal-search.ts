import type { AskedOf } from '#base/http/contract.ts';
import { isIsoDate } from '#base/kernel/date.ts';
import { isUuid } from '#base/kernel/id.ts';

import type { getBoard, listDeals } from '../../contract.ts';
import { dealOrders, type DealOrder } from '../../words.ts';

const dayKeys = ['closeFrom', 'closeTo', 'closedFrom', 'closedTo', 'openedFrom', 'openedTo'] as const;
const idKeys = ['cycle', 'phase', 'team', 'product', 'account'] as const;
type DayKey = (typeof dayKeys)[number];
type IdKey = (typeof idKeys)[number];

/** What the address of the deals screen holds: how it is looked at, what is left out, how it is sorted. */
export type DealSearch = { [K in DayKey | IdKey]?: string } & {
  /** The board where nothing is said. */
  view?: 'table';
  /** `me`, `nobody` or a member's id. */
  owner?: string;
  /** Open deals where nothing is said. */
  status?: 'won' | 'lost' | 'all';
  q?: string;
  sort?: DealOrder;
  dir?: 'asc' | 'desc';
};

/** Whatever stands in an address, without what the screen does not understand. */
export function readDealSearch(given: Record<string, unknown>): DealSearch {
  const search: DealSearch = {};
  const text = (key: string) => (typeof given[key] === 'string' ? given[key] : '');
  if (given['view'] === 'table') search.view = 'table';
  for (const key of idKeys) if (isUuid(text(key))) search[key] = text(key);
  for (const key of dayKeys) if (isIsoDate(text(key))) search[key] = text(key);
  const owner = text('owner');
  if (owner === 'me' || owner === 'nobody' || isUuid(owner)) search.owner = owner;
  const status = text('status');
  if (status === 'won' || status === 'lost' || status === 'all') search.status = status;
  // A number in an address is read as one.
  const q = typeof given['q'] === 'number' ? String(given['q']) : text('q');
  if (q !== '') search.q = q.slice(0, 200);
  const sort = dealOrders.find((order) => order === given['sort']);
  if (sort) search.sort = sort;
  if (given['dir'] === 'asc' || given['dir'] === 'desc') search.dir = given['dir'];
  return search;
}

/** The search without some of its keys. */
export function without(search: DealSearch, ...keys: (keyof DealSearch)[]): DealSearch {
  return Object.fromEntries(Object.entries(search).filter(([key]) => !keys.some((k) => k === key)));
}

/** What the table asks the server. */
export function listAsked(search: DealSearch): AskedOf<typeof listDeals> {
  const asked = {
    statuses: search.status === 'all' ? undefined : [search.status ?? 'open'],
    cycleId: search.cycle,
    phaseIds: search.phase ? [search.phase] : undefined,
    owners: search.owner ? [search.owner] : undefined,
    teamId: search.team,
    accountId: search.account,
    productId: search.product,
    text: search.q,
    expectedCloseFrom: search.closeFrom,
    expectedCloseTo: search.closeTo,
    closedFrom: search.closedFrom,
    closedTo: search.closedTo,
    openedFrom: search.openedFrom,
    openedTo: search.openedTo,
    ...sortOf(search),
  };
  return asked as AskedOf<typeof listDeals>;
}

/** What the board asks the server. */
export function boardAsked(search: DealSearch): AskedOf<typeof getBoard> {
  const asked = {
    cycleId: search.cycle,
    owners: search.owner ? [search.owner] : undefined,
    teamId: search.team,
  };
  return asked as AskedOf<typeof getBoard>;
}

/** The soonest to close first; of what is closed, the latest first. */
export function sortOf(search: DealSearch): { sort: DealOrder; direction: 'asc' | 'desc' } {
  const closed = search.status === 'won' || search.status === 'lost';
  const sort = search.sort ?? (closed ? 'closed' : 'expected-close');
  return { sort, direction: search.dir ?? (search.sort === undefined && closed ? 'desc' : 'asc') };
}

/** The keys that leave deals out, in the order in which they are named. */
export const filterKeys = [
  'q',
  'status',
  'owner',
  'team',
  'cycle',
  'phase',
  'product',
  'account',
  ...dayKeys,
] as const;
export type FilterKey = (typeof filterKeys)[number];
