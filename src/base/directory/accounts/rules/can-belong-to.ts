import { yes, type Decision } from '#base/kernel/decision.ts';
import type { AccountId } from '#base/kernel/id.ts';

/**
 * May this account belong to that one? Not where it would, through others, belong to itself.
 * @param above the parent to be, its parent, and so on
 */
export function canBelongTo(
  account: AccountId,
  above: readonly AccountId[],
): Decision<{ because: 'parent-circle' }> {
  return above.includes(account) ? { ok: false, because: 'parent-circle' } : yes;
}
