import { sql, type Expression, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { ContactId } from '#base/kernel/id.ts';

import type * as contract from '../contact-contract.ts';
import type {} from '../table.ts';
import { contactConditions } from './directory-filter.ts';

type Asked = InputOf<typeof contract.countContacts>;

/** Every condition of a search for contacts. Refuses a filter with mistakes in it. */
export async function wantedContacts(tx: Tx, ctx: Context, asked: Asked): Promise<Expression<SqlBool>[]> {
  const { text = '', archived = false, accountId, filter } = asked;
  return [
    archived
      ? sql<SqlBool>`contact.archived_at IS NOT NULL AND contact.merged_into_id IS NULL`
      : sql<SqlBool>`contact.archived_at IS NULL`,
    ...(accountId ? [sql<SqlBool>`contact.account_id = ${accountId}`] : []),
    ...(filter ? await contactConditions(tx, ctx, filter) : []),
    ...(text === '' ? [] : [await contactsThatSay(tx, text, archived)]),
  ];
}

/** The contacts for which these conditions hold, each with its account. */
export function contactsWanted(tx: Tx, ctx: Context, wanted: readonly Expression<SqlBool>[]) {
  return tx
    .selectFrom('contact')
    .leftJoin('account', (on) =>
      on
        .onRef('account.organisation_id', '=', 'contact.organisation_id')
        .onRef('account.id', '=', 'contact.account_id'),
    )
    .where('contact.organisation_id', '=', ctx.organisationId)
    .where((row) => row.and([...wanted]));
}

const mostIds = 2000;

/** As accountsThatSay() has it: few hits by their ids, many by looking at each along the order of the list. */
async function contactsThatSay(tx: Tx, text: string, archived: boolean): Promise<Expression<SqlBool>> {
  if (!archived) {
    const { rows } = await sql<{ id: ContactId }>`
      SELECT id FROM entries_holding('contact', ${text}, ${mostIds + 1}) AS id`.execute(tx);
    if (rows.length <= mostIds) {
      const ids = rows.map(({ id }) => id);
      return sql<SqlBool>`contact.id = ANY (${ids}::uuid[])`;
    }
  }
  return sql<SqlBool>`CASE
    WHEN (' ' || plain_words(concat_ws(' ', contact.name, contact.job_title, contact.email, account.name)))
      LIKE ALL (ARRAY(
        SELECT '%' || CASE WHEN length(word) < 3 THEN ' ' ELSE '' END || literal_pattern(word) || '%'
        FROM regexp_split_to_table(plain_words(${text}), ' ') word)) THEN true
    ELSE false END`;
}

const countedUpTo = 1000;

/** How many contacts a search finds, counted up to a thousand. */
export async function countContacts(ctx: Context, asked: Asked): Promise<{ count: number; more: boolean }> {
  return ctx.read(async (tx) => {
    const some = contactsWanted(tx, ctx, await wantedContacts(tx, ctx, asked))
      .select('contact.id')
      .limit(countedUpTo + 1);
    const { count } = await tx
      .selectFrom(some.as('some'))
      .select((row) => row.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return { count: Math.min(count, countedUpTo), more: count > countedUpTo };
  });
}
