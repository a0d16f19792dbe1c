import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { BulkChangeId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type { Bulk } from '../bulk-contract.ts';
import type {} from '../bulk-table.ts';
import { may } from '../policy.ts';
import { canTakeBack } from '../rules/bulk-change.ts';
import { refusedGroups } from './refused-groups.ts';

/** How far a change of many deals is; "not found" where it is not for these eyes. */
export async function getBulk(ctx: Context, { bulkId }: { bulkId: BulkChangeId }): Promise<Bulk> {
  return ctx.read((tx) => readBulk(tx, ctx, bulkId));
}

/** The last changes of many deals that somebody may take back. */
export async function listBulk(ctx: Context): Promise<{ rows: Bulk[] }> {
  return ctx.read(async (tx) => {
    let query = tx.selectFrom('bulk_change').select('id').orderBy('id', 'desc').limit(10);
    if (!may.takeBackBulk(ctx.actor, { memberId: null }))
      query = query.where('member_id', '=', memberOf(ctx.actor));
    const rows: Bulk[] = [];
    for (const { id } of await query.execute()) rows.push(await readBulk(tx, ctx, id));
    return { rows };
  });
}

export async function readBulk(tx: Tx, ctx: Context, id: BulkChangeId): Promise<Bulk> {
  const bulk = found(
    await tx
      .selectFrom('bulk_change as b')
      .leftJoin('member as m', (on) =>
        on.onRef('m.organisation_id', '=', 'b.organisation_id').onRef('m.id', '=', 'b.member_id'),
      )
      .where('b.id', '=', id)
      .select(['b.status', 'b.change', 'b.created_at', 'b.member_id as memberId', 'm.name as by'])
      .executeTakeFirst(),
  );
  const allowed = may.takeBackBulk(ctx.actor, bulk);
  found(allowed ? bulk : null);
  const counts = await tx
    .selectFrom('bulk_change_row')
    .where('bulk_change_id', '=', id)
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .groupBy('state')
    .execute();
  const notable = await tx
    .selectFrom('bulk_change_row')
    .where('bulk_change_id', '=', id)
    .where('state', 'in', ['refused', 'kept'])
    .select(['deal_id as id', 'title', 'state', 'because'])
    .orderBy('deal_id')
    .execute();
  const of = (state: string) => counts.find((row) => row.state === state)?.count ?? 0;
  const grouped = (state: string) =>
    refusedGroups(
      notable.filter((row) => row.state === state).map((row) => ({ ...row, because: row.because ?? '' })),
      ctx.language,
    );
  return {
    id,
    status: bulk.status,
    change: bulk.change,
    total: counts.reduce((sum, { count }) => sum + count, 0),
    waiting: of('waiting'),
    changed: of('changed'),
    same: of('same'),
    left: of('left'),
    refused: grouped('refused'),
    takenBack: of('taken-back'),
    kept: grouped('kept'),
    by: bulk.by,
    at: bulk.created_at.toISOString(),
    may: { takeBack: allowed && canTakeBack(bulk.change).ok && of('changed') > 0 },
  };
}
