import { sql, type RawBuilder } from 'kysely';

import {
  dayField,
  idField,
  moneyField,
  namedField,
  numberField,
  textField,
  yesField,
  type FieldSql,
} from '#base/filters/condition-sql.ts';

import type { CustomField } from '../rules/field.ts';
import { fieldPrefix } from '../rules/filter-fields.ts';

/**
 * How each of these fields is asked for in SQL, by its key in a filter.
 * @param from the table, or its alias, in whose column `fields` the values stand
 */
export function ownFieldsSql(
  fields: readonly CustomField[],
  from: string,
  prefix = fieldPrefix,
): [string, FieldSql][] {
  return fields.map((field) => [`${prefix}${field.key}`, fieldSql(field, sql.ref(`${from}.fields`))]);
}

function fieldSql({ kind, key }: CustomField, fields: RawBuilder<unknown>): FieldSql {
  const text = sql`(${fields} ->> ${key}::text)`;
  switch (kind) {
    case 'choice':
      return namedField(text);
    case 'choices':
      return severalField(sql`(${fields} -> ${key}::text)`);
    case 'member':
      return idField(sql`${text}::uuid`);
    case 'number':
    case 'percentage':
      return numberField(sql`${text}::numeric`);
    case 'amount':
      return moneyField(sql`${text}::bigint`);
    case 'date':
      return dayField(sql`${text}::date`);
    case 'yes-no':
      return yesField(() => sql`${text} = 'true'`);
    default:
      return textField(text);
  }
}

/** A list of answers, one of which is among those asked for. */
function severalField(answers: RawBuilder<unknown>): FieldSql {
  return ({ operator, values }) => {
    if (operator === 'any') return sql`${answers} IS NOT NULL`;
    if (operator === 'none') return sql`${answers} IS NULL`;
    const chosen = sql<boolean>`${answers} ?| ${values}::text[]`;
    return operator === 'not' ? sql`(${chosen}) IS NOT TRUE` : chosen;
  };
}
