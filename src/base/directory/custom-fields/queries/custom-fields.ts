import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { alongside } from '#base/db/one-at-a-time.ts';
import type { CustomFieldId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type { CustomField, FieldSubject } from '../rules/field.ts';
import type {} from '../table.ts';

const columns = [
  'id',
  'subject',
  'key',
  'name',
  'help',
  'section',
  'kind',
  'decimals',
  'unit',
  'currency',
  'required',
  'standard',
  'choices',
  'retired_at as retiredAt',
  'version',
] as const;

const shown = ({
  retiredAt,
  ...row
}: Omit<CustomField, 'retired'> & { retiredAt: Date | null }): CustomField => ({
  ...row,
  retired: retiredAt !== null,
});

/** The fields in their order, those that are retired behind the one that they stood behind. */
export async function readFields(tx: Tx, subject?: FieldSubject): Promise<CustomField[]> {
  let query = tx
    .selectFrom('custom_field')
    .select(columns)
    .orderBy('subject')
    .orderBy('position')
    .orderBy('created_at')
    .orderBy('id');
  if (subject) query = query.where('subject', '=', subject);
  return (await query.execute()).map(shown);
}

/** The fields of what is about to be written; they stay as they are until the transaction ends. */
export async function fieldsForWriting(tx: Tx, ctx: Context, subject: FieldSubject): Promise<CustomField[]> {
  await alongside(tx, ctx, formOfFields(subject));
  return readFields(tx, subject);
}

/** What is locked while values are turned into another form, so that none is written in the old one. */
export const formOfFields = (subject: FieldSubject): string => `custom-field.form ${subject}`;

/** One field, locked until the transaction ends. */
export async function lockField(tx: Tx, id: CustomFieldId): Promise<CustomField> {
  return shown(
    found(
      await tx.selectFrom('custom_field').select(columns).where('id', '=', id).forUpdate().executeTakeFirst(),
    ),
  );
}
