import type { Tx } from '#base/db/database.ts';
import type { AccountId, ContactId, MemberId } from '#base/kernel/id.ts';
import { found, refuseUnless } from '#base/kernel/refusal.ts';

import type {} from '../queries/deal-row.ts';
import { refusals } from '../refusals.ts';
import { mayName } from '../rules/may-name.ts';

type NewlyNamed = {
  accountId?: AccountId | null | undefined;
  contactId?: ContactId | null | undefined;
  ownerId?: MemberId | null | undefined;
};

/** Looks up what a deal or activity newly names: 404 for what is not in this organisation, refusal for what may not. */
export async function refuseUnnamable(
  tx: Tx,
  { accountId, contactId, ownerId }: NewlyNamed,
  /** The account that it has in the end. */
  ofAccount: AccountId | null,
): Promise<void> {
  const account = accountId ? await accountOf(tx, accountId) : null;
  const contact = contactId ? await contactOf(tx, contactId) : null;
  const owner = ownerId ? await memberOf(tx, ownerId) : null;
  refuseUnless(mayName({ account, contact, owner }, ofAccount), refusals);
}

async function accountOf(tx: Tx, id: AccountId) {
  const row = found(
    await tx.selectFrom('account').where('id', '=', id).select(['id', 'archived_at']).executeTakeFirst(),
  );
  return { id: row.id, archived: row.archived_at !== null };
}

async function contactOf(tx: Tx, id: ContactId) {
  return found(
    await tx.selectFrom('contact').where('id', '=', id).select('account_id as accountId').executeTakeFirst(),
  );
}

async function memberOf(tx: Tx, id: MemberId) {
  const row = found(
    await tx.selectFrom('member').where('id', '=', id).select('archived_at').executeTakeFirst(),
  );
  return { archived: row.archived_at !== null };
}
