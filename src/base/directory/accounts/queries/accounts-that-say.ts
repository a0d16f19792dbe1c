import { sql, type Expression, type SqlBool } from 'kysely';

import type { Tx } from '#base/db/database.ts';
import type { AccountId } from '#base/kernel/id.ts';

const mostIds = 2000;

/**
 * Accounts in whose name, city or site every word of this text stands; accents and capitals aside. Few hits are
 * looked up by their ids. Where there are many, the list reads along its order and looks at each account: then the
 * next page is never far. The archived ones are in no index and are always looked at.
 */
export async function accountsThatSay(tx: Tx, text: string, archived: boolean): Promise<Expression<SqlBool>> {
  const ids = archived ? null : await accountsHolding(tx, text, mostIds);
  if (ids !== null) return sql<SqlBool>`account.id = ANY (${ids}::uuid[])`;
  // A word of one or two letters has to begin one, as entries_holding() has it. Of LIKE the planner expects next to
  // nothing and would sort all hits; of CASE it expects half, which is nearer.
  return sql<SqlBool>`CASE
    WHEN (' ' || plain_words(concat_ws(' ', account.name, account.city, account.website))) LIKE ALL (ARRAY(
      SELECT '%' || CASE WHEN length(word) < 3 THEN ' ' ELSE '' END || literal_pattern(word) || '%'
      FROM regexp_split_to_table(plain_words(${text}), ' ') word)) THEN true
    ELSE false END`;
}

/** The ids of the accounts in which every word stands, or null where there are more than `most`. */
export async function accountsHolding(tx: Tx, text: string, most: number): Promise<AccountId[] | null> {
  const { rows } = await sql<{ id: AccountId }>`
    SELECT id FROM entries_holding('account', ${text}, ${most + 1}) AS id`.execute(tx);
  return rows.length > most ? null : rows.map(({ id }) => id);
}
