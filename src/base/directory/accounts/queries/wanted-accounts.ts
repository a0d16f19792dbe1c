import { type Expression, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';

import type * as contract from '../contract.ts';
import type {} from '../table.ts';
import { accountFilters } from './account-filters.ts';
import { accountsThatSay } from './accounts-that-say.ts';
import { accountConditions } from './directory-filter.ts';

type Asked = InputOf<typeof contract.countAccounts>;

/** Every condition of a search for accounts. Refuses a filter with mistakes in it. */
export async function wantedAccounts(tx: Tx, ctx: Context, asked: Asked): Promise<Expression<SqlBool>[]> {
  const { text = '', archived = false, filter } = asked;
  return [
    ...accountFilters(ctx, asked),
    ...(filter ? await accountConditions(tx, ctx, filter) : []),
    ...(text === '' ? [] : [await accountsThatSay(tx, text, archived)]),
  ];
}

/** The accounts for which these conditions hold. */
export function accountsWanted(tx: Tx, ctx: Context, wanted: readonly Expression<SqlBool>[]) {
  return tx
    .selectFrom('account')
    .leftJoin('account_last_contact', (last) =>
      last
        .onRef('account_last_contact.organisation_id', '=', 'account.organisation_id')
        .onRef('account_last_contact.account_id', '=', 'account.id'),
    )
    .where('account.organisation_id', '=', ctx.organisationId)
    .where((row) => row.and([...wanted]));
}

const countedUpTo = 1000;

/** How many accounts a search finds, counted up to a thousand. */
export async function countAccounts(ctx: Context, asked: Asked): Promise<{ count: number; more: boolean }> {
  return ctx.read(async (tx) => {
    const some = accountsWanted(tx, ctx, await wantedAccounts(tx, ctx, asked))
      .select('account.id')
      .limit(countedUpTo + 1);
    const { count } = await tx
      .selectFrom(some.as('some'))
      .select((row) => row.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return { count: Math.min(count, countedUpTo), more: count > countedUpTo };
  });
}
