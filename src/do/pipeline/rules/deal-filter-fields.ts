import type { FilterField } from '#base/filters/rules/filter.ts';

import { dealStatuses } from '../words.ts';

/**
 * What deals can be filtered by, in the order in which a screen offers it. Money is in cents. Own fields of an
 * organisation come behind these.
 */
export const dealFilterFields = [
  { key: 'status', kind: 'choice', choices: dealStatuses, always: true },
  { key: 'owner', kind: 'choice', choices: 'ids', also: ['me'] },
  { key: 'team', kind: 'choice', choices: 'ids' },
  { key: 'title', kind: 'text', always: true },
  { key: 'amount', kind: 'money' },
  { key: 'expected-close', kind: 'date' },
  { key: 'cycle', kind: 'choice', choices: 'ids', always: true },
  { key: 'phase', kind: 'choice', choices: 'ids', always: true },
  { key: 'days-in-phase', kind: 'number' },
  { key: 'rotting', kind: 'yes' },
  { key: 'next-step', kind: 'date' },
  { key: 'last-activity', kind: 'date' },
  { key: 'product', kind: 'choice', choices: 'ids' },
  { key: 'opened', kind: 'date' },
  { key: 'closed', kind: 'date' },
  { key: 'loss-reason', kind: 'choice', choices: 'ids' },
  { key: 'competitor', kind: 'choice', choices: 'ids' },
  { key: 'currency', kind: 'choice', choices: 'texts', always: true },
  { key: 'created', kind: 'date', always: true },
  { key: 'updated', kind: 'date', always: true },
  { key: 'account', kind: 'choice', choices: 'ids' },
  { key: 'contact', kind: 'choice', choices: 'ids' },
  { key: 'contact-name', kind: 'text' },
  { key: 'account-name', kind: 'text' },
  { key: 'account-kind', kind: 'choice', choices: ['prospect', 'customer'] },
  { key: 'account-owner', kind: 'choice', choices: 'ids', also: ['me'] },
  { key: 'industry', kind: 'choice', choices: 'texts' },
  { key: 'employees', kind: 'number' },
  { key: 'revenue', kind: 'money' },
  { key: 'city', kind: 'text' },
  { key: 'country', kind: 'text' },
] as const satisfies readonly FilterField[];

export type DealFilterKey = (typeof dealFilterFields)[number]['key'];
