import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';

import { lockDeal } from '../commands/lock-deal.ts';
import { may } from '../policy.ts';
import type * as contract from './contract.ts';
import { publishedNow } from './read-checklist.ts';
import { refusals } from './refusals.ts';
import type { TickId } from './table.ts';

type Ticked = OutputOf<typeof contract.tickPoint>;

/** Ticks a point for a deal, or takes the tick away; doing so again changes nothing. */
export async function tickPoint(
  ctx: Context,
  { dealId, processId, nodeId, point, ticked }: InputOf<typeof contract.tickPoint>,
): Promise<Ticked> {
  return ctx.transaction(async (tx) => {
    const deal = await lockDeal(tx, ctx, dealId);
    allow(may.editDeal(ctx.actor, deal));
    const present = await tx
      .selectFrom('deal_process_tick as tick')
      .leftJoin('member', 'member.id', 'tick.ticked_by_id')
      .where('tick.organisation_id', '=', ctx.organisationId)
      .where('tick.deal_id', '=', dealId)
      .where('tick.process_id', '=', processId)
      .where('tick.node_id', '=', nodeId)
      .where('tick.point', '=', point)
      .where('tick.unticked_at', 'is', null)
      .select(['tick.id', 'tick.step', 'tick.ticked_at as at', 'member.name as by'])
      .executeTakeFirst();
    const noted = (step: string, verb: 'point-ticked' | 'point-unticked') =>
      audit(tx, ctx, {
        action: `deal.${verb}`,
        subject: { kind: 'deal', id: dealId },
        before: { step, point, ticked: !ticked },
        after: { step, point, ticked },
      });
    if (!ticked) {
      if (!present) return { ticked: null };
      await tx
        .updateTable('deal_process_tick')
        .set({ unticked_at: ctx.now, unticked_by_id: memberOf(ctx.actor) })
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', present.id)
        .execute();
      await noted(present.step, 'point-unticked');
      return { ticked: null };
    }
    if (present) return { ticked: { by: present.by, at: present.at.toISOString() } };
    const model = (await publishedNow(tx, ctx)).find(({ id }) => id === processId)?.model;
    const node = model?.nodes.find(({ id }) => id === nodeId);
    if (!node?.checklist.some((one) => one.trim() === point))
      throw new Refusal('refused', { because: 'point-gone', says: refusals['point-gone'] });
    await tx
      .insertInto('deal_process_tick')
      .values({
        organisation_id: ctx.organisationId,
        id: newId<TickId>(),
        deal_id: dealId,
        process_id: processId,
        node_id: nodeId,
        step: node.name,
        point,
        ticked_by_id: memberOf(ctx.actor),
        ticked_at: ctx.now,
        unticked_by_id: null,
        unticked_at: null,
      })
      .execute();
    await noted(node.name, 'point-ticked');
    const me = await tx
      .selectFrom('member')
      .select('name')
      .where('id', '=', memberOf(ctx.actor))
      .executeTakeFirst();
    return { ticked: { by: me?.name ?? null, at: ctx.now.toISOString() } };
  });
}
