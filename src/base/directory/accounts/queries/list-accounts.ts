import { sql, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { isInstantText, readCursor, writeCursor, wrongCursor } from '#base/http/cursor.ts';
import { isUuid, type AccountId, type OrganisationId } from '#base/kernel/id.ts';
import { instantText } from '#base/kernel/instant.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';

import type { AccountRow, AccountSort } from '../contract.ts';
import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { accountsWanted, wantedAccounts } from './wanted-accounts.ts';

type Asked = InputOf<typeof contract.listAccounts>;
type Direction = 'asc' | 'desc';
type Place = { value: string; id: string };

const usualDirection: Record<AccountSort, Direction> = { name: 'asc', updated: 'desc' };
const columnOf = { name: 'account.name', updated: 'account.updated_at' } as const;

/** A page of accounts; its cost follows the page, not the number of accounts. */
export async function listAccounts(
  ctx: Context,
  asked: Asked,
): Promise<{ rows: AccountRow[]; next: string | null }> {
  const sort = asked.sort ?? 'name';
  const direction = asked.direction ?? usualDirection[sort];
  const limit = asked.limit ?? 50;
  const after = asked.cursor === undefined ? null : readPlace(asked.cursor, sort, direction);
  return ctx.read(async (tx) => {
    // One more than is shown tells whether there is a next page.
    const picked = await pickRows(tx, ctx, {
      asked,
      sort,
      direction,
      after,
      limit: limit + 1,
    });
    const shown = picked.slice(0, limit);
    const deals = await openDealsOf(
      tx,
      ctx.organisationId,
      shown.map(({ id }) => id),
    );
    const last = picked.length > limit ? shown.at(-1) : undefined;
    return {
      rows: shown.map(({ updatedText, archivedAt, lastContactAt, ...row }) => ({
        ...row,
        may: { edit: may.editAccount(ctx.actor, row) },
        lastContactAt: lastContactAt && instantText(lastContactAt),
        ...summed(deals.filter(({ accountId }) => accountId === row.id)),
        updatedAt: instantText(new Date(updatedText)),
        archived: archivedAt !== null,
      })),
      next: last
        ? writeCursor([sort, direction, sort === 'name' ? last.name : last.updatedText, last.id])
        : null,
    };
  });
}

type Wanted = { asked: Asked; sort: AccountSort; direction: Direction; after: Place | null; limit: number };

async function pickRows(tx: Tx, ctx: Context, { asked, sort, direction, after, limit }: Wanted) {
  const column = sql.ref(columnOf[sort]);
  let query = accountsWanted(tx, ctx, await wantedAccounts(tx, ctx, asked))
    .leftJoin('member', (member) =>
      member
        .onRef('member.organisation_id', '=', 'account.organisation_id')
        .onRef('member.id', '=', 'account.owner_id'),
    )
    .select([
      'account.id',
      'account.name',
      'account.kind',
      'account.owner_id as ownerId',
      'member.name as ownerName',
      'account.industry',
      'account.city',
      'account.region',
      'account_last_contact.at as lastContactAt',
      'account.fields',
      // As text it keeps its microseconds, without which the next page would begin a row too early.
      sql<string>`account.updated_at::text`.as('updatedText'),
      'account.archived_at as archivedAt',
      'account.version',
    ]);
  if (after)
    query = query.where(
      sql<SqlBool>`(${column}, account.id) ${sql.raw(direction === 'asc' ? '>' : '<')} (${after.value}, ${after.id})`,
    );
  return query.orderBy(column, direction).orderBy('account.id', direction).limit(limit).execute();
}

function readPlace(cursor: string, sort: AccountSort, direction: Direction): Place {
  const [ofSort, ofDirection, value, id] = readCursor(cursor, 4);
  const fits =
    ofSort === sort &&
    ofDirection === direction &&
    typeof value === 'string' &&
    typeof id === 'string' &&
    isUuid(id) &&
    (sort === 'name' || isInstantText(value));
  if (!fits) throw wrongCursor();
  return { value, id };
}

type OpenDeals = { accountId: AccountId; currency: Currency; deals: number; amount: Cents };

/** In plain SQL, because deals belong to a slice above this one. */
async function openDealsOf(tx: Tx, own: OrganisationId, accounts: AccountId[]): Promise<OpenDeals[]> {
  if (accounts.length === 0) return [];
  const { rows } = await sql<OpenDeals>`
    SELECT account_id AS "accountId", currency, count(*) AS deals,
           coalesce(sum(amount_cents), 0)::bigint AS amount
    FROM deal
    WHERE organisation_id = ${own} AND account_id = ANY (${accounts}::uuid[]) AND status = 'open'
    GROUP BY account_id, currency
    ORDER BY amount DESC`.execute(tx);
  return rows;
}

function summed(deals: OpenDeals[]): Pick<AccountRow, 'openDeals' | 'openAmounts'> {
  return {
    openDeals: deals.reduce((sum, { deals }) => sum + deals, 0),
    openAmounts: deals
      .filter(({ amount }) => amount !== 0)
      .map(({ amount, currency }) => ({ cents: amount, currency })),
  };
}
