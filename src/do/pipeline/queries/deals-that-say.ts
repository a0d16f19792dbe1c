import { sql, type SqlBool } from 'kysely';

import type { Tx } from '#base/db/database.ts';

import type { DealCondition } from './deal-filters.ts';

const mostIds = 2000;

/**
 * Deals in whose title, or in whose account's name, town or site, every word of this text stands; accents and capitals aside.
 * Few hits are looked up by their ids. Where there are many, the list reads along its order and looks at each deal:
 * then the next page is never far.
 */
export async function dealsThatSay(tx: Tx, text: string): Promise<DealCondition | null> {
  const [deals, accounts] = [await idsHolding(tx, 'deal', text), await idsHolding(tx, 'account', text)];
  // A word of one or two letters has to begin one, as entries_holding() has it.
  const patterns = sql`ALL (ARRAY(
    SELECT '%' || CASE WHEN length(word) < 3 THEN ' ' ELSE '' END || literal_pattern(word) || '%'
    FROM regexp_split_to_table(plain_words(${text}), ' ') word))`;
  if (deals !== null && accounts !== null)
    return () =>
      sql<SqlBool>`(deal.id = ANY (${deals}::uuid[]) OR deal.account_id = ANY (${accounts}::uuid[]))`;
  const inTitle =
    deals === null
      ? sql<SqlBool>`(' ' || plain_words(deal.title)) LIKE ${patterns}`
      : sql<SqlBool>`deal.id = ANY (${deals}::uuid[])`;
  const inAccount =
    accounts === null
      ? sql<SqlBool>`EXISTS (
          SELECT FROM account
          WHERE account.organisation_id = deal.organisation_id AND account.id = deal.account_id
            AND (' ' || plain_words(concat_ws(' ', account.name, account.city, account.website))) LIKE ${patterns})`
      : sql<SqlBool>`deal.account_id = ANY (${accounts}::uuid[])`;
  // Of LIKE the planner expects next to nothing and would sort all hits; of CASE it expects half, which is nearer.
  return () => sql<SqlBool>`CASE WHEN ${inTitle} THEN true ELSE ${inAccount} END`;
}

/** Their ids, or null where there are more than can be passed on. */
async function idsHolding(tx: Tx, kind: 'deal' | 'account', text: string): Promise<string[] | null> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM entries_holding(${kind}, ${text}, ${mostIds + 1}) AS id`.execute(tx);
  return rows.length > mostIds ? null : rows.map(({ id }) => id);
}
