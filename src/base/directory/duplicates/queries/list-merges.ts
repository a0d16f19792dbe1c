import { sql, type RawBuilder } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { may } from '#base/directory/accounts/policy.ts';
import type { AccountId, MemberId, MergeId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type { Merge } from '../contract.ts';
import { undoDays } from '../rules/can-merge.ts';
import type { MergedKind } from '../rules/parts.ts';

const mostListed = 50;

/** The merges that can still be undone, the latest first. */
export async function listMerges(ctx: Context): Promise<Merge[]> {
  const since = new Date(ctx.now.getTime() - undoDays * 86_400_000);
  return ctx.read((tx) => readMerges(tx, ctx, sql`m.at >= ${since} AND m.undone_at IS NULL`));
}

export async function readMerge(tx: Tx, ctx: Context, id: MergeId): Promise<Merge> {
  return found((await readMerges(tx, ctx, sql`m.id = ${id}`))[0]);
}

type Row = {
  id: MergeId;
  kind: MergedKind;
  winnerId: string;
  winnerName: string;
  accountId: AccountId | null;
  ownerId: MemberId | null;
  loserName: string;
  at: Date;
  byName: string | null;
};

async function readMerges(tx: Tx, ctx: Context, which: RawBuilder<unknown>): Promise<Merge[]> {
  const { rows } = await sql<Row>`
    SELECT m.id, m.kind, m.winner_id AS "winnerId", coalesce(wa.name, wc.name) AS "winnerName",
      coalesce(wa.id, wc.account_id) AS "accountId", coalesce(wa.owner_id, ca.owner_id) AS "ownerId",
      coalesce(la.name, lc.name) AS "loserName", m.at, p.name AS "byName"
    FROM merge m
    LEFT JOIN account wa ON m.kind = 'account' AND wa.organisation_id = m.organisation_id AND wa.id = m.winner_id
    LEFT JOIN account la ON m.kind = 'account' AND la.organisation_id = m.organisation_id AND la.id = m.loser_id
    LEFT JOIN contact wc ON m.kind = 'contact' AND wc.organisation_id = m.organisation_id AND wc.id = m.winner_id
    LEFT JOIN contact lc ON m.kind = 'contact' AND lc.organisation_id = m.organisation_id AND lc.id = m.loser_id
    LEFT JOIN account ca ON ca.organisation_id = m.organisation_id AND ca.id = wc.account_id
    LEFT JOIN member p ON p.organisation_id = m.organisation_id AND p.id = m.by_member_id
    WHERE m.organisation_id = ${ctx.organisationId} AND ${which}
      AND coalesce(wa.id, wc.id) IS NOT NULL AND coalesce(la.id, lc.id) IS NOT NULL
    ORDER BY m.at DESC, m.id DESC LIMIT ${mostListed}`.execute(tx);
  return rows.map(({ winnerId, winnerName, accountId, ownerId, at, ...row }) => ({
    ...row,
    winner: { id: winnerId, name: winnerName, accountId },
    at: at.toISOString(),
    mayUndo: may.editAccount(ctx.actor, { ownerId }),
  }));
}
