import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { flagField, idOf, lineField, textField } from '#base/http/fields.ts';
import type { AccountId, ContactId, MemberId } from '#base/kernel/id.ts';

import { contactFilters } from '../contact-contract.ts';
import { accountFilters } from '../contract.ts';

/** More rows than these are not changed at once, and of these so many in one step. */
export const mostAtOnce = 5000;
export const rowsAStep = 100;

const value = z
  .union([z.string().max(10_000), z.number(), z.boolean(), z.array(z.string().max(60))])
  .nullable();

const archived = z.object({ kind: z.literal('archived'), archived: flagField });
/** A field of one's own, by its key; null takes its value away. */
const field = z.object({ kind: z.literal('field'), key: lineField(60), value });

const accountChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('owner'), ownerId: idOf<MemberId>().nullable() }),
  z.object({ kind: z.literal('industry'), industry: textField(200) }),
  archived,
  field,
]);
const contactChange = z.discriminatedUnion('kind', [archived, field]);

const refusedShape = z.object({
  because: z.string(),
  says: z.string(),
  count: z.int(),
  examples: z.array(z.object({ id: z.uuid(), name: z.string() })),
});

const previewShape = z.object({
  total: z.int(),
  /** Those that would change, to be given to the change step by step. */
  ids: z.array(z.uuid()),
  /** Those that are so already. */
  same: z.int(),
  refused: z.array(refusedShape),
  examples: z.array(z.object({ id: z.uuid(), name: z.string(), before: value, after: value })),
});
export type BulkPreview = z.output<typeof previewShape>;

const changedRow = z.object({ id: z.uuid(), version: z.int(), value });
const changedShape = z.object({
  /** Each with the version that it has now and the value that it had: what the way back asks for. */
  changed: z.array(changedRow),
  same: z.int(),
  refused: z.array(refusedShape),
});
export type BulkChanged = z.output<typeof changedShape>;

const step = <Id extends string>() => z.array(idOf<Id>()).min(1).max(rowsAStep);
const named = <Id extends string>() => z.array(idOf<Id>()).max(mostAtOnce);

export const previewAccountChange = endpoint({
  method: 'POST',
  path: '/api/v1/accounts/bulk/preview',
  summary: 'What a change of many accounts would do, without doing it',
  input: z.object({
    ids: named<AccountId>().optional(),
    found: z.object(accountFilters).optional(),
    except: named<AccountId>().optional(),
    change: accountChange,
  }),
  output: previewShape,
});

export const changeAccounts = endpoint({
  method: 'POST',
  path: '/api/v1/accounts/bulk',
  summary: 'Change up to a hundred accounts in one go; one that is refused leaves the others alone',
  input: z.object({ ids: step<AccountId>(), change: accountChange }),
  output: changedShape,
});

export const restoreAccounts = endpoint({
  method: 'POST',
  path: '/api/v1/accounts/bulk/restore',
  summary: 'Give accounts the values back that they had; one that was changed since stays as it is',
  input: z.object({ change: accountChange, rows: z.array(changedRow).min(1).max(rowsAStep) }),
  output: changedShape,
});

export const previewContactChange = endpoint({
  method: 'POST',
  path: '/api/v1/contacts/bulk/preview',
  summary: 'What a change of many contacts would do, without doing it',
  input: z.object({
    ids: named<ContactId>().optional(),
    found: z.object(contactFilters).optional(),
    except: named<ContactId>().optional(),
    change: contactChange,
  }),
  output: previewShape,
});

export const changeContacts = endpoint({
  method: 'POST',
  path: '/api/v1/contacts/bulk',
  summary: 'Change up to a hundred contacts in one go; one that is refused leaves the others alone',
  input: z.object({ ids: step<ContactId>(), change: contactChange }),
  output: changedShape,
});

export const restoreContacts = endpoint({
  method: 'POST',
  path: '/api/v1/contacts/bulk/restore',
  summary: 'Give contacts the values back that they had; one that was changed since stays as it is',
  input: z.object({ change: contactChange, rows: z.array(changedRow).min(1).max(rowsAStep) }),
  output: changedShape,
});
