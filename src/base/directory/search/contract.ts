import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { centsField, currencyField, idOf } from '#base/http/fields.ts';
import type { AccountId, ContactId, DealId, ProductId } from '#base/kernel/id.ts';

const foundAccount = z.object({ id: idOf<AccountId>(), title: z.string(), city: z.string().nullable() });

const foundContact = z.object({
  id: idOf<ContactId>(),
  title: z.string(),
  accountId: idOf<AccountId>().nullable(),
  accountName: z.string().nullable(),
});

const foundDeal = z.object({
  id: idOf<DealId>(),
  title: z.string(),
  accountName: z.string().nullable(),
  status: z.enum(['open', 'won', 'lost']),
  /** In the reader's language. */
  phase: z.string(),
  amountCents: centsField.nullable(),
  currency: currencyField,
});

const foundProduct = z.object({
  id: idOf<ProductId>(),
  title: z.string(),
  family: z.string().nullable(),
  code: z.string().nullable(),
});

/** A note by its first words, and what it is written on. */
const foundNote = z.object({
  id: z.uuid(),
  title: z.string(),
  on: z.object({ kind: z.enum(['deal', 'account', 'contact']), id: z.uuid(), name: z.string() }),
});

export const search = endpoint({
  method: 'GET',
  path: '/api/v1/search',
  summary:
    'Accounts, contacts, deals, products and notes by their words, with accents left out or a letter wrong too, and by telephone numbers, addresses and chamber of commerce numbers in any notation; at most 6 of each',
  input: z.object({ q: z.string().trim().max(200).default('') }),
  output: z.object({
    accounts: z.array(foundAccount),
    contacts: z.array(foundContact),
    deals: z.array(foundDeal),
    products: z.array(foundProduct),
    notes: z.array(foundNote),
  }),
});
