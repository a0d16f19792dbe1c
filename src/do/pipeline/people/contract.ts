import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, textField, versionField } from '#base/http/fields.ts';
import type { ContactId, DealId } from '#base/kernel/id.ts';

import { decisionParts } from './words.ts';

export const dealContactShape = z.object({
  contact: z.object({
    id: idOf<ContactId>(),
    name: z.string(),
    jobTitle: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  part: z.enum(decisionParts),
  note: z.string().nullable(),
  /** The one to call first; a deal has at most one. */
  primary: z.boolean(),
});
export type DealContact = z.output<typeof dealContactShape>;

export const setDealContacts = endpoint({
  method: 'PUT',
  path: '/api/v1/deals/:dealId/contacts',
  summary: 'The people of a deal with their part in the decision, and which of them to call first',
  input: z.object({
    dealId: idOf<DealId>(),
    version: versionField,
    contacts: z
      .array(
        z.object({
          contactId: idOf<ContactId>(),
          part: z.enum(decisionParts),
          note: textField(1000).optional(),
        }),
      )
      .max(50),
    /** One of them. Nobody in particular where it is null. */
    primaryId: idOf<ContactId>().nullable(),
  }),
  output: z.object({ version: z.int(), contacts: z.array(dealContactShape) }),
});
