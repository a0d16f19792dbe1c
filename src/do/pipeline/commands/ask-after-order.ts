import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { DealId, MemberId } from '#base/kernel/id.ts';
import { createTasks } from '#do/tasks/create-tasks.ts';
import type {} from '#plan/roles/table.ts';
import type { SalesCycle } from '#plan/sales-cycle/cycle.ts';

import { afterOrderTasks, type RoleHolder } from '../rules/after-order-tasks.ts';

type Order = { id: DealId; ownerId: MemberId | null; closedOn: IsoDate };

/** Writes the tasks that the deal's cycle asks for after an order, in the transaction that wins it. */
export async function askAfterOrder(tx: Tx, ctx: Context, order: Order, cycle: SalesCycle): Promise<void> {
  if (cycle.afterOrder.length === 0) return;
  const owner = await presentMember(tx, ctx, order.ownerId);
  const tasks = afterOrderTasks(
    cycle.afterOrder,
    {
      closedOn: order.closedOn,
      today: ctx.today,
      ownerId: owner?.id ?? null,
      teamId: owner?.team_id ?? null,
    },
    await holdersToday(tx, ctx),
    ctx.organisation.language,
  );
  await createTasks(
    tx,
    ctx,
    tasks.map((task) => ({ ...task, dealId: order.id })),
  );
}

/** The member, unless that one has left. */
async function presentMember(tx: Tx, ctx: Context, id: MemberId | null) {
  if (id === null) return undefined;
  return tx
    .selectFrom('member')
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .select(['id', 'team_id'])
    .executeTakeFirst();
}

/** Who holds which role today, whoever gives it most time first. */
async function holdersToday(tx: Tx, ctx: Context): Promise<RoleHolder[]> {
  return tx
    .selectFrom('role_assignment as held')
    .innerJoin('member', (on) =>
      on
        .onRef('member.organisation_id', '=', 'held.organisation_id')
        .onRef('member.id', '=', 'held.member_id'),
    )
    .where('held.organisation_id', '=', ctx.organisationId)
    .where('member.archived_at', 'is', null)
    .where('held.from_date', '<=', ctx.today)
    .where((held) => held.or([held('held.to_date', 'is', null), held('held.to_date', '>=', ctx.today)]))
    .orderBy('held.share_percent', 'desc')
    .orderBy('member.name')
    .orderBy('member.id')
    .select(['held.member_id as memberId', 'held.role', 'member.team_id as teamId'])
    .execute();
}
