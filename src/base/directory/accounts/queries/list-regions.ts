import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';

const mostRegions = 500;

/** The regions that accounts are in. Hops through the index from one to the next instead of reading all accounts. */
export async function listRegions(ctx: Context): Promise<string[]> {
  const own = ctx.organisationId;
  return ctx.read(async (tx) => {
    const { rows } = await sql<{ region: string }>`
      WITH RECURSIVE hop (region, n) AS (
        (SELECT region, 1 FROM account
         WHERE organisation_id = ${own} AND region IS NOT NULL ORDER BY region LIMIT 1)
        UNION ALL
        SELECT (SELECT a.region FROM account a
                WHERE a.organisation_id = ${own} AND a.region > hop.region ORDER BY a.region LIMIT 1), n + 1
        FROM hop WHERE hop.region IS NOT NULL AND n < ${mostRegions})
      SELECT region FROM hop WHERE region IS NOT NULL ORDER BY region COLLATE reader_order`.execute(tx);
    return rows.map(({ region }) => region);
  });
}
