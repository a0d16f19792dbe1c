import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import type { DealId, LineId } from '#base/kernel/id.ts';
import { allow, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';

import { lockDeal } from '../commands/lock-deal.ts';
import { settleApproval } from '../commands/settle-approval.ts';
import { writeEvent } from '../commands/write-event.ts';
import { may } from '../policy.ts';
import { dealChanges } from '../rules/deal-changes.ts';
import type * as contract from './contract.ts';
import { readLines } from './read-lines.ts';
import { refusals } from './refusals.ts';
import { canHaveLines } from './rules/can-have-lines.ts';
import { lineTotals } from './rules/line-totals.ts';

/**
 * Gives a deal its products, all of them, in this order. Its amount is from then on their sum without VAT, and its
 * history tells so; without any lines the amount stays and is one's own to change again.
 */
export async function setLines(
  ctx: Context,
  input: InputOf<typeof contract.setLines>,
): Promise<OutputOf<typeof contract.setLines>> {
  return ctx.transaction(async (tx) => {
    const deal = await lockDeal(tx, ctx, input.dealId);
    allow(may.editDeal(ctx.actor, deal));
    sameVersion(deal, input.version);
    const given = input.lines.map((line) => ({ ...line, discount: line.discount ?? null }));
    refuseUnless(canHaveLines(given), refusals);
    const before = await readLines(tx, ctx, deal.id);
    await writeLines(tx, ctx, deal.id, given, new Set(before.map(({ id }) => id)));
    const lines = await readLines(tx, ctx, deal.id);
    const totals = lineTotals(lines);
    const amountCents = lines.length > 0 ? totals.netCents : deal.amountCents;
    // What a deal is about is its first product, where nobody said otherwise.
    const productId = deal.productId ?? lines.find(({ product }) => product !== null)?.product?.id ?? null;
    await tx
      .updateTable('deal')
      .set({
        amount_cents: amountCents,
        product_id: productId,
        version: deal.version + 1,
        updated_at: ctx.now,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', deal.id)
      .execute();
    for (const change of dealChanges(deal, { ...deal, amountCents }))
      await writeEvent(tx, ctx, deal.id, change);
    await settleApproval(tx, ctx, { ...deal, amountCents, productId });
    await audit(tx, ctx, {
      action: 'deal.lines-changed',
      subject: { kind: 'deal', id: deal.id },
      before: { lines: before, amountCents: deal.amountCents },
      after: { lines, amountCents },
    });
    return { version: deal.version + 1, amountCents, currency: deal.currency, lines, totals };
  });
}

type Line = Omit<contract.GivenLine, 'discount'> & {
  discount: NonNullable<contract.GivenLine['discount']> | null;
};

async function writeLines(
  tx: Tx,
  ctx: Context,
  dealId: DealId,
  lines: readonly Line[],
  known: ReadonlySet<LineId>,
): Promise<void> {
  await tx
    .deleteFrom('deal_line')
    .where('organisation_id', '=', ctx.organisationId)
    .where('deal_id', '=', dealId)
    .execute();
  if (lines.length === 0) return;
  const taken = new Set<LineId>();
  const rows = lines.map((line, position) => {
    const own =
      line.id !== undefined && known.has(line.id) && !taken.has(line.id) ? line.id : newId<LineId>();
    taken.add(own);
    return {
      organisation_id: ctx.organisationId,
      id: own,
      deal_id: dealId,
      position,
      product_id: line.productId ?? null,
      description: line.description,
      quantity_thousandths: Math.round(line.quantity * 1000),
      unit: line.unit || null,
      price_cents: line.priceCents,
      discount_basis_points: line.discount?.kind === 'percent' ? line.discount.basisPoints : null,
      discount_cents: line.discount?.kind === 'amount' ? line.discount.cents : null,
      vat_basis_points: line.vatBasisPoints,
    };
  });
  await refuseTaken({}, () => tx.insertInto('deal_line').values(rows).execute());
}
