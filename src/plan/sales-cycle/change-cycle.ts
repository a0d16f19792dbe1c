import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { CycleId } from '#base/kernel/id.ts';
import { allow, sameVersion } from '#base/kernel/refusal.ts';

import type { SalesCycle } from './cycle.ts';
import { may } from './policy.ts';
import { lockCycle, readCycle } from './queries.ts';
import type {} from './table.ts';

type Edited = { cycleId: CycleId; version: number };
type Said = { action: string; subject: { kind: string; id: string }; before?: unknown; after?: unknown };

/**
 * The frame of every change inside a cycle: who may, the version that the edit started from, the change itself
 * (which says what to write down), a new version, and the cycle as it is then.
 */
export async function changeCycle(
  ctx: Context,
  { cycleId, version }: Edited,
  change: (tx: Tx, cycle: SalesCycle) => Promise<Said>,
): Promise<SalesCycle> {
  allow(may.editCycles(ctx.actor));
  return ctx.transaction(async (tx) => {
    const cycle = await lockCycle(tx, cycleId);
    sameVersion(cycle, version);
    const said = await change(tx, cycle);
    await tx
      .updateTable('sales_cycle')
      .set({ version: version + 1 })
      .where('id', '=', cycleId)
      .execute();
    await audit(tx, ctx, said);
    return readCycle(tx, cycleId);
  });
}
