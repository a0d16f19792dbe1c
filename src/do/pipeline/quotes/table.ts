import type { ColumnType, Generated } from 'kysely';

import type { IsoDate } from '#base/kernel/date.ts';
import type { ContactId, DealId, FileId, MemberId, OrganisationId, QuoteId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';

import type { QuoteContent } from './rules/quote-content.ts';
import type { QuoteStatus } from './words.ts';

export interface QuoteTable {
  organisation_id: OrganisationId;
  id: QuoteId;
  deal_id: DealId;
  year: number | null;
  number: number | null;
  revision: number;
  status: QuoteStatus;
  language: Language;
  contact_id: ContactId | null;
  valid_until: IsoDate;
  introduction: string | null;
  conditions: string | null;
  /** As it was sent; read as a value, written as text. */
  content: ColumnType<QuoteContent | null, string | null, string>;
  net_cents: Cents | null;
  currency: Currency | null;
  file_id: FileId | null;
  signed_file_id: FileId | null;
  refusal: string | null;
  created_by_id: MemberId | null;
  created_at: Date;
  sent_at: Date | null;
  decided_at: Date | null;
  decided_by_id: MemberId | null;
  version: Generated<number>;
}

export interface QuoteCounterTable {
  organisation_id: OrganisationId;
  year: number;
  last: number;
}

export interface QuoteSettingTable {
  organisation_id: OrganisationId;
  address: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  chamber_of_commerce_number: string | null;
  vat_number: string | null;
  iban: string | null;
  valid_days: Generated<number>;
  vat_basis_points: Generated<number>;
  conditions_nl: string | null;
  conditions_en: string | null;
  version: Generated<number>;
}

declare module '#base/db/database.ts' {
  interface Database {
    quote: QuoteTable;
    quote_counter: QuoteCounterTable;
    quote_setting: QuoteSettingTable;
  }
}
