import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf } from '#base/http/fields.ts';
import type { AccountId, ContactId, DealId } from '#base/kernel/id.ts';

/** At most this many of each kind are found. */
export const mostOfEach = 6;

const hit = <Id extends string>() =>
  z.object({
    id: idOf<Id>(),
    title: z.string(),
    /** The account's city, the contact's or deal's account. */
    subtitle: z.string().nullable(),
  });

export const search = endpoint({
  method: 'GET',
  path: '/api/v1/search',
  summary:
    'Accounts, contacts and deals by name, also with accents left out or a letter wrong; at most 6 of each',
  input: z.object({ q: z.string().trim().max(200).default('') }),
  output: z.object({
    accounts: z.array(hit<AccountId>()),
    contacts: z.array(hit<ContactId>().extend({ accountId: idOf<AccountId>().nullable() })),
    deals: z.array(hit<DealId>()),
  }),
});
