import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { AccountId, ContactId, DealId, MemberId } from '#base/kernel/id.ts';
import { found, Refusal } from '#base/kernel/refusal.ts';

import { refusals } from './refusals.ts';

type Named = {
  dealId?: DealId | null | undefined;
  accountId?: AccountId | null | undefined;
  contactId?: ContactId | null | undefined;
  memberId?: MemberId | null | undefined;
};

/**
 * Looks up what a task newly names: 404 for what is not in this organisation, refusal for a member who left and for a
 * contact of another account.
 * @returns the account that the task has in the end: the deal's where only the deal is given
 */
export async function accountOfTask(
  tx: Tx,
  ctx: Context,
  { dealId, accountId, contactId, memberId }: Named,
): Promise<AccountId | null> {
  const one = ctx.organisationId;
  const deal = dealId
    ? found(
        await tx
          .selectFrom('deal')
          .select('account_id')
          .where('organisation_id', '=', one)
          .where('id', '=', dealId)
          .executeTakeFirst(),
      )
    : null;
  if (accountId)
    found(
      await tx
        .selectFrom('account')
        .select('id')
        .where('organisation_id', '=', one)
        .where('id', '=', accountId)
        .executeTakeFirst(),
    );
  const account = accountId ?? deal?.account_id ?? null;
  if (contactId) {
    const contact = found(
      await tx
        .selectFrom('contact')
        .select('account_id')
        .where('organisation_id', '=', one)
        .where('id', '=', contactId)
        .executeTakeFirst(),
    );
    if (contact.account_id !== null && contact.account_id !== account) refuse('contact-elsewhere');
  }
  if (memberId) {
    const member = found(
      await tx
        .selectFrom('member')
        .select('archived_at')
        .where('organisation_id', '=', one)
        .where('id', '=', memberId)
        .executeTakeFirst(),
    );
    if (member.archived_at !== null) refuse('member-archived');
  }
  return account;
}

function refuse(because: keyof typeof refusals): never {
  throw new Refusal('refused', { because, says: refusals[because] });
}
