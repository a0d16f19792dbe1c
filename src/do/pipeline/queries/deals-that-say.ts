import { sql, type RawBuilder, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';

const mostIds = 2000;

/**
 * The condition on `deal` that every word of this text stands in its title, or in its account's name, town or site;
 * accents and capitals aside. Few hits are looked up by their ids. Where there are many, the list is read along its
 * order and each deal is looked at: then the next page is never far.
 */
export async function dealsThatSay(tx: Tx, ctx: Context, text: string): Promise<RawBuilder<SqlBool>> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM entries_holding('deal', ${text}, ${mostIds + 1}) AS id
    UNION ALL
    SELECT id FROM deal
    WHERE organisation_id = ${ctx.organisationId}
      AND account_id = ANY (ARRAY(SELECT entries_holding('account', ${text})))
    LIMIT ${mostIds + 1}`.execute(tx);
  if (rows.length <= mostIds) return sql`deal.id = ANY (${rows.map(({ id }) => id)}::uuid[])`;
  // A word of one or two letters has to begin one, as entries_holding() has it.
  const patterns = sql`ALL (ARRAY(
    SELECT '%' || CASE WHEN length(word) < 3 THEN ' ' ELSE '' END || literal_pattern(word) || '%'
    FROM regexp_split_to_table(plain_words(${text}), ' ') word))`;
  // Of LIKE the planner expects next to nothing and would sort all hits; of CASE it expects half, which is nearer.
  return sql`CASE
    WHEN (' ' || plain_words(deal.title)) LIKE ${patterns} THEN true
    ELSE deal.account_id = ANY (ARRAY(SELECT entries_holding('account', ${text})))
    END`;
}
