import type { FilterField } from '#base/filters/rules/filter.ts';

import { accountKinds } from './kinds.ts';
import { legalForms } from './legal-form.ts';
import { consentAnswers } from './may-approach.ts';

/** What may be asked about reaching somebody; the same of an account and of a contact. */
const reachFields = [
  { key: 'may-call', kind: 'yes' },
  { key: 'may-mail', kind: 'yes' },
  { key: 'consent-phone', kind: 'choice', choices: consentAnswers, always: true },
  { key: 'consent-phone-on', kind: 'date' },
  { key: 'consent-email', kind: 'choice', choices: consentAnswers, always: true },
  { key: 'consent-email-on', kind: 'date' },
  { key: 'last-contact', kind: 'date' },
  { key: 'created', kind: 'date', always: true },
  { key: 'updated', kind: 'date', always: true },
] as const satisfies readonly FilterField[];

/** What the list of accounts can be filtered by, besides fields of one's own. */
export const accountFilterFields = [
  { key: 'name', kind: 'text', always: true },
  { key: 'kind', kind: 'choice', choices: accountKinds, always: true },
  { key: 'owner', kind: 'choice', choices: 'ids', also: ['me'] },
  { key: 'industry', kind: 'choice', choices: 'texts' },
  { key: 'region', kind: 'choice', choices: 'texts' },
  { key: 'city', kind: 'text' },
  { key: 'legal-form', kind: 'choice', choices: legalForms },
  { key: 'employees', kind: 'number' },
  { key: 'phone', kind: 'text' },
  { key: 'email', kind: 'text' },
  { key: 'website', kind: 'text' },
  ...reachFields,
] as const satisfies readonly FilterField[];
export type AccountFilterKey = (typeof accountFilterFields)[number]['key'];

/** What the list of contacts can be filtered by, besides fields of one's own and those of their account. */
export const contactFilterFields = [
  { key: 'name', kind: 'text', always: true },
  { key: 'job-title', kind: 'text' },
  { key: 'phone', kind: 'text' },
  { key: 'email', kind: 'text' },
  ...reachFields,
  { key: 'account-name', kind: 'text' },
  { key: 'account-kind', kind: 'choice', choices: accountKinds },
  { key: 'account-owner', kind: 'choice', choices: 'ids', also: ['me'] },
  { key: 'industry', kind: 'choice', choices: 'texts' },
  { key: 'region', kind: 'choice', choices: 'texts' },
  { key: 'city', kind: 'text' },
] as const satisfies readonly FilterField[];
export type ContactFilterKey = (typeof contactFilterFields)[number]['key'];
