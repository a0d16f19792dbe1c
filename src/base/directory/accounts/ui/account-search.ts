import type { AskedOf } from '#base/http/contract.ts';
import { addDays, type IsoDate } from '#base/kernel/date.ts';
import { isUuid, type MemberId } from '#base/kernel/id.ts';

import { accountSorts, type AccountSort, type listAccounts } from '../contract.ts';
import { accountKinds, type AccountKind } from '../rules/kinds.ts';
import { audiences, type Audience } from '../rules/legal-form.ts';
import { sizeClassNames, type SizeClass } from '../rules/size-class.ts';

export const quietMonths = [1, 3, 6, 12] as const;
type QuietMonths = (typeof quietMonths)[number];

/** What the address of the accounts screen holds: what is left out, and how it is sorted. */
export type AccountSearch = {
  q?: string;
  kind?: AccountKind;
  owner?: MemberId | 'none';
  industry?: string;
  region?: string;
  audience?: Audience;
  size?: SizeClass;
  /** Months without contact. */
  quiet?: QuietMonths;
  /** Conditions on fields of one's own. */
  filter?: string;
  archived?: true;
  sort?: AccountSort;
  dir?: 'asc' | 'desc';
};

/** Whatever stands in an address, without what the screen does not understand. */
export function readAccountSearch(given: Record<string, unknown>): AccountSearch {
  const search: AccountSearch = {};
  const q = textOf(given['q']);
  if (q !== '') search.q = q;
  const kind = accountKinds.find((one) => one === given['kind']);
  if (kind) search.kind = kind;
  const owner = textOf(given['owner']);
  if (owner === 'none' || isUuid(owner)) search.owner = owner as MemberId | 'none';
  const industry = textOf(given['industry']);
  if (industry !== '') search.industry = industry;
  const region = textOf(given['region']);
  if (region !== '') search.region = region;
  const audience = audiences.find((one) => one === given['audience']);
  if (audience) search.audience = audience;
  const size = sizeClassNames.find((one) => one === given['size']);
  if (size) search.size = size;
  const quiet = quietMonths.find((one) => one === given['quiet']);
  if (quiet) search.quiet = quiet;
  const filter = typeof given['filter'] === 'string' ? given['filter'].slice(0, 4000) : '';
  if (filter !== '') search.filter = filter;
  if (given['archived'] === true) search.archived = true;
  const sort = accountSorts.find((one) => one === given['sort']);
  if (sort) search.sort = sort;
  if (given['dir'] === 'asc' || given['dir'] === 'desc') search.dir = given['dir'];
  return search;
}

/** Names that look like figures come out of an address as figures. */
function textOf(given: unknown): string {
  return typeof given === 'string' || typeof given === 'number' ? String(given).slice(0, 200) : '';
}

/** Does the search leave accounts out? How they are sorted and whether they are archived do not count. */
export function isNarrowed(search: AccountSearch): boolean {
  const leavesAll = new Set<keyof AccountSearch>(['sort', 'dir', 'archived']);
  return (Object.keys(search) as (keyof AccountSearch)[]).some((key) => !leavesAll.has(key));
}

/** What the list asks the server. */
export function listAsked(search: AccountSearch, today: IsoDate): AskedOf<typeof listAccounts> {
  return {
    text: search.q,
    kind: search.kind,
    owner: search.owner,
    industry: search.industry,
    region: search.region,
    audience: search.audience,
    size: search.size,
    quietSince: search.quiet === undefined ? undefined : addDays(today, -Math.round(search.quiet * 30.44)),
    filter: search.filter,
    archived: search.archived,
    ...sortOf(search),
  };
}

export function sortOf(search: AccountSearch): { sort: AccountSort; direction: 'asc' | 'desc' } {
  const sort = search.sort ?? 'name';
  return { sort, direction: search.dir ?? (sort === 'name' ? 'asc' : 'desc') };
}
