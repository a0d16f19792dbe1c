import { yes, type Decision } from '#base/kernel/decision.ts';
import type { AccountId } from '#base/kernel/id.ts';

type Named = {
  account: { id: AccountId; archived: boolean } | null;
  contact: { accountId: AccountId | null } | null;
  owner: { archived: boolean } | null;
};

/**
 * May a deal or an activity newly name these? Nobody and nothing that was archived, and no contact of another
 * account. Give only what is new: what it named already may be archived since.
 */
export function mayName(
  { account, contact, owner }: Named,
  accountId: AccountId | null,
): Decision<{ because: 'account-archived' | 'contact-elsewhere' | 'member-archived' }> {
  if (account?.archived) return { ok: false, because: 'account-archived' };
  if (contact && contact.accountId !== null && contact.accountId !== accountId)
    return { ok: false, because: 'contact-elsewhere' };
  return owner?.archived ? { ok: false, because: 'member-archived' } : yes;
}
