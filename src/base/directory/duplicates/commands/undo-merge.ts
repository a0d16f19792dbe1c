import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import { beyondSight } from '#base/db/sight.ts';
import { oneAtATime } from '#base/db/one-at-a-time.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, found, refuseUnless } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import { mayEdit, standingRows } from '../queries/merged-rows.ts';
import { refusals } from '../refusals.ts';
import { canUndoMerge } from '../rules/can-merge.ts';
import { restoredRow } from '../rules/merged-row.ts';
import { moveBack } from './move-references.ts';
import { writeColumns } from './write-columns.ts';

/**
 * Makes two of one again. What moved moves back unless it has gone elsewhere since; what came to the winner since
 * stays with it; and what the merge changed of the winner is as it was, unless somebody changed it since.
 */
export async function undoMerge(
  ctx: Context,
  { mergeId }: InputOf<typeof contract.undoMerge>,
): Promise<null> {
  return ctx.transaction(async (tx) => {
    const merge = found(
      await tx.selectFrom('merge').selectAll().where('id', '=', mergeId).executeTakeFirst(),
    );
    const { kind } = merge;
    if (kind === 'account') await oneAtATime(tx, ctx, 'account.parent');
    const [winner, loser] = await standingRows(tx, kind, [merge.winner_id, merge.loser_id], true);
    allow(await mayEdit(tx, ctx, kind, winner.row));
    // Read again behind the lock: somebody may have undone it at the same moment.
    const { undone_at: undoneAt } = await tx
      .selectFrom('merge')
      .select('undone_at')
      .where('id', '=', mergeId)
      .executeTakeFirstOrThrow();
    refuseUnless(canUndoMerge({ at: merge.at, undoneAt, winnerId: winner.id }, loser, ctx.now), refusals);
    const back = restoredRow(winner.row, merge.before, merge.after);
    await beyondSight(tx, async () => {
      await writeColumns(tx, ctx, kind, loser.id, { archived_at: null, merged_into_id: null });
      await moveBack(tx, ctx.organisationId, merge.moved, { from: winner.id, to: loser.id });
      await writeColumns(tx, ctx, kind, winner.id, back);
    });
    await tx.updateTable('merge').set({ undone_at: ctx.now }).where('id', '=', mergeId).execute();
    await audit(tx, ctx, {
      action: `${kind}.unmerged`,
      subject: { kind, id: winner.id },
      after: { mergeId, gave: { id: loser.id, name: loser.name }, ...back },
    });
    await audit(tx, ctx, {
      action: `${kind}.restored`,
      subject: { kind, id: loser.id },
      after: { mergeId },
    });
    return null;
  });
}
