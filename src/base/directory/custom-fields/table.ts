import type { ColumnType, Generated } from 'kysely';

import type { CustomFieldId, ImportId, OrganisationId } from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';
import type { Currency } from '#base/kernel/money.ts';

import type { FieldChoice, FieldKind, FieldSubject, FieldValue, FieldValues } from './rules/field.ts';

/** JSON columns are read as values and written as text. */
type Json<T> = ColumnType<T, string, string>;

/** The column `fields` of what has fields of one's own; `{}` where none has a value. */
export type FieldsColumn = ColumnType<FieldValues, string | undefined, string>;

export interface CustomFieldTable {
  organisation_id: OrganisationId;
  id: CustomFieldId;
  subject: FieldSubject;
  key: string;
  name: Json<LocalText>;
  help: Json<LocalText>;
  section: Json<LocalText>;
  kind: FieldKind;
  decimals: number;
  unit: string | null;
  currency: Currency | null;
  required: boolean;
  standard: ColumnType<FieldValue | null, string | null, string | null>;
  choices: Json<FieldChoice[]>;
  position: number;
  import_id: ImportId | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  retired_at: Date | null;
}

declare module '#base/db/database.ts' {
  interface Database {
    custom_field: CustomFieldTable;
  }
}
