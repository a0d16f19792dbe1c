import type { ColumnType, Generated } from 'kysely';

import type { AccountId, ContactId, ImportId, MemberId, OrganisationId } from '#base/kernel/id.ts';
import type { Cents } from '#base/kernel/money.ts';

import type { FieldsColumn } from '#base/directory/custom-fields/table.ts';
import type { AccountKind } from './rules.ts';

/** What an import or the API knows of a row beyond its columns; `{}` where nothing is. */
export type Details = Record<string, unknown>;

/** Read as a value, written as text. */
type DetailsColumn = ColumnType<Details, string | undefined, string>;

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
  website: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  city: string | null;
  country: string | null;
  details: DetailsColumn;
  fields: FieldsColumn;
  external_id: string | null;
  import_id: ImportId | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  archived_at: Date | null;
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
  external_id: string | null;
  import_id: ImportId | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  archived_at: Date | null;
}

declare module '#base/db/database.ts' {
  interface Database {
    account: AccountTable;
    contact: ContactTable;
  }
}
