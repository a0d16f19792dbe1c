import type { IsoDate } from '#base/kernel/date.ts';
import type { Language } from '#base/kernel/language.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';

import type { Discount, LineAmounts } from '../../lines/rules/line-amounts.ts';
import type { LineTotals } from '../../lines/rules/line-totals.ts';

/** Everything that stands on a quote, as it was sent. */
export type QuoteContent = {
  /** `2026-0042`; null as long as it is a draft. */
  label: string | null;
  language: Language;
  title: string;
  /** The day on which it is sent, and the last one on which it can be accepted. */
  sentOn: IsoDate;
  validUntil: IsoDate;
  sender: {
    name: string;
    address: string | null;
    phone: string | null;
    email: string | null;
    website: string | null;
    chamberOfCommerceNumber: string | null;
    vatNumber: string | null;
    iban: string | null;
    seller: { name: string; email: string | null } | null;
  };
  recipient: { account: string | null; contact: string | null; address: string[] };
  introduction: string | null;
  conditions: string | null;
  currency: Currency;
  lines: QuoteLine[];
  totals: LineTotals;
};

export type QuoteLine = LineAmounts & {
  description: string;
  quantity: number;
  unit: string | null;
  priceCents: Cents;
  discount: Discount | null;
  vatBasisPoints: number;
};
