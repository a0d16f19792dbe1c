import type { AskedOf } from '#base/http/contract.ts';
import type { AccountId, MemberId } from '#base/kernel/id.ts';
import type { Cents } from '#base/kernel/money.ts';

import type { Account, editAccount } from '../contract.ts';
import type { AccountKind } from '../rules.ts';

/** What stands in the form. */
export type AccountValues = {
  name: string;
  kind: AccountKind;
  ownerId: MemberId | null;
  parentId: AccountId | null;
  industry: string;
  employees: number | null;
  annualRevenueCents: Cents | null;
  chamberOfCommerceNumber: string;
  website: string;
  phone: string;
  email: string;
  address: string;
  city: string;
  country: string;
};

export const accountFields = [
  'name',
  'kind',
  'ownerId',
  'parentId',
  'industry',
  'employees',
  'annualRevenueCents',
  'chamberOfCommerceNumber',
  'website',
  'phone',
  'email',
  'address',
  'city',
  'country',
] as const satisfies (keyof AccountValues)[];
export type AccountField = (typeof accountFields)[number];

/** A new account begins with its owner; an existing one as it stands. */
export function valuesOf(account: Account | { ownerId: MemberId | null }): AccountValues {
  const known: Partial<Account> = account;
  return {
    name: known.name ?? '',
    kind: known.kind ?? 'prospect',
    ownerId: account.ownerId,
    parentId: known.parentId ?? null,
    industry: known.industry ?? '',
    employees: known.employees ?? null,
    annualRevenueCents: known.annualRevenueCents ?? null,
    chamberOfCommerceNumber: known.chamberOfCommerceNumber ?? '',
    website: known.website ?? '',
    phone: known.phone ?? '',
    email: known.email ?? '',
    address: known.address ?? '',
    city: known.city ?? '',
    country: known.country ?? '',
  };
}

type Changes = Omit<AskedOf<typeof editAccount>, 'accountId' | 'version'>;

/** What is sent: only what differs from where the form began, an emptied text as null. */
export function changesFrom(start: AccountValues, now: AccountValues): Changes {
  return Object.fromEntries(
    changedFields(start, now).map((field) => [
      field,
      now[field] === '' && field !== 'name' ? null : now[field],
    ]),
  );
}

export function changedFields(before: AccountValues, after: AccountValues): AccountField[] {
  return accountFields.filter((field) => before[field] !== after[field]);
}
