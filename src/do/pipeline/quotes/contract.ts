import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import {
  centsField,
  countField,
  currencyField,
  idOf,
  isoDateField,
  languageField,
  lineField,
  paragraphField,
  textField,
  versionField,
} from '#base/http/fields.ts';
import type { ContactId, DealId, FileId, MemberId, QuoteId } from '#base/kernel/id.ts';

import { quoteStatuses } from './words.ts';

const instant = z.iso.datetime();
const fileShape = z.object({ id: idOf<FileId>(), name: z.string() });

export const quoteShape = z.object({
  id: idOf<QuoteId>(),
  dealId: idOf<DealId>(),
  /** `2026-0042`, `2026-0042-2` for its second version; null for a first draft. */
  label: z.string().nullable(),
  revision: z.int(),
  status: z.enum(quoteStatuses),
  language: languageField,
  contact: z.object({ id: idOf<ContactId>(), name: z.string() }).nullable(),
  validUntil: isoDateField,
  introduction: z.string().nullable(),
  conditions: z.string().nullable(),
  /** Without VAT, as it was sent; null for a draft, which follows its deal. */
  netCents: centsField.nullable(),
  currency: currencyField.nullable(),
  /** The PDF as it was sent. */
  file: fileShape.nullable(),
  signedFile: fileShape.nullable(),
  /** Why the customer refused. */
  refusal: z.string().nullable(),
  createdBy: z.object({ id: idOf<MemberId>(), name: z.string() }).nullable(),
  createdAt: instant,
  sentAt: instant.nullable(),
  decidedAt: instant.nullable(),
  version: z.int(),
});
export type Quote = z.output<typeof quoteShape>;

const quoteId = idOf<QuoteId>();
const change = { quoteId, version: versionField };

export const startQuote = endpoint({
  method: 'POST',
  path: '/api/v1/deals/:dealId/quotes',
  summary: 'Begin a quote with the products of a deal, or a new version of the one that was sent',
  input: z.object({ dealId: idOf<DealId>(), language: languageField.optional() }),
  output: quoteShape,
});

export const editQuote = endpoint({
  method: 'PATCH',
  path: '/api/v1/quotes/:quoteId',
  summary: 'Change a draft',
  input: z.object({
    ...change,
    language: languageField.optional(),
    contactId: idOf<ContactId>().nullable().optional(),
    validUntil: isoDateField.optional(),
    introduction: textField(5000).optional(),
    conditions: textField(10_000).optional(),
  }),
  output: quoteShape,
});

export const deleteQuote = endpoint({
  method: 'DELETE',
  path: '/api/v1/quotes/:quoteId',
  summary: 'Throw away a draft',
  input: z.object({ quoteId, version: countField(1, 2 ** 31 - 1) }),
  output: z.null(),
});

export const draftLetter = endpoint({
  method: 'GET',
  path: '/api/v1/quotes/:quoteId/letter',
  summary: 'A letter to send a quote with: to whom it can go, and words to begin with',
  input: z.object({ quoteId }),
  output: z.object({
    /** Whether letters can leave from here at all. */
    canMail: z.boolean(),
    /** Those at the account whose address is known, whom the quote is for first. */
    addresses: z.array(z.object({ email: z.string(), name: z.string() })),
    subject: z.string(),
    text: z.string(),
  }),
});

export const sendQuote = endpoint({
  method: 'POST',
  path: '/api/v1/quotes/:quoteId/send',
  summary:
    'Number a draft, keep it as a PDF and note that it was sent today, by e-mail from here or by hand; supersedes the version before it',
  input: z.object({
    ...change,
    /** The letter with which it leaves; without one it is sent by hand. */
    letter: z
      .object({ to: z.email().max(200), subject: lineField(200), text: z.string().trim().min(1).max(10_000) })
      .optional(),
  }),
  output: quoteShape,
});

export const acceptQuote = endpoint({
  method: 'POST',
  path: '/api/v1/quotes/:quoteId/accept',
  summary:
    'Note that the customer accepted, with the signed quote among the files of the deal where there is one',
  input: z.object({ ...change, signedFileId: idOf<FileId>().nullable().optional() }),
  output: quoteShape,
});

export const refuseQuote = endpoint({
  method: 'POST',
  path: '/api/v1/quotes/:quoteId/refuse',
  summary: 'Note that the customer refused, and why',
  input: z.object({ ...change, reason: paragraphField(2000) }),
  output: quoteShape,
});

export const reconsiderQuote = endpoint({
  method: 'POST',
  path: '/api/v1/quotes/:quoteId/reconsider',
  summary: 'Take back the answer that was noted',
  input: z.object(change),
  output: quoteShape,
});

export const printQuote = endpoint({
  method: 'GET',
  path: '/api/v1/quotes/:quoteId/pdf',
  summary: 'A quote as a PDF: a draft as it would be sent now, one that was sent as it was',
  input: z.object({ quoteId }),
  output: z.string(),
});

const settingFields = z.object({
  address: textField(500),
  phone: textField(100),
  email: textField(200),
  website: textField(200),
  chamberOfCommerceNumber: textField(50),
  vatNumber: textField(50),
  iban: textField(50),
  /** How many days a new quote can be accepted. */
  validDays: z.int().min(1).max(365),
  /** For a new product line. */
  vatBasisPoints: z.int().min(0).max(10_000),
  conditionsNl: textField(10_000),
  conditionsEn: textField(10_000),
});

export const quoteSettingsShape = z.object({
  address: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  website: z.string().nullable(),
  chamberOfCommerceNumber: z.string().nullable(),
  vatNumber: z.string().nullable(),
  iban: z.string().nullable(),
  validDays: z.int(),
  vatBasisPoints: z.int(),
  conditionsNl: z.string().nullable(),
  conditionsEn: z.string().nullable(),
  version: z.int(),
  may: z.object({ edit: z.boolean() }),
});
export type QuoteSettings = z.output<typeof quoteSettingsShape>;

export const getQuoteSettings = endpoint({
  method: 'GET',
  path: '/api/v1/quote-settings',
  summary: 'What stands on every quote: sender, conditions, how long it can be accepted',
  input: z.object({}),
  output: quoteSettingsShape,
});

export const editQuoteSettings = endpoint({
  method: 'PATCH',
  path: '/api/v1/quote-settings',
  summary: 'Change what stands on every quote',
  input: z.object({ version: z.int().min(0), ...settingFields.partial().shape }),
  output: quoteSettingsShape,
});
