import type { AskedOf } from '#base/http/contract.ts';
import type { AccountId, MemberId } from '#base/kernel/id.ts';
import type { Cents } from '#base/kernel/money.ts';

import type { Account, Address, editAccount } from '../contract.ts';
import type { AccountKind } from '../rules/kinds.ts';
import type { LegalForm } from '../rules/legal-form.ts';

/** What stands in the form. */
export type AccountValues = {
  name: string;
  kind: AccountKind;
  legalForm: LegalForm | null;
  ownerId: MemberId | null;
  parentId: AccountId | null;
  industry: string;
  employees: number | null;
  annualRevenueCents: Cents | null;
  chamberOfCommerceNumber: string;
  vatNumber: string;
  website: string;
  phone: string;
  email: string;
  address: string;
  postcode: string;
  city: string;
  region: string;
  country: string;
  postAddress: Address | null;
  invoiceAddress: Address | null;
};

export const accountFields = [
  'name',
  'kind',
  'legalForm',
  'ownerId',
  'parentId',
  'industry',
  'employees',
  'annualRevenueCents',
  'chamberOfCommerceNumber',
  'vatNumber',
  'website',
  'phone',
  'email',
  'address',
  'postcode',
  'city',
  'region',
  'country',
  'postAddress',
  'invoiceAddress',
] as const satisfies (keyof AccountValues)[];
export type AccountField = (typeof accountFields)[number];

/** What a new account begins with; an existing one begins as it stands. */
type Beginning = { ownerId: MemberId | null; parentId?: AccountId | null };

export function valuesOf(account: Account | Beginning): AccountValues {
  const known: Partial<Account> = account;
  return {
    name: known.name ?? '',
    kind: known.kind ?? 'prospect',
    legalForm: known.legalForm ?? null,
    ownerId: account.ownerId,
    parentId: known.parentId ?? null,
    industry: known.industry ?? '',
    employees: known.employees ?? null,
    annualRevenueCents: known.annualRevenueCents ?? null,
    chamberOfCommerceNumber: known.chamberOfCommerceNumber ?? '',
    vatNumber: known.vatNumber ?? '',
    website: known.website ?? '',
    phone: known.phone ?? '',
    email: known.email ?? '',
    address: known.address ?? '',
    postcode: known.postcode ?? '',
    city: known.city ?? '',
    region: known.region ?? '',
    country: known.country ?? '',
    postAddress: known.postAddress ?? null,
    invoiceAddress: known.invoiceAddress ?? null,
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
  return accountFields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
