import * as z from 'zod';

import { fieldValuesShape, givenFieldsField } from '#base/directory/custom-fields/contract.ts';
import { endpoint } from '#base/http/contract.ts';
import {
  countField,
  cursorField,
  flagField,
  idOf,
  lineField,
  textField,
  versionField,
} from '#base/http/fields.ts';
import type { AccountId, ContactId, MemberId } from '#base/kernel/id.ts';

import { reachShape } from './consent-contract.ts';
import { accountKinds } from './rules/kinds.ts';

export const contactShape = z.object({
  id: idOf<ContactId>(),
  accountId: idOf<AccountId>().nullable(),
  name: z.string(),
  jobTitle: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  fields: fieldValuesShape,
  archived: z.boolean(),
  /** The contact that this one became part of. */
  mergedIntoId: idOf<ContactId>().nullable(),
  version: z.int(),
});
export type Contact = z.output<typeof contactShape>;

/** A contact on a line of the table. */
export const contactRowShape = contactShape.extend({
  account: z
    .object({
      id: idOf<AccountId>(),
      name: z.string(),
      kind: z.enum(accountKinds),
      city: z.string().nullable(),
    })
    .nullable(),
  /** Whose account it is. */
  ownerName: z.string().nullable(),
  /** When this contact was last spoken to or seen; null for never. */
  lastContactAt: z.string().nullable(),
  reach: reachShape,
  updatedAt: z.string(),
  may: z.object({ edit: z.boolean() }),
});
export type ContactRow = z.output<typeof contactRowShape>;

export const contactSorts = ['name', 'updated'] as const;
export type ContactSort = (typeof contactSorts)[number];

export const contactFilters = {
  /** Words in the name, job title, e-mail address, telephone number or account. */
  text: z.string().trim().max(200).optional(),
  accountId: idOf<AccountId>().optional(),
  /** The archived contacts instead of the others. */
  archived: flagField.optional(),
  /** Conditions that combine, `account-owner:is:me;may-call:is:yes`. */
  filter: z.string().max(4000).optional(),
};

export const listContacts = endpoint({
  method: 'GET',
  path: '/api/v1/contacts',
  summary: 'A page of contacts, filtered and sorted',
  input: z.object({
    ...contactFilters,
    sort: z.enum(contactSorts).optional(),
    direction: z.enum(['asc', 'desc']).optional(),
    limit: countField(1, 200).optional(),
    cursor: cursorField.optional(),
  }),
  output: z.object({
    rows: z.array(contactRowShape),
    next: z.string().nullable(),
    may: z.object({ add: z.boolean() }),
  }),
});

export const countContacts = endpoint({
  method: 'GET',
  path: '/api/v1/contacts/count',
  summary: 'How many contacts a filter finds, counted up to a thousand; `more` when there are more',
  input: z.object(contactFilters),
  output: z.object({ count: z.int(), more: z.boolean() }),
});

export const getContact = endpoint({
  method: 'GET',
  path: '/api/v1/contacts/:contactId',
  summary: 'A contact with the account that they are at',
  input: z.object({ contactId: idOf<ContactId>() }),
  output: contactRowShape.extend({
    owner: z.object({ id: idOf<MemberId>(), name: z.string() }).nullable(),
  }),
});

const contactFields = {
  name: lineField(300),
  jobTitle: textField(200),
  email: z.email().max(200).nullable(),
  phone: textField(60),
  fields: givenFieldsField,
};
const someContactFields = z.object(contactFields).partial().shape;

export const addContact = endpoint({
  method: 'POST',
  path: '/api/v1/contacts',
  summary: 'Add a contact to an account',
  input: z.object({ ...someContactFields, name: contactFields.name, accountId: idOf<AccountId>() }),
  output: contactShape,
});

export const editContact = endpoint({
  method: 'PATCH',
  path: '/api/v1/contacts/:contactId',
  summary: 'Change what is given of a contact',
  input: z.object({
    contactId: idOf<ContactId>(),
    version: versionField,
    ...someContactFields,
    accountId: idOf<AccountId>().optional(),
  }),
  output: contactShape,
});

const ofContact = z.object({ contactId: idOf<ContactId>(), version: versionField });

export const archiveContact = endpoint({
  method: 'POST',
  path: '/api/v1/contacts/:contactId/archive',
  summary: 'Archive a contact, who leaves the lists and the search box',
  input: ofContact,
  output: contactShape,
});

export const restoreContact = endpoint({
  method: 'POST',
  path: '/api/v1/contacts/:contactId/restore',
  summary: 'Bring an archived contact back',
  input: ofContact,
  output: contactShape,
});
