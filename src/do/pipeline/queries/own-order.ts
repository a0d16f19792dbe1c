import { sql, type RawBuilder } from 'kysely';

import type { CustomField, FieldValues } from '#base/directory/custom-fields/rules/field.ts';
import { fieldPrefix, isSortable } from '#base/directory/custom-fields/rules/filter-fields.ts';
import { isIsoDate } from '#base/kernel/date.ts';

/** An order by a field of one's own: how its value is read in SQL, and from a row for a cursor. */
export type OwnOrdering = {
  name: string;
  value: RawBuilder<unknown>;
  valueOf: (fields: FieldValues) => string | number | null;
  isValue: (value: string | number) => boolean;
};

const isNumber = (value: string | number) => typeof value === 'number' && Number.isFinite(value);
const isText = (value: string | number) => typeof value === 'string';

/** The order by a field, or null where there is none such or none by its kind. */
export function ownOrdering(sort: string, fields: readonly CustomField[]): OwnOrdering | null {
  const field = fields.find(({ key }) => `${fieldPrefix}${key}` === sort);
  if (!field || !isSortable(field.kind)) return null;
  const { key, kind } = field;
  const text = sql`(deal.fields ->> ${sql.lit(key)})`;
  const plain = (fields: FieldValues) => {
    const value = fields[key];
    return typeof value === 'string' || typeof value === 'number' ? value : null;
  };
  switch (kind) {
    case 'number':
    case 'percentage':
      return { name: sort, value: sql`${text}::numeric`, valueOf: plain, isValue: isNumber };
    case 'amount':
      return { name: sort, value: sql`${text}::bigint`, valueOf: plain, isValue: Number.isSafeInteger };
    case 'date':
      return {
        name: sort,
        value: sql`${text}::date`,
        valueOf: plain,
        isValue: (value) => typeof value === 'string' && isIsoDate(value),
      };
    case 'yes-no':
      return {
        name: sort,
        value: sql`${text}::boolean::integer`,
        valueOf: (fields) => (fields[key] === undefined ? null : fields[key] === true ? 1 : 0),
        isValue: Number.isSafeInteger,
      };
    case 'choice':
    case 'choices':
      return byAnswers(sort, field);
    default:
      return {
        name: sort,
        value: sql`${text} COLLATE reader_order`,
        valueOf: plain,
        isValue: isText,
      };
  }
}

/** As the answers are listed; of several, by the first. */
function byAnswers(name: string, { key, kind, choices }: CustomField): OwnOrdering {
  const keys = choices.map((choice) => choice.key);
  const path = kind === 'choice' ? [key] : [key, '0'];
  const listed = sql.join(keys.map((one) => sql.lit(one)));
  return {
    name,
    value: sql`array_position(ARRAY[${listed}]::text[], deal.fields #>> ${sql.lit(`{${path.join(',')}}`)}::text[])`,
    valueOf: (fields) => {
      const value = fields[key];
      const first = Array.isArray(value) ? value[0] : value;
      const at = keys.indexOf(String(first));
      return at < 0 ? null : at + 1;
    },
    isValue: Number.isSafeInteger,
  };
}
