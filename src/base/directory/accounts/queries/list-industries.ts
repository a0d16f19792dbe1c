import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';

const mostIndustries = 500;

/** The industries that accounts are in. Hops through the index from one to the next instead of reading all accounts. */
export async function listIndustries(ctx: Context): Promise<string[]> {
  const own = ctx.organisationId;
  return ctx.read(async (tx) => {
    const { rows } = await sql<{ industry: string }>`
      WITH RECURSIVE hop (industry, n) AS (
        (SELECT industry, 1 FROM account
         WHERE organisation_id = ${own} AND industry IS NOT NULL ORDER BY industry LIMIT 1)
        UNION ALL
        SELECT (SELECT a.industry FROM account a
                WHERE a.organisation_id = ${own} AND a.industry > hop.industry ORDER BY a.industry LIMIT 1), n + 1
        FROM hop WHERE hop.industry IS NOT NULL AND n < ${mostIndustries})
      SELECT industry FROM hop WHERE industry IS NOT NULL ORDER BY industry COLLATE reader_order`.execute(tx);
    return rows.map(({ industry }) => industry);
  });
}
