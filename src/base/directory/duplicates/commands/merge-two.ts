import pg from 'pg';

import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { beyondSight } from '#base/db/sight.ts';
import { oneAtATime } from '#base/db/one-at-a-time.ts';
import { accountAndAbove } from '#base/directory/accounts/queries/get-account.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { AccountId, MergeId } from '#base/kernel/id.ts';
import { allow, Refusal, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';

import type { Merge } from '../contract.ts';
import type * as contract from '../contract.ts';
import { readMerge } from '../queries/list-merges.ts';
import { mayEdit, standingRows, type Standing } from '../queries/merged-rows.ts';
import { refusals } from '../refusals.ts';
import { canMerge } from '../rules/can-merge.ts';
import { mergedRow } from '../rules/merged-row.ts';
import type { MergedKind } from '../rules/parts.ts';
import { moveReferences } from './move-references.ts';
import { writeColumns } from './write-columns.ts';

type Input = InputOf<typeof contract.mergeTwo>;

/**
 * Makes one of two. The winner takes the chosen parts and everything that names the loser; the loser stays in the
 * archive as it was, so that its id, its name and its old number still lead to the winner.
 */
export async function mergeTwo(ctx: Context, input: Input): Promise<Merge> {
  const { kind, winnerId, loserId, take } = input;
  return ctx.transaction(async (tx) => {
    if (kind === 'account') await oneAtATime(tx, ctx, 'account.parent');
    const [winner, loser] = await standingRows(tx, kind, [winnerId, loserId], true);
    allow((await mayEdit(tx, ctx, kind, winner.row)) && (await mayEdit(tx, ctx, kind, loser.row)));
    sameVersion(winner, input.winnerVersion);
    sameVersion(loser, input.loserVersion);
    refuseUnless(canMerge(winner, loser), refusals);
    const after = mergedRow(kind, winner.row, loser.row, take);
    if (kind === 'account' && (await isBeneath(tx, winner, loser)))
      after['parent_id'] ??= loser.row['parent_id'] ?? null;
    const before = Object.fromEntries(
      Object.keys(after).map((column) => [column, winner.row[column] ?? null]),
    );
    // Everything goes along, also a colleague's deals that whoever merges does not see.
    const moved = await beyondSight(tx, () =>
      withoutCircle(async () => {
        await writeColumns(tx, ctx, kind, winner.id, after);
        await writeColumns(tx, ctx, kind, loser.id, { archived_at: ctx.now, merged_into_id: winner.id });
        return moveReferences(tx, ctx.organisationId, { kind, from: loser.id, to: winner.id });
      }),
    );
    const id = newId<MergeId>();
    await tx
      .insertInto('merge')
      .values({
        organisation_id: ctx.organisationId,
        id,
        kind,
        winner_id: winner.id,
        loser_id: loser.id,
        at: ctx.now,
        by_member_id: memberOf(ctx.actor),
        before: JSON.stringify(before),
        after: JSON.stringify(after),
        moved: JSON.stringify(moved),
        undone_at: null,
      })
      .execute();
    await writeAudits(tx, ctx, kind, winner, loser, { mergeId: id, before, after });
    return readMerge(tx, ctx, id);
  });
}

/** Does the account that stays hang, through others, under the one that goes? */
async function isBeneath(tx: Tx, winner: Standing, loser: Standing): Promise<boolean> {
  const above = await accountAndAbove(tx, winner.id as AccountId);
  return above.includes(loser.id as AccountId);
}

/** Refuses where the chosen parent would make an account belong to itself. */
async function withoutCircle<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.constraint === 'account_circle')
      throw new Refusal('refused', { because: 'parent-circle', says: refusals['parent-circle'] });
    throw error;
  }
}

type Change = { mergeId: MergeId; before: object; after: object };

async function writeAudits(
  tx: Tx,
  ctx: Context,
  kind: MergedKind,
  winner: Standing,
  loser: Standing,
  { mergeId, before, after }: Change,
): Promise<void> {
  await audit(tx, ctx, {
    action: `${kind}.merged`,
    subject: { kind, id: winner.id },
    before,
    after: { ...after, mergeId, took: { id: loser.id, name: loser.name } },
  });
  await audit(tx, ctx, {
    action: `${kind}.merged-away`,
    subject: { kind, id: loser.id },
    after: { mergeId, into: { id: winner.id, name: winner.name } },
  });
}
