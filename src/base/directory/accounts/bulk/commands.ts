import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { AccountId, ContactId } from '#base/kernel/id.ts';
import { allow } from '#base/kernel/refusal.ts';

import { editAccount, setAccountArchived } from '../commands/accounts.ts';
import { editContact, setContactArchived } from '../commands/contacts.ts';
import { may } from '../policy.ts';
import { lockAccount, lockContact } from '../queries/get-account.ts';
import { changeMany, restoreMany, type Changing } from './change-many.ts';
import type * as contract from './contract.ts';
import type { BulkChanged } from './contract.ts';

const accounts: Changing<AccountId> = {
  lock: lockAccount,
  change: (ctx, { id: accountId, version }, change) => {
    const one = { accountId, version };
    switch (change.kind) {
      case 'owner':
        return editAccount(ctx, { ...one, ownerId: change.ownerId });
      case 'industry':
        return editAccount(ctx, { ...one, industry: change.industry });
      case 'archived':
        return setAccountArchived(ctx, one, change.archived);
      case 'field':
        return editAccount(ctx, { ...one, fields: { [change.key]: change.value } });
    }
  },
};

const contacts: Changing<ContactId> = {
  lock: lockContact,
  change: (ctx, { id: contactId, version }, change) => {
    const one = { contactId, version };
    if (change.kind === 'archived') return setContactArchived(ctx, one, change.archived);
    const fields = change.kind === 'field' ? { [change.key]: change.value } : {};
    return editContact(ctx, { ...one, fields });
  },
};

/** Changes up to a hundred accounts, each by the command of a single change. */
export async function changeAccounts(
  ctx: Context,
  { ids, change }: InputOf<typeof contract.changeAccounts>,
): Promise<BulkChanged> {
  allow(may.addAccount(ctx.actor));
  return changeMany(ctx, accounts, ids, change);
}

export async function restoreAccounts(
  ctx: Context,
  { rows, change }: InputOf<typeof contract.restoreAccounts>,
): Promise<BulkChanged> {
  allow(may.addAccount(ctx.actor));
  return restoreMany(
    ctx,
    accounts,
    change,
    rows.map((row) => ({ ...row, id: row.id as AccountId })),
  );
}

/** Changes up to a hundred contacts, each by the command of a single change. */
export async function changeContacts(
  ctx: Context,
  { ids, change }: InputOf<typeof contract.changeContacts>,
): Promise<BulkChanged> {
  allow(may.addAccount(ctx.actor));
  return changeMany(ctx, contacts, ids, change);
}

export async function restoreContacts(
  ctx: Context,
  { rows, change }: InputOf<typeof contract.restoreContacts>,
): Promise<BulkChanged> {
  allow(may.addAccount(ctx.actor));
  return restoreMany(
    ctx,
    contacts,
    change,
    rows.map((row) => ({ ...row, id: row.id as ContactId })),
  );
}
