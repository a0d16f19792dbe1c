import type { Context } from '#base/db/context.ts';
import { readFields } from '#base/directory/custom-fields/queries/custom-fields.ts';
import type {
  CustomField,
  FieldKind,
  FieldSubject,
  FieldValues,
} from '#base/directory/custom-fields/rules/field.ts';
import { showValue } from '#base/directory/custom-fields/rules/show-value.ts';
import { listMembers } from '#base/directory/people/queries.ts';
import { inLanguage } from '#base/kernel/language.ts';

import type { CellKind, CellValue } from '../rules/cell.ts';
import type { Column } from '../writing/sheet.ts';

const kinds: Partial<Record<FieldKind, CellKind>> = {
  number: 'number',
  percentage: 'number',
  amount: 'amount',
  date: 'day',
  'yes-no': 'flag',
};

/** A column for each field of one's own: figures and days as such, the rest as people read it. */
export async function ownColumns<Row extends { fields: FieldValues }>(
  ctx: Context,
  subject: FieldSubject,
): Promise<Column<Row>[]> {
  const fields = await ctx.read((tx) => readFields(tx, subject));
  const members = fields.some(({ kind }) => kind === 'member')
    ? await listMembers(ctx, { archived: true })
    : [];
  const names = new Map<string, string>(members.map(({ id, name }) => [id, name]));
  const shown = (field: CustomField, { fields: values }: Row): CellValue => {
    const value = values[field.key];
    if (value === undefined) return null;
    if (kinds[field.kind] !== undefined && !Array.isArray(value)) return value;
    return showValue(field, value, ctx.language, names);
  };
  return fields
    .filter(({ retired }) => !retired)
    .map((field) => ({
      head: inLanguage(field.name, ctx.language),
      kind: kinds[field.kind] ?? 'text',
      value: (row) => shown(field, row),
    }));
}
