import type { ColumnType, Generated } from 'kysely';

import type { IsoDate } from '#base/kernel/date.ts';
import type { AccountId, ContactId, ImportId, MemberId, OrganisationId } from '#base/kernel/id.ts';
import type { Cents } from '#base/kernel/money.ts';

import type { FieldsColumn } from '#base/directory/custom-fields/table.ts';

import type { Address } from './contract.ts';
import type { ApproachRule, Channel } from './rules/approach-law.ts';
import type { AccountKind } from './rules/kinds.ts';
import type { LegalForm } from './rules/legal-form.ts';
import type { ConsentAnswer } from './rules/may-approach.ts';

/** What an import or the API knows of a row beyond its columns; `{}` where nothing is. */
export type Details = Record<string, unknown>;

/** Read as a value, written as text. */
type DetailsColumn = ColumnType<Details, string | undefined, string>;
type AddressColumn = ColumnType<Address | null, string | null | undefined, string | null>;

export interface AccountTable {
  organisation_id: OrganisationId;
  id: AccountId;
  name: string;
  kind: ColumnType<AccountKind, AccountKind | undefined, AccountKind>;
  parent_id: AccountId | null;
  owner_id: MemberId | null;
  industry: string | null;
  employees: number | null;
  annual_revenue_cents: Cents | null;
  chamber_of_commerce_number: string | null;
  legal_form: ColumnType<LegalForm | null, LegalForm | null | undefined, LegalForm | null>;
  vat_number: ColumnType<string | null, string | null | undefined, string | null>;
  website: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  postcode: ColumnType<string | null, string | null | undefined, string | null>;
  city: string | null;
  region: ColumnType<string | null, string | null | undefined, string | null>;
  country: string | null;
  post_address: AddressColumn;
  invoice_address: AddressColumn;
  details: DetailsColumn;
  fields: FieldsColumn;
  /** the system that gave `external_id` */
  external_source: Generated<string>;
  external_id: string | null;
  import_id: ImportId | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  archived_at: Date | null;
  merged_into_id: ColumnType<AccountId | null, AccountId | null | undefined, AccountId | null>;
}

export interface ContactTable {
  organisation_id: OrganisationId;
  id: ContactId;
  account_id: AccountId | null;
  name: string;
  job_title: string | null;
  email: string | null;
  phone: string | null;
  details: DetailsColumn;
  fields: FieldsColumn;
  /** the system that gave `external_id` */
  external_source: Generated<string>;
  external_id: string | null;
  import_id: ImportId | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  archived_at: Date | null;
  merged_into_id: ColumnType<ContactId | null, ContactId | null | undefined, ContactId | null>;
}

/** When somebody there was last spoken to or seen; kept by triggers on the activities. */
export interface AccountLastContactTable {
  organisation_id: OrganisationId;
  account_id: AccountId;
  at: Date;
}

/** What somebody said about being approached. Added and read, never changed. */
export interface ConsentTable {
  organisation_id: OrganisationId;
  id: string;
  account_id: AccountId | null;
  contact_id: ContactId | null;
  channel: Channel;
  answer: ConsentAnswer;
  on_date: IsoDate;
  source: string;
  proof: string | null;
  proof_link: string | null;
  recorded_by_id: MemberId | null;
  recorded_at: Date;
}

export interface ApproachRulesTable {
  organisation_id: OrganisationId;
  rules: ColumnType<ApproachRule[], string, string>;
  version: Generated<number>;
  updated_at: Date;
}

declare module '#base/db/database.ts' {
  interface Database {
    account: AccountTable;
    contact: ContactTable;
    account_last_contact: AccountLastContactTable;
    consent: ConsentTable;
    approach_rules: ApproachRulesTable;
  }
}
