import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, isoDateField, lineField, paragraphField, textField, versionField } from '#base/http/fields.ts';
import type { StaffConsentId } from '#base/kernel/id.ts';

import { consentGivers, staffUses } from './words.ts';

const staffConsentShape = z.object({
  id: idOf<StaffConsentId>(),
  givenBy: z.enum(consentGivers),
  signedBy: z.string(),
  agreedOn: isoDateField,
  document: z.string(),
  uses: z.array(z.enum(staffUses)),
  terms: z.string().nullable(),
  from: isoDateField,
  until: isoDateField.nullable(),
  withdrawnFrom: isoDateField.nullable(),
  withdrawnBecause: z.string().nullable(),
  withdrawnAt: z.iso.datetime().nullable(),
  withdrawnBy: z.string().nullable(),
  recordedBy: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  standing: z.enum(['coming', 'holds', 'ended', 'withdrawn']),
  version: z.int(),
});
export type StaffConsent = z.output<typeof staffConsentShape>;

export const listStaffConsents = endpoint({
  method: 'GET',
  path: '/api/v1/staff-consents',
  summary:
    'What works council or staff have agreed to about figures of named people, newest first, and what may be done ' +
    'today',
  input: z.object({}),
  output: z.object({
    consents: z.array(staffConsentShape),
    allowed: z.array(z.enum(staffUses)),
    may: z.object({ record: z.boolean() }),
  }),
});

export const recordStaffConsent = endpoint({
  method: 'POST',
  path: '/api/v1/staff-consents',
  summary: 'Write down what works council or staff have agreed to; it is never rewritten, only withdrawn',
  input: z.object({
    givenBy: z.enum(consentGivers),
    signedBy: lineField(),
    agreedOn: isoDateField,
    document: lineField(300),
    uses: z
      .array(z.enum(staffUses))
      .min(1)
      .max(staffUses.length)
      .transform((uses) => staffUses.filter((use) => uses.includes(use))),
    terms: textField().nullable().default(null),
    from: isoDateField.optional().describe('the day on which it was agreed to, unless said otherwise'),
    until: isoDateField.nullable().default(null),
  }),
  output: staffConsentShape,
});

export const withdrawStaffConsent = endpoint({
  method: 'POST',
  path: '/api/v1/staff-consents/:consentId/withdraw',
  summary: 'A consent holds no more from a day on, with the reason; what it allowed stops at once',
  input: z.object({
    consentId: idOf<StaffConsentId>(),
    version: versionField,
    from: isoDateField,
    because: paragraphField(1000),
  }),
  output: staffConsentShape,
});
