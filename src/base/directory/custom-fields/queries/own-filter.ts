import type { RawBuilder, SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { filterSql } from '#base/filters/condition-sql.ts';
import { readFilter } from '#base/filters/read-filter.ts';

import type { FieldSubject } from '../rules/field.ts';
import { filterFieldsOf } from '../rules/filter-fields.ts';
import { readFields } from './custom-fields.ts';
import { ownFieldsSql } from './filter-sql.ts';

/** What a written filter by fields of one's own asks of the table of its subject. Refuses with a word for each mistake. */
export async function ownFilter(
  tx: Tx,
  ctx: Context,
  subject: FieldSubject,
  text: string,
): Promise<readonly RawBuilder<SqlBool>[]> {
  const fields = await readFields(tx, subject);
  const filter = readFilter(text, filterFieldsOf(fields), ctx.language);
  return filterSql(filter, new Map(ownFieldsSql(fields, subject)), ctx);
}
