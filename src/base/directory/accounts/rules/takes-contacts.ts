import { yes, type Decision } from '#base/kernel/decision.ts';

/** May people be added to this account? */
export function takesContacts({
  archived,
}: {
  archived: boolean;
}): Decision<{ because: 'account-archived' }> {
  return archived ? { ok: false, because: 'account-archived' } : yes;
}
