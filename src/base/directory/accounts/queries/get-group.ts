import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { AccountId, OrganisationId } from '#base/kernel/id.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';
import { found } from '#base/kernel/refusal.ts';

import type { DealSums, GroupMember } from '../contract.ts';

/** More than this of a group's accounts is not read on one screen. */
const mostMembers = 500;

/** The group that an account belongs to: the account above all others, and everything beneath it. */
export async function getGroup(
  ctx: Context,
  id: AccountId,
): Promise<{ members: GroupMember[]; cut: boolean }> {
  return ctx.read(async (tx) => {
    found(await tx.selectFrom('account').select('id').where('id', '=', id).executeTakeFirst());
    const rows = await membersAround(tx, id);
    const shown = rows.slice(0, mostMembers);
    const deals = await dealsOf(
      tx,
      ctx.organisationId,
      shown.map((row) => row.id),
    );
    const sums = (of: AccountId, status: 'open' | 'won') =>
      summed(deals.filter((sum) => sum.accountId === of && sum.status === status));
    return {
      members: shown.map((row) => ({ ...row, open: sums(row.id, 'open'), won: sums(row.id, 'won') })),
      cut: rows.length > shown.length,
    };
  });
}

/** Whoever stands in a circle, which no command makes, is found once and ends the way up. */
async function membersAround(tx: Tx, id: AccountId): Promise<Omit<GroupMember, 'open' | 'won'>[]> {
  const { rows } = await sql<Omit<GroupMember, 'open' | 'won'>>`
    WITH RECURSIVE above (id, parent_id, height) AS (
      SELECT id, parent_id, 0 FROM account WHERE id = ${id}
      UNION ALL
      SELECT a.id, a.parent_id, height + 1 FROM above JOIN account a ON a.id = above.parent_id WHERE height < 50),
    beneath (id, depth) AS (
      (SELECT id, 0 FROM above ORDER BY height DESC LIMIT 1)
      UNION ALL
      SELECT a.id, depth + 1 FROM beneath JOIN account a ON a.parent_id = beneath.id WHERE depth < 50),
    once AS (SELECT id, min(depth) AS depth FROM beneath GROUP BY id)
    SELECT a.id, a.name, a.city, a.kind, a.parent_id AS "parentId", a.archived_at IS NOT NULL AS archived
    FROM once JOIN account a ON a.id = once.id
    WHERE a.merged_into_id IS NULL
    ORDER BY once.depth, a.name, a.id LIMIT ${mostMembers + 1}`.execute(tx);
  return rows;
}

type Sum = { accountId: AccountId; status: 'open' | 'won'; currency: Currency; deals: number; amount: Cents };

/** In plain SQL, because deals belong to a slice above this one. */
async function dealsOf(tx: Tx, own: OrganisationId, accounts: AccountId[]): Promise<Sum[]> {
  const { rows } = await sql<Sum>`
    SELECT account_id AS "accountId", status, currency, count(*) AS deals,
           coalesce(sum(amount_cents), 0)::bigint AS amount
    FROM deal
    WHERE organisation_id = ${own} AND account_id = ANY (${accounts}::uuid[]) AND status IN ('open', 'won')
    GROUP BY account_id, status, currency
    ORDER BY amount DESC`.execute(tx);
  return rows;
}

function summed(sums: Sum[]): DealSums {
  return {
    deals: sums.reduce((all, { deals }) => all + deals, 0),
    amounts: sums
      .filter(({ amount }) => amount !== 0)
      .map(({ amount, currency }) => ({ cents: amount, currency })),
  };
}
