import { sql } from 'kysely';

import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { BulkChangeId } from '#base/kernel/id.ts';
import { allow } from '#base/kernel/refusal.ts';

import type * as contract from '../../bulk-contract.ts';
import type { Bulk } from '../../bulk-contract.ts';
import type {} from '../../bulk-table.ts';
import { may } from '../../policy.ts';
import { bulkDealIds } from '../../queries/bulk-deals.ts';
import { readBulk } from '../../queries/get-bulk.ts';

/** Fixes of which deals something is to be changed. Nothing has changed yet: that is for its steps. */
export async function startBulk(ctx: Context, input: InputOf<typeof contract.startBulk>): Promise<Bulk> {
  allow(input.change.kind === 'delete' ? may.deleteDeal(ctx.actor) : may.createDeal(ctx.actor));
  return ctx.transaction(async (tx) => {
    const ids = await bulkDealIds(tx, ctx, input);
    const id = newId<BulkChangeId>();
    await tx
      .insertInto('bulk_change')
      .values({
        organisation_id: ctx.organisationId,
        id,
        member_id: memberOf(ctx.actor),
        change: JSON.stringify(input.change),
        status: 'running',
        created_at: ctx.now,
      })
      .execute();
    await sql`
      INSERT INTO bulk_change_row (organisation_id, bulk_change_id, deal_id, title)
      SELECT organisation_id, ${id}::uuid, id, title FROM deal
      WHERE organisation_id = ${ctx.organisationId} AND id = ANY (${ids}::uuid[])`.execute(tx);
    await audit(tx, ctx, {
      action: 'bulk-change.started',
      subject: { kind: 'bulk-change', id },
      after: { change: input.change, deals: ids.length },
    });
    return readBulk(tx, ctx, id);
  });
}
