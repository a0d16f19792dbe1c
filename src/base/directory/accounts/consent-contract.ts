import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, isoDateField, lineField, textField, versionField } from '#base/http/fields.ts';
import type { AccountId, ContactId, MemberId } from '#base/kernel/id.ts';

import { approachNeeds, channels, ruledAudiences } from './rules/approach-law.ts';
import { approachReasons, consentAnswers } from './rules/may-approach.ts';

/** May somebody be approached through a channel, and why (not). */
const verdictShape = z.object({ ok: z.boolean(), because: z.enum(approachReasons) });
export type Verdict = z.output<typeof verdictShape>;

/** The verdict for each channel. */
export const reachShape = z.object({
  phone: verdictShape,
  email: verdictShape,
  post: verdictShape,
  visit: verdictShape,
});
export type Reach = z.output<typeof reachShape>;

export const consentShape = z.object({
  id: z.uuid(),
  accountId: idOf<AccountId>().nullable(),
  contactId: idOf<ContactId>().nullable(),
  channel: z.enum(channels),
  answer: z.enum(consentAnswers),
  onDate: isoDateField,
  source: z.string(),
  proof: z.string().nullable(),
  proofLink: z.string().nullable(),
  recordedBy: z.object({ id: idOf<MemberId>(), name: z.string() }).nullable(),
  recordedAt: z.string(),
});
export type Consent = z.output<typeof consentShape>;

const subject = {
  accountId: idOf<AccountId>().optional(),
  contactId: idOf<ContactId>().optional(),
};

export const getApproach = endpoint({
  method: 'GET',
  path: '/api/v1/approach',
  summary:
    'May an account, or a contact, be approached through each channel, why, and what was said about it',
  input: z.object(subject),
  output: z.object({
    reach: reachShape,
    /** Newest first. Those of the account count for a contact who said nothing. */
    consents: z.array(consentShape),
    may: z.object({ record: z.boolean() }),
  }),
});

export const recordConsent = endpoint({
  method: 'POST',
  path: '/api/v1/consents',
  summary: 'Write down what an account, or a contact, said about being approached through a channel',
  input: z.object({
    ...subject,
    channel: z.enum(channels),
    answer: z.enum(consentAnswers),
    /** The day on which it was said; not after today. */
    onDate: isoDateField,
    /** How it was said: in a call, on a form, in a mail. */
    source: lineField(300),
    /** The words, or where they stand. */
    proof: textField(5000).optional(),
    proofLink: z
      .url({ protocol: /^https?$/ })
      .max(1000)
      .nullable()
      .optional(),
  }),
  output: consentShape,
});

export const approachRuleShape = z.object({
  channel: z.enum(channels),
  audience: z.enum(ruledAudiences),
  from: isoDateField,
  needs: z.enum(approachNeeds),
});

export const getApproachRules = endpoint({
  method: 'GET',
  path: '/api/v1/approach-rules',
  summary: 'What is asked before somebody is approached, from which day on',
  input: z.object({}),
  output: z.object({
    rules: z.array(approachRuleShape),
    /** Are these the rules that come with the program? */
    asGiven: z.boolean(),
    version: z.int(),
    may: z.object({ edit: z.boolean() }),
  }),
});

export const setApproachRules = endpoint({
  method: 'PUT',
  path: '/api/v1/approach-rules',
  summary: 'Set other rules for approaching people; null goes back to those that come with the program',
  input: z.object({
    /** 0 where none were set yet. */
    version: z.union([versionField, z.literal(0)]),
    rules: z.array(approachRuleShape).max(100).nullable(),
  }),
  output: z.object({ version: z.int() }),
});
