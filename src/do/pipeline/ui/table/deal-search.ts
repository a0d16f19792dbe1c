import type { AskedOf } from '#base/http/contract.ts';
import { clausesIn, parseFilter, writeFilter } from '#base/filters/rules/parse-filter.ts';
import type { Filter, FilterField } from '#base/filters/rules/filter.ts';
import { isIsoDate } from '#base/kernel/date.ts';
import { isUuid } from '#base/kernel/id.ts';

import type { getBoard } from '../../board/contract.ts';
import type { listDeals } from '../../contract.ts';
import { dealFilterFields } from '../../rules/deal-filter-fields.ts';
import { isDealOrder, isOwnOrder, type DealOrder, type OwnOrder } from '../../words.ts';

const idKeys = ['cycle', 'team', 'account'] as const;
type IdKey = (typeof idKeys)[number];

/** What the address of the deals screen holds: how it is looked at, what is left out, how it is sorted. */
export type DealSearch = { [K in IdKey]?: string } & {
  /** The board where nothing is said, or what a saved view says. */
  view?: 'table' | 'board';
  /** `me`, `nobody` or a member's id. */
  owner?: string;
  /** Open deals where nothing is said. */
  status?: 'won' | 'lost' | 'all';
  q?: string;
  /** Conditions that combine, as parseFilter() reads them. */
  filter?: string;
  sort?: DealOrder | OwnOrder;
  dir?: 'asc' | 'desc';
  /** Chosen columns, as readColumns() reads them. */
  columns?: string;
  /** The saved view that is looked at; alone it says everything. */
  saved?: string;
  /** The view is looked at in another way: the other keys say how. */
  changed?: true;
};

/** Whatever stands in an address, without what the screen does not understand. */
export function readDealSearch(given: Record<string, unknown>): DealSearch {
  const search: DealSearch = {};
  const text = (key: string) => (typeof given[key] === 'string' ? given[key] : '');
  if (given['view'] === 'table' || given['view'] === 'board') search.view = given['view'];
  for (const key of idKeys) if (isUuid(text(key))) search[key] = text(key);
  const owner = text('owner');
  if (owner === 'me' || owner === 'nobody' || isUuid(owner)) search.owner = owner;
  const status = text('status');
  if (status === 'won' || status === 'lost' || status === 'all') search.status = status;
  // A number in an address is read as one.
  const q = typeof given['q'] === 'number' ? String(given['q']) : text('q');
  if (q !== '') search.q = q.slice(0, 200);
  const filter = [text('filter').slice(0, 4000), ...filterOfKeys(text)]
    .filter((part) => part !== '')
    .join(';');
  if (filter !== '') search.filter = filter;
  const sort = text('sort');
  if (isDealOrder(sort) || isOwnOrder(sort)) search.sort = sort;
  if (text('columns') !== '') search.columns = text('columns').slice(0, 500);
  if (/^[\w-]{1,50}$/.test(text('saved'))) search.saved = text('saved');
  if (search.saved && given['changed'] === true) search.changed = true;
  if (given['dir'] === 'asc' || given['dir'] === 'desc') search.dir = given['dir'];
  return search;
}

const keyOfCondition = {
  phase: 'phase:is',
  product: 'product:is',
  closeFrom: 'expected-close:from',
  closeTo: 'expected-close:to',
  closedFrom: 'closed:from',
  closedTo: 'closed:to',
  openedFrom: 'opened:from',
  openedTo: 'opened:to',
};

/** The simple keys of an address as conditions, so that a bookmark keeps working. */
function filterOfKeys(text: (key: string) => string): string[] {
  return Object.entries(keyOfCondition).flatMap(([key, condition]) => {
    const value = text(key);
    return isUuid(value) || isIsoDate(value) ? [`${condition}:${value}`] : [];
  });
}

/**
 * What a filter in an address asks, without what cannot be read.
 * @param own the fields of the organisation's own
 */
export function filterOf(search: DealSearch, own: readonly FilterField[] = []): Filter {
  return parseFilter(search.filter ?? '', [...dealFilterFields, ...own]).filter;
}

/** Is everything in the filter of an address understood? */
export function isReadable(search: DealSearch, own: readonly FilterField[] = []): boolean {
  return parseFilter(search.filter ?? '', [...dealFilterFields, ...own]).mistakes.length === 0;
}

/** The search with another filter. */
export function withFilter(search: DealSearch, filter: Filter): DealSearch {
  const written = writeFilter(filter);
  return written === '' ? without(search, 'filter') : { ...search, filter: written };
}

/** The search by other words. */
export function withText(search: DealSearch, text: string): DealSearch {
  return text === '' ? without(search, 'q') : { ...search, q: text };
}

/** How many filters of a search leave deals out, besides its words. */
export function filtersIn(search: DealSearch): number {
  const { status, owner, team, cycle, account } = search;
  const set = [status, owner ?? team, cycle, account].filter((value) => value !== undefined);
  return set.length + clausesIn(search.filter);
}

/** The search without some of its keys. */
export function without(search: DealSearch, ...keys: (keyof DealSearch)[]): DealSearch {
  return Object.fromEntries(Object.entries(search).filter(([key]) => !keys.some((k) => k === key)));
}

/** What the table asks the server. */
export function listAsked(search: DealSearch, own: readonly FilterField[] = []): AskedOf<typeof listDeals> {
  const asked = {
    statuses: search.status === 'all' ? undefined : [search.status ?? 'open'],
    cycleId: search.cycle,
    owners: search.owner ? [search.owner] : undefined,
    teamId: search.team,
    accountId: search.account,
    text: search.q,
    filter: writeFilter(filterOf(search, own)) || undefined,
    ...sortOf(search),
  };
  return asked as AskedOf<typeof listDeals>;
}

/** What the board asks the server: what the table asks, of the open deals of one cycle. */
export function boardAsked(search: DealSearch, own: readonly FilterField[] = []): AskedOf<typeof getBoard> {
  const asked = {
    cycleId: search.cycle,
    owners: search.owner ? [search.owner] : undefined,
    teamId: search.team,
    accountId: search.account,
    text: search.q,
    filter: writeFilter(filterOf(search, own)) || undefined,
  };
  return asked as AskedOf<typeof getBoard>;
}

/** The soonest to close first; of what is closed, the latest first. */
export function sortOf(search: DealSearch): { sort: DealOrder | OwnOrder; direction: 'asc' | 'desc' } {
  const closed = search.status === 'won' || search.status === 'lost';
  const sort = search.sort ?? (closed ? 'closed' : 'expected-close');
  return { sort, direction: search.dir ?? (search.sort === undefined && closed ? 'desc' : 'asc') };
}

/** The keys that leave deals out. */
export const filterKeys = ['q', 'status', 'owner', 'team', 'cycle', 'account', 'filter'] as const;
