import { canBelongTo } from '#base/directory/accounts/rules/can-belong-to.ts';
import type { AccountId } from '#base/kernel/id.ts';

import { changeRows } from './change-rows.ts';
import type { Known } from './known.ts';
import { accountNamed } from './known-accounts.ts';
import type { Run } from './run.ts';

export type ParentLink = {
  childId: AccountId;
  isNew: boolean;
  parentName: string | null;
  parentExternalId: string | null;
};

/** Parents may stand below their children in a file, so they are tied when all rows are known. */
export async function hangUnderParents(
  run: Run,
  known: Known,
  links: readonly ParentLink[],
  changed: ReadonlySet<AccountId>,
): Promise<void> {
  if (links.length === 0) return;
  // All that hang under another, because a circle may run over accounts that no row names.
  const there = await run.tx
    .selectFrom('account')
    .select(['id', 'parent_id as parentId'])
    .where('organisation_id', '=', run.ctx.organisationId)
    .where('parent_id', 'is not', null)
    .execute();
  const parentOf = new Map(there.map(({ id, parentId }) => [id, parentId]));
  const changes: { id: AccountId; set: object }[] = [];
  for (const { childId, isNew, parentName, parentExternalId } of links) {
    const parent = accountNamed(known, { name: parentName, externalId: parentExternalId });
    if (!parent || parentOf.get(childId) === parent.id) continue;
    if (!canBelongTo(childId, wayUp(parentOf, parent.id)).ok) continue;
    parentOf.set(childId, parent.id);
    changes.push({ id: childId, set: { parent_id: parent.id } });
    if (isNew || changed.has(childId)) continue;
    run.tally.count('accounts', 'changed');
    run.tally.count('accounts', 'same', -1);
  }
  if (run.write) await changeRows(run, 'account', changes);
}

/** An account, the one that it hangs under, and so on up. */
function wayUp(parentOf: ReadonlyMap<AccountId, AccountId | null>, from: AccountId): AccountId[] {
  const way: AccountId[] = [];
  for (let at: AccountId | null = from; at !== null && !way.includes(at); at = parentOf.get(at) ?? null)
    way.push(at);
  return way;
}
