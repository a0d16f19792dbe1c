import type { Language } from '#base/kernel/language.ts';
import { fields, type Target } from './fields.ts';
import type { AccountRecord, ContactRecord, DealRecord, Details } from './records.ts';

type WithDetails = Partial<AccountRecord> | Partial<ContactRecord> | Partial<DealRecord>;

/** Fields that have no column of their own stand among the details, under their names in the organisation's language. */
const withoutColumn = ['yearEstablished', 'note'] as const;

/** Everything that a record says beyond the columns of its table. */
export function detailsOf(record: WithDetails, language: Language): Details {
  const details: Details = { ...record.details };
  const named: Partial<Record<string, { nl: string; en: string }>> = fields[targetOf(record)];
  const values: Partial<Record<string, unknown>> = record;
  for (const field of withoutColumn) {
    const value = values[field];
    const label = named[field]?.[language];
    if (label !== undefined && (typeof value === 'string' || typeof value === 'number'))
      details[label] = String(value);
  }
  return details;
}

function targetOf(record: WithDetails): Target {
  return record.target ?? 'accounts';
}
