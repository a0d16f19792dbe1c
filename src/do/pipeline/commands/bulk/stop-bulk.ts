import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';

import type * as contract from '../../bulk-contract.ts';
import type { Bulk } from '../../bulk-contract.ts';
import { readBulk } from '../../queries/get-bulk.ts';
import { lockBulk } from './lock-bulk.ts';
import { leaveWaiting } from './take-back-bulk.ts';
import { writeStatus } from './write-rows.ts';

/** Stops a change of many deals: what is done stays done, what waits is left. */
export async function stopBulk(ctx: Context, { bulkId }: InputOf<typeof contract.stopBulk>): Promise<Bulk> {
  return ctx.transaction(async (tx) => {
    const bulk = await lockBulk(tx, ctx, bulkId);
    if (bulk.status === 'running') {
      await leaveWaiting(tx, ctx, bulkId);
      await writeStatus(tx, ctx, bulkId, 'stopped');
      await audit(tx, ctx, {
        action: 'bulk-change.stopped',
        subject: { kind: 'bulk-change', id: bulkId },
        before: { status: 'running' },
        after: { status: 'stopped' },
      });
    }
    return readBulk(tx, ctx, bulkId);
  });
}
