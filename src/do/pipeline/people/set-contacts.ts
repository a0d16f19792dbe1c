import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import type { ContactId, DealId } from '#base/kernel/id.ts';
import { allow, Refusal, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';

import { lockDeal } from '../commands/lock-deal.ts';
import { may } from '../policy.ts';
import type * as contract from './contract.ts';
import { readContacts } from './read-contacts.ts';
import { refusals } from './refusals.ts';
import { canHaveContacts } from './rules/can-have-contacts.ts';

type Input = InputOf<typeof contract.setDealContacts>;

/** Gives a deal its people, all of them, each with a part in the decision. */
export async function setDealContacts(
  ctx: Context,
  input: Input,
): Promise<OutputOf<typeof contract.setDealContacts>> {
  return ctx.transaction(async (tx) => {
    const deal = await lockDeal(tx, ctx, input.dealId);
    allow(may.editDeal(ctx.actor, deal));
    sameVersion(deal, input.version);
    const before = await readContacts(tx, ctx, deal.id);
    const people = await accountsOf(
      tx,
      ctx,
      input.contacts.map(({ contactId }) => contactId),
    );
    const there = before.map(({ contact }) => contact.id);
    refuseUnless(canHaveContacts(people, input.primaryId, deal.accountId, there), refusals);
    await writeContacts(tx, ctx, deal.id, input.contacts);
    await tx
      .updateTable('deal')
      .set({ contact_id: input.primaryId, version: deal.version + 1, updated_at: ctx.now })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', deal.id)
      .execute();
    const contacts = await readContacts(tx, ctx, deal.id);
    await audit(tx, ctx, {
      action: 'deal.contacts-changed',
      subject: { kind: 'deal', id: deal.id },
      before: { contacts: before },
      after: { contacts },
    });
    return { version: deal.version + 1, contacts };
  });
}

async function accountsOf(tx: Tx, ctx: Context, ids: readonly ContactId[]) {
  const rows = ids.length
    ? await tx
        .selectFrom('contact')
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', 'in', ids)
        .select(['id', 'account_id'])
        .execute()
    : [];
  const accounts = new Map(rows.map(({ id, account_id }) => [id, account_id]));
  return ids.map((contactId) => {
    const accountId = accounts.get(contactId);
    if (accountId === undefined) throw new Refusal('not-found');
    return { contactId, accountId };
  });
}

async function writeContacts(
  tx: Tx,
  ctx: Context,
  dealId: DealId,
  contacts: Input['contacts'],
): Promise<void> {
  await tx
    .deleteFrom('deal_contact_part')
    .where('organisation_id', '=', ctx.organisationId)
    .where('deal_id', '=', dealId)
    .execute();
  if (contacts.length === 0) return;
  const rows = contacts.map(({ contactId, part, note }) => ({
    organisation_id: ctx.organisationId,
    deal_id: dealId,
    contact_id: contactId,
    part,
    note: note ?? null,
  }));
  await refuseTaken({}, () => tx.insertInto('deal_contact_part').values(rows).execute());
}

/** People stay with their account when a deal goes to another one; advisers of no account go along. */
export async function leaveContactsBehind(tx: Tx, ctx: Context, dealId: DealId): Promise<void> {
  await tx
    .deleteFrom('deal_contact_part as d')
    .where('d.organisation_id', '=', ctx.organisationId)
    .where('d.deal_id', '=', dealId)
    .where('d.contact_id', 'in', (contact) =>
      contact
        .selectFrom('contact')
        .where('contact.organisation_id', '=', ctx.organisationId)
        .where('contact.account_id', 'is not', null)
        .select('contact.id'),
    )
    .execute();
}
