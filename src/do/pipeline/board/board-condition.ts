import { sql, type RawBuilder, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';

import { filterConditions } from '../queries/deal-filter-sql.ts';
import { ownedBy, wantedOwners, type WantedOwners } from '../queries/deal-filters.ts';
import { dealsThatSay } from '../queries/deals-that-say.ts';
import type { getBoard } from './contract.ts';

export type BoardCondition = {
  owners: WantedOwners;
  /** The condition on `deal` of everything that is asked. */
  where: RawBuilder<SqlBool>;
  /** More is asked than whose they are, so that the kept sums do not say it. */
  narrowed: boolean;
};

/** What a board leaves out. Refuses a filter with mistakes in it. */
export async function boardCondition(
  tx: Tx,
  ctx: Context,
  asked: Omit<InputOf<typeof getBoard>, 'cycleId'>,
): Promise<BoardCondition> {
  const owners = await wantedOwners(tx, ctx, asked);
  const more = [
    ...(asked.accountId ? [sql<SqlBool>`deal.account_id = ${asked.accountId}`] : []),
    ...(asked.text ? [sql<SqlBool>`${await dealsThatSay(tx, ctx, asked.text)}`] : []),
    ...(asked.filter ? await filterConditions(tx, ctx, asked.filter) : []),
  ];
  return {
    owners,
    where: sql<SqlBool>`(${sql.join([ownedBy(owners), ...more], sql` AND `)})`,
    narrowed: more.length > 0,
  };
}
