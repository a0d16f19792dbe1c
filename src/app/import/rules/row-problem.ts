import type { Row } from './cell.ts';

/** What keeps a row aside: with it, the record would be wrong or could not be found again. */
export const faults = [
  'name-missing',
  'title-missing',
  'text-too-long',
  'date-unreadable',
  'amount-unreadable',
  'amount-negative',
  'currency-unknown',
  'stage-unknown',
  'closed-before-opened',
  'closed-without-date',
  'deal-missing',
  'contact-missing',
  'moment-missing',
  'quote-broken',
  'cells-missing',
  'cells-surplus',
] as const;

/** What is only told: the row goes in without that value, or with it shortened. */
export const remarks = [
  'email-unreadable',
  'phone-unreadable',
  'website-unreadable',
  'count-unreadable',
  'year-unreadable',
  'price-unreadable',
  'vat-number-unreadable',
  'chamber-number-unreadable',
  'expected-close-unreadable',
  'text-shortened',
  'closed-in-future',
  'stage-day-unreadable',
  'part-unknown',
  'own-field-unreadable',
  'own-field-missing',
] as const;

export type Fault = (typeof faults)[number];
export type Remark = (typeof remarks)[number];

/** `column` is null where the row as a whole is meant. */
export type RowProblem<Because extends Fault | Remark = Fault | Remark> = {
  column: string | null;
  value: string;
  because: Because;
};

/** A row that could not be taken apart into cells; `text` is its line as it stood. */
type UnreadRow = {
  line: number;
  problem: Extract<Fault, 'quote-broken' | 'cells-missing' | 'cells-surplus'>;
  text: string;
};
export type RowOrProblem = Row | UnreadRow;
