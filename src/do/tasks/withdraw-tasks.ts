import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { DealId } from '#base/kernel/id.ts';

import type {} from './table.ts';

/**
 * Takes back the tasks of a deal that a rule asked for and nobody has done, because what made it ask is no longer so.
 * Should it ask again, they are made anew.
 * @param word the first word of their source
 */
export async function withdrawTasks(tx: Tx, ctx: Context, dealId: DealId, word: string): Promise<void> {
  const gone = await tx
    .updateTable('task')
    .set((task) => ({
      status: 'removed',
      source: null,
      remind_at: null,
      ended_at: ctx.now,
      ended_by_id: memberOf(ctx.actor),
      version: task('version', '+', 1),
      updated_at: ctx.now,
    }))
    .where('organisation_id', '=', ctx.organisationId)
    .where('deal_id', '=', dealId)
    .where('status', '=', 'open')
    .where('source', 'like', `${word} %`)
    .returning('id')
    .execute();
  for (const { id } of gone)
    await audit(tx, ctx, { action: 'task.withdrawn', subject: { kind: 'task', id } });
}
