import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import type { Context } from '#base/db/context.ts';
import { beyondSight } from '#base/db/sight.ts';
import { editFields } from '#base/directory/custom-fields/commands/take-fields.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { Tx } from '#base/db/database.ts';
import type { DealId } from '#base/kernel/id.ts';
import { allow, Refusal, sameVersion } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import { refusals as lineRefusals } from '../lines/refusals.ts';
import type {} from '../lines/table.ts';
import { leaveContactsBehind } from '../people/set-contacts.ts';
import { may } from '../policy.ts';
import { getDealRow } from '../queries/get-deal-row.ts';
import { dealChanges } from '../rules/deal-changes.ts';
import type { DealRow } from '../shapes.ts';
import { lockDeal } from './lock-deal.ts';
import { refuseUnnamable } from './named-rows.ts';
import { settleApproval } from './settle-approval.ts';
import { writeEvent } from './write-event.ts';

/**
 * Changes what is given of a deal. Changes of owner, amount and expected close go into its history. Contacts do not
 * go along to another account; the amount of a deal with products is theirs.
 */
export async function editDeal(ctx: Context, input: InputOf<typeof contract.editDeal>): Promise<DealRow> {
  return ctx.transaction(async (tx) => {
    const deal = await lockDeal(tx, ctx, input.dealId);
    allow(may.editDeal(ctx.actor, deal));
    sameVersion(deal, input.version);
    const accountId = input.accountId === undefined ? deal.accountId : input.accountId;
    const sameAccount = accountId === deal.accountId;
    const fields = await editFields(tx, ctx, 'deal', deal.fields, input.fields);
    const after = {
      title: input.title ?? deal.title,
      accountId,
      contactId: input.contactId === undefined ? (sameAccount ? deal.contactId : null) : input.contactId,
      ownerId: input.ownerId === undefined ? deal.ownerId : input.ownerId,
      productId: input.productId === undefined ? deal.productId : input.productId,
      amountCents: input.amountCents === undefined ? deal.amountCents : input.amountCents,
      currency: input.currency ?? deal.currency,
      expectedCloseOn: input.expectedCloseOn === undefined ? deal.expectedCloseOn : input.expectedCloseOn,
      fields,
    };
    if (after.amountCents !== deal.amountCents || after.currency !== deal.currency)
      await refuseWithLines(tx, ctx, deal.id);
    const newly = {
      accountId: sameAccount ? null : after.accountId,
      contactId: after.contactId === deal.contactId && sameAccount ? null : after.contactId,
      ownerId: after.ownerId === deal.ownerId ? null : after.ownerId,
    };
    await refuseUnnamable(tx, newly, after.accountId);
    // It may go to a colleague whose deals one does not see.
    return beyondSight(tx, () => write(tx, ctx, deal, after));
  });
}

type Deal = Awaited<ReturnType<typeof lockDeal>>;
type After = Pick<
  Deal,
  | 'title'
  | 'accountId'
  | 'contactId'
  | 'ownerId'
  | 'productId'
  | 'amountCents'
  | 'currency'
  | 'expectedCloseOn'
  | 'fields'
>;

async function write(tx: Tx, ctx: Context, deal: Deal, after: After): Promise<DealRow> {
  await refuseTaken({}, () =>
    tx
      .updateTable('deal')
      .set({
        title: after.title,
        account_id: after.accountId,
        contact_id: after.contactId,
        owner_id: after.ownerId,
        product_id: after.productId,
        amount_cents: after.amountCents,
        currency: after.currency,
        expected_close_on: after.expectedCloseOn,
        fields: JSON.stringify(after.fields),
        version: deal.version + 1,
        updated_at: ctx.now,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', deal.id)
      .execute(),
  );
  if (after.accountId !== deal.accountId) await leaveContactsBehind(tx, ctx, deal.id);
  for (const change of dealChanges(deal, after)) await writeEvent(tx, ctx, deal.id, change);
  await settleApproval(tx, ctx, { ...deal, ...after });
  await audit(tx, ctx, {
    action: 'deal.edited',
    subject: { kind: 'deal', id: deal.id },
    before: deal,
    after: { ...deal, ...after },
  });
  return getDealRow(tx, ctx, deal.id);
}

/** The amount of a deal with products is theirs. */
async function refuseWithLines(tx: Tx, ctx: Context, id: DealId): Promise<void> {
  const line = await tx
    .selectFrom('deal_line')
    .where('organisation_id', '=', ctx.organisationId)
    .where('deal_id', '=', id)
    .select('id')
    .limit(1)
    .executeTakeFirst();
  const because = 'amount-follows-lines';
  if (line) throw new Refusal('refused', { because, says: lineRefusals[because] });
}
