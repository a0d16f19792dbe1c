import { sql } from 'kysely';

import type { Tx } from '#base/db/database.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { made, type Obstacle } from './obstacles.ts';

/** What stands in an organisation that keeps an archive out, with how many; nothing where it is empty. */
export async function inTheWay(tx: Tx): Promise<{ what: Obstacle; rows: number }[]> {
  const counts = Object.entries(made).map(
    ([what, table]) => sql`SELECT ${what}::text AS what, count(*)::int AS rows FROM ${sql.table(table)}`,
  );
  const { rows } = await sql<{ what: Obstacle; rows: number }>`
    ${sql.join(counts, sql` UNION ALL `)}
    UNION ALL SELECT 'members', greatest(count(*)::int - 1, 0) FROM member`.execute(tx);
  return rows.filter((one) => one.rows > 0);
}

/** Whoever is here first, and stays: the only member of an organisation in which nothing is in the way. */
export async function whoIsHere(
  tx: Tx,
): Promise<{ id: MemberId; name: string; email: string | null } | null> {
  return (await tx.selectFrom('member').select(['id', 'name', 'email']).executeTakeFirst()) ?? null;
}
