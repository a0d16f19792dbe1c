import type { AskedOf } from '#base/http/contract.ts';
import type { Clause, Filter, Operator } from '#base/filters/rules/filter.ts';
import { clausesIn, writeFilter } from '#base/filters/rules/parse-filter.ts';
import { isUuid, type MemberId } from '#base/kernel/id.ts';

import { accountSorts, type AccountSort, type listAccounts } from '../contract.ts';
import { accountKinds, type AccountKind } from '../rules/kinds.ts';
import { audiences, isNaturalPerson, legalForms } from '../rules/legal-form.ts';
import { sizeClasses, sizeClassNames } from '../rules/size-class.ts';

/** What the address of the accounts screen holds: what is left out, and how it is sorted. */
export type AccountSearch = {
  q?: string;
  kind?: AccountKind;
  owner?: MemberId | 'none';
  /** Conditions that combine, as parseFilter() reads them. */
  filter?: string;
  archived?: true;
  sort?: AccountSort;
  dir?: 'asc' | 'desc';
  /** Chosen columns, as readColumns() reads them. */
  columns?: string;
  /** The saved view that is looked at; alone it says everything. */
  saved?: string;
  /** The view is looked at in another way: the other keys say how. */
  changed?: true;
};

/** Whatever stands in an address, without what the screen does not understand. */
export function readAccountSearch(given: Record<string, unknown>): AccountSearch {
  const search: AccountSearch = {};
  const q = textOf(given['q']).slice(0, 200);
  if (q !== '') search.q = q;
  const kind = accountKinds.find((one) => one === given['kind']);
  if (kind) search.kind = kind;
  const owner = textOf(given['owner']);
  if (owner === 'none' || isUuid(owner)) search.owner = owner as MemberId | 'none';
  const filter = [textOf(given['filter']), writeFilter(filterOfKeys(given))].filter(Boolean).join(';');
  if (filter !== '') search.filter = filter.slice(0, 4000);
  if (given['archived'] === true || given['archived'] === 'true') search.archived = true;
  const sort = accountSorts.find((one) => one === given['sort']);
  if (sort) search.sort = sort;
  if (given['dir'] === 'asc' || given['dir'] === 'desc') search.dir = given['dir'];
  const columns = textOf(given['columns']).slice(0, 500);
  if (columns !== '') search.columns = columns;
  const saved = textOf(given['saved']);
  if (/^[\w-]{1,50}$/.test(saved)) search.saved = saved;
  if (search.saved && given['changed'] === true) search.changed = true;
  return search;
}

/** The simple keys of an address as conditions, so that a bookmark keeps working. */
function filterOfKeys(given: Record<string, unknown>): Filter {
  const [industry, region] = [textOf(given['industry']), textOf(given['region'])];
  const audience = audiences.find((one) => one === given['audience']);
  const size = sizeClassNames.find((one) => one === given['size']);
  const months = Number(given['quiet']);
  const one = (field: string, operator: Operator, ...values: string[]): Clause => [
    { field, operator, values },
  ];
  return [
    ...(industry ? [one('industry', 'is', industry)] : []),
    ...(region ? [one('region', 'is', region)] : []),
    ...(audience === 'unknown' ? [one('legal-form', 'none')] : []),
    ...(audience && audience !== 'unknown'
      ? [
          one(
            'legal-form',
            'is',
            ...legalForms.filter((form) => isNaturalPerson(form) === (audience === 'natural-person')),
          ),
        ]
      : []),
    ...(size ? [ofSize(sizeClasses[size])] : []),
    ...(months > 0 && months <= 120
      ? [
          [
            { field: 'last-contact', operator: 'older' as const, values: [`${Math.round(months * 30.44)}`] },
            { field: 'last-contact', operator: 'none' as const, values: [] },
          ],
        ]
      : []),
  ];
}

function ofSize({ from, to }: { from: number; to: number | null }): Clause {
  return to === null
    ? [{ field: 'employees', operator: 'from', values: [`${from}`] }]
    : [{ field: 'employees', operator: 'between', values: [`${from}`, `${to}`] }];
}

/** Names that look like figures come out of an address as figures. */
function textOf(given: unknown): string {
  return typeof given === 'string' || typeof given === 'number' ? String(given).slice(0, 4000) : '';
}

/** Does the search leave accounts out? How they are sorted and whether they are archived do not count. */
export function isNarrowed(search: AccountSearch): boolean {
  const leavesAll = new Set<keyof AccountSearch>(['sort', 'dir', 'archived', 'columns', 'saved', 'changed']);
  return (Object.keys(search) as (keyof AccountSearch)[]).some((key) => !leavesAll.has(key));
}

/** How many filters leave accounts out, besides the words. */
export function filtersIn({ kind, owner, filter, archived }: AccountSearch): number {
  return [kind, owner, archived].filter((value) => value !== undefined).length + clausesIn(filter);
}

/** What the list asks the server. */
export function listAsked(search: AccountSearch): AskedOf<typeof listAccounts> {
  return {
    text: search.q,
    kind: search.kind,
    owner: search.owner,
    filter: search.filter,
    archived: search.archived,
    ...sortOf(search),
  };
}

export function sortOf(search: AccountSearch): { sort: AccountSort; direction: 'asc' | 'desc' } {
  const sort = search.sort ?? 'name';
  return { sort, direction: search.dir ?? (sort === 'name' ? 'asc' : 'desc') };
}
