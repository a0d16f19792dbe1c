import * as z from 'zod';

import { fieldValuesShape, givenFieldsField } from '#base/directory/custom-fields/contract.ts';
import { endpoint } from '#base/http/contract.ts';
import {
  centsField,
  countField,
  currencyField,
  cursorField,
  flagField,
  idOf,
  isoDateField,
  lineField,
  textField,
  versionField,
} from '#base/http/fields.ts';
import type { AccountId, MemberId } from '#base/kernel/id.ts';

import { reachShape } from './consent-contract.ts';
import { contactShape } from './contact-contract.ts';
import { accountKinds } from './rules/kinds.ts';
import { audiences, legalForms } from './rules/legal-form.ts';
import { likenessReasons } from './rules/likeness.ts';
import { sizeClassNames } from './rules/size-class.ts';

const kindField = z.enum(accountKinds);
const legalFormField = z.enum(legalForms);

/** Where post or invoices go, where that is not where one visits. */
export const addressShape = z.object({
  address: z.string().nullable(),
  postcode: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
});
export type Address = z.output<typeof addressShape>;

export const accountShape = z.object({
  id: idOf<AccountId>(),
  name: z.string(),
  kind: kindField,
  legalForm: legalFormField.nullable(),
  parentId: idOf<AccountId>().nullable(),
  ownerId: idOf<MemberId>().nullable(),
  industry: z.string().nullable(),
  employees: z.int().nullable(),
  annualRevenueCents: centsField.nullable(),
  chamberOfCommerceNumber: z.string().nullable(),
  vatNumber: z.string().nullable(),
  website: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  postcode: z.string().nullable(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  country: z.string().nullable(),
  postAddress: addressShape.nullable(),
  invoiceAddress: addressShape.nullable(),
  /** What the old system knew besides. */
  details: z.record(z.string(), z.unknown()),
  fields: fieldValuesShape,
  updatedAt: z.string(),
  archived: z.boolean(),
  /** The account that this one became part of. */
  mergedIntoId: idOf<AccountId>().nullable(),
  version: z.int(),
});
export type Account = z.output<typeof accountShape>;

/** Another account by its name. */
export const namedShape = z.object({ id: idOf<AccountId>(), name: z.string(), city: z.string().nullable() });
export type NamedAccount = z.output<typeof namedShape>;

/** An account on a line of the table. */
export const accountRowShape = z.object({
  id: idOf<AccountId>(),
  name: z.string(),
  kind: kindField,
  ownerId: idOf<MemberId>().nullable(),
  ownerName: z.string().nullable(),
  industry: z.string().nullable(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  /** When somebody there was last spoken to or seen; null for never. */
  lastContactAt: z.string().nullable(),
  openDeals: z.int(),
  /** The amounts of the open deals together, one sum for each currency, the largest first. */
  openAmounts: z.array(z.object({ cents: centsField, currency: currencyField })),
  fields: fieldValuesShape,
  updatedAt: z.string(),
  archived: z.boolean(),
  version: z.int(),
  may: z.object({ edit: z.boolean() }),
});
export type AccountRow = z.output<typeof accountRowShape>;

export const accountSorts = ['name', 'updated'] as const;
export type AccountSort = (typeof accountSorts)[number];

export const accountFilters = {
  /** Part of the name, the city or the website; the start of a word where it is shorter than three letters. */
  text: z.string().trim().max(200).optional(),
  kind: kindField.optional(),
  /** `none` for accounts that nobody has. */
  owner: z.union([idOf<MemberId>(), z.literal('none')]).optional(),
  industry: z.string().max(200).optional(),
  region: z.string().max(200).optional(),
  /** By legal form: who is a natural person before the law on telemarketing, and who is not. */
  audience: z.enum(audiences).optional(),
  /** By the number of people who work there. */
  size: z.enum(sizeClassNames).optional(),
  /** Nobody there was spoken to since this day, or ever. */
  quietSince: isoDateField.optional(),
  /** The archived accounts instead of the others. */
  archived: flagField.optional(),
  /** Conditions that combine, `may-call:is:yes;field.contracteinde:in:next-quarter`. */
  filter: z.string().max(4000).optional(),
};

export const listAccounts = endpoint({
  method: 'GET',
  path: '/api/v1/accounts',
  summary: 'A page of accounts, filtered and sorted',
  input: z.object({
    ...accountFilters,
    sort: z.enum(accountSorts).optional(),
    direction: z.enum(['asc', 'desc']).optional(),
    limit: countField(1, 200).optional(),
    cursor: cursorField.optional(),
  }),
  output: z.object({
    rows: z.array(accountRowShape),
    next: z.string().nullable(),
    may: z.object({ add: z.boolean(), addForOthers: z.boolean() }),
  }),
});

export const countAccounts = endpoint({
  method: 'GET',
  path: '/api/v1/accounts/count',
  summary: 'How many accounts a filter finds, counted up to a thousand; `more` when there are more',
  input: z.object(accountFilters),
  output: z.object({ count: z.int(), more: z.boolean() }),
});

export const listIndustries = endpoint({
  method: 'GET',
  path: '/api/v1/accounts/industries',
  summary: 'The industries that accounts are in, by name',
  input: z.object({}),
  output: z.object({ industries: z.array(z.string()) }),
});

export const listRegions = endpoint({
  method: 'GET',
  path: '/api/v1/accounts/regions',
  summary: 'The regions that accounts are in, by name',
  input: z.object({}),
  output: z.object({ regions: z.array(z.string()) }),
});

export const alikeShape = namedShape.extend({ reasons: z.array(z.enum(likenessReasons)) });
export type AlikeAccount = z.output<typeof alikeShape>;

export const listAlikeAccounts = endpoint({
  method: 'GET',
  path: '/api/v1/accounts/alike',
  summary: 'The accounts that are probably meant by what is being filled in, with the reasons; at most 3',
  input: z.object({
    name: z.string().trim().max(300).optional(),
    website: z.string().trim().max(300).optional(),
    email: z.string().trim().max(200).optional(),
    phone: z.string().trim().max(60).optional(),
    chamberOfCommerceNumber: z.string().trim().max(30).optional(),
    city: z.string().trim().max(200).optional(),
  }),
  output: z.object({ accounts: z.array(alikeShape) }),
});

export const getAccount = endpoint({
  method: 'GET',
  path: '/api/v1/accounts/:accountId',
  summary: 'An account with its contacts, its parent and its subsidiaries',
  input: z.object({ accountId: idOf<AccountId>() }),
  output: z.object({
    account: accountShape,
    owner: z.object({ id: idOf<MemberId>(), name: z.string() }).nullable(),
    parent: namedShape.nullable(),
    subsidiaries: z.int(),
    lastContactAt: z.string().nullable(),
    /** May one approach the account through each channel? */
    reach: reachShape,
    contacts: z.array(contactShape.extend({ reach: reachShape })),
    may: z.object({ edit: z.boolean(), addForOthers: z.boolean() }),
  }),
});

const sumsShape = z.object({
  deals: z.int(),
  /** One sum for each currency, the largest first. */
  amounts: z.array(z.object({ cents: centsField, currency: currencyField })),
});
export type DealSums = z.output<typeof sumsShape>;

export const groupMemberShape = namedShape.extend({
  parentId: idOf<AccountId>().nullable(),
  kind: kindField,
  archived: z.boolean(),
  open: sumsShape,
  won: sumsShape,
});
export type GroupMember = z.output<typeof groupMemberShape>;

export const getAccountGroup = endpoint({
  method: 'GET',
  path: '/api/v1/accounts/:accountId/group',
  summary: 'Every account of the group that an account belongs to, with its open and won deals',
  input: z.object({ accountId: idOf<AccountId>() }),
  output: z.object({
    /** Parents before their subsidiaries. */
    members: z.array(groupMemberShape),
    /** The group is larger than what is given. */
    cut: z.boolean(),
  }),
});

const addressFields = z
  .object({
    address: textField(500),
    postcode: textField(20),
    city: textField(200),
    country: textField(100),
  })
  .nullable();

const accountFields = {
  name: lineField(300),
  kind: kindField,
  legalForm: legalFormField.nullable(),
  parentId: idOf<AccountId>().nullable(),
  ownerId: idOf<MemberId>().nullable(),
  industry: textField(200),
  employees: z.int().min(0).max(100_000_000).nullable(),
  annualRevenueCents: centsField.nullable(),
  chamberOfCommerceNumber: textField(30),
  vatNumber: textField(30),
  website: textField(300),
  phone: textField(60),
  email: z.email().max(200).nullable(),
  address: textField(500),
  postcode: textField(20),
  city: textField(200),
  /** A province, or any other name; follows from a Dutch postcode where none is chosen. */
  region: textField(200),
  country: textField(100),
  postAddress: addressFields,
  invoiceAddress: addressFields,
  fields: givenFieldsField,
};
const someAccountFields = z.object(accountFields).partial().shape;

export const addAccount = endpoint({
  method: 'POST',
  path: '/api/v1/accounts',
  summary: 'Add an account; refuses a name that is already there unless told that this is another one',
  input: z.object({
    ...someAccountFields,
    name: accountFields.name,
    /** Yes: there is an account with (nearly) this name, and this is another one. */
    isAnother: flagField.optional(),
  }),
  output: accountShape,
});

export const editAccount = endpoint({
  method: 'PATCH',
  path: '/api/v1/accounts/:accountId',
  summary: 'Change what is given of an account',
  input: z.object({ accountId: idOf<AccountId>(), version: versionField, ...someAccountFields }),
  output: accountShape,
});

const ofAccount = z.object({ accountId: idOf<AccountId>(), version: versionField });

export const archiveAccount = endpoint({
  method: 'POST',
  path: '/api/v1/accounts/:accountId/archive',
  summary: 'Archive an account: it leaves the lists and the search box, and keeps its deals and history',
  input: ofAccount,
  output: accountShape,
});

export const restoreAccount = endpoint({
  method: 'POST',
  path: '/api/v1/accounts/:accountId/restore',
  summary: 'Bring an archived account back',
  input: ofAccount,
  output: accountShape,
});
