import type { AskedOf } from '#base/http/contract.ts';
import { isUuid, type MemberId } from '#base/kernel/id.ts';

import { accountSorts, type AccountSort, type listAccounts } from '../contract.ts';
import { accountKinds, type AccountKind } from '../rules.ts';

/** What the address of the accounts screen holds: what is left out, and how it is sorted. */
export type AccountSearch = {
  q?: string;
  kind?: AccountKind;
  owner?: MemberId | 'none';
  industry?: string;
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
export function isNarrowed({ q, kind, owner, industry }: AccountSearch): boolean {
  return [q, kind, owner, industry].some((one) => one !== undefined);
}

/** What the list asks the server. */
export function listAsked(search: AccountSearch): AskedOf<typeof listAccounts> {
  return {
    text: search.q,
    kind: search.kind,
    owner: search.owner,
    industry: search.industry,
    archived: search.archived,
    ...sortOf(search),
  };
}

export function sortOf(search: AccountSearch): { sort: AccountSort; direction: 'asc' | 'desc' } {
  const sort = search.sort ?? 'name';
  return { sort, direction: search.dir ?? (sort === 'name' ? 'asc' : 'desc') };
}
