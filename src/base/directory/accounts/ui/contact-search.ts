import type { AskedOf } from '#base/http/contract.ts';

import { contactSorts, type ContactSort, type listContacts } from '../contact-contract.ts';

/** What the address of the contacts screen holds. */
export type ContactSearch = {
  q?: string;
  filter?: string;
  archived?: true;
  sort?: ContactSort;
  dir?: 'asc' | 'desc';
  columns?: string;
  saved?: string;
  changed?: true;
};

/** Whatever stands in an address, without what the screen does not understand. */
export function readContactSearch(given: Readonly<Record<string, unknown>>): ContactSearch {
  const search: ContactSearch = {};
  const text = (key: string) => {
    const value = given[key];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  if (text('q') !== '') search.q = text('q').slice(0, 200);
  if (text('filter') !== '') search.filter = text('filter').slice(0, 4000);
  if (given['archived'] === true || given['archived'] === 'true') search.archived = true;
  const sort = contactSorts.find((one) => one === given['sort']);
  if (sort) search.sort = sort;
  if (given['dir'] === 'asc' || given['dir'] === 'desc') search.dir = given['dir'];
  if (text('columns') !== '') search.columns = text('columns').slice(0, 500);
  if (/^[\w-]{1,50}$/.test(text('saved'))) search.saved = text('saved');
  if (search.saved && given['changed'] === true) search.changed = true;
  return search;
}

/** Does the search leave contacts out? */
export function isContactNarrowed({ q, filter }: ContactSearch): boolean {
  return q !== undefined || filter !== undefined;
}

export function contactSortOf(search: ContactSearch): { sort: ContactSort; direction: 'asc' | 'desc' } {
  const sort = search.sort ?? 'name';
  return { sort, direction: search.dir ?? (sort === 'name' ? 'asc' : 'desc') };
}

/** What the list asks the server. */
export function contactsAsked(search: ContactSearch): AskedOf<typeof listContacts> {
  return { text: search.q, filter: search.filter, archived: search.archived, ...contactSortOf(search) };
}
