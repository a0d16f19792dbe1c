import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { beyondSight } from '#base/db/sight.ts';
import { oneAtATime } from '#base/db/one-at-a-time.ts';
import { beginFields, editFields } from '#base/directory/custom-fields/commands/take-fields.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { AccountId } from '#base/kernel/id.ts';
import { allow, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';

import type { Account } from '../contract.ts';
import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { accountsNamed } from '../queries/accounts-named.ts';
import { accountAndAbove, lockAccount } from '../queries/get-account.ts';
import { refusals } from '../refusals.ts';
import { columnsOf, nowhere, placed } from './account-columns.ts';
import { refuseWrongNumbers } from './refuse-wrong-numbers.ts';
import { canBelongTo } from '../rules/can-belong-to.ts';
import { canRestore } from '../rules/can-restore.ts';
import { isNewName } from '../rules/is-new-name.ts';

type Add = InputOf<typeof contract.addAccount>;
type Edit = InputOf<typeof contract.editAccount>;
type Version = InputOf<typeof contract.archiveAccount>;

/**
 * Adds an account. Refuses, with those that are there, a name that is known already, unless this is another one.
 * @param byName it is added by its name alone, on the way to something else: its required fields come later
 */
export async function addAccount(ctx: Context, input: Add, byName = false): Promise<Account> {
  allow(may.addAccount(ctx.actor, { ownerId: input.ownerId ?? null }));
  refuseWrongNumbers(ctx, input, input.country ?? null);
  return ctx.transaction(async (tx) => {
    if (input.isAnother !== true) refuseUnless(isNewName(await accountsNamed(tx, input.name)), refusals);
    const fields = await beginFields(tx, ctx, 'account', input.fields, !byName);
    const id = newId<AccountId>();
    await refuseTaken({}, () =>
      tx
        .insertInto('account')
        .values({
          organisation_id: ctx.organisationId,
          id,
          ...columnsOf(placed(nowhere, input)),
          name: input.name,
          fields: JSON.stringify(fields),
          created_at: ctx.now,
          updated_at: ctx.now,
        })
        .execute(),
    );
    const account = await beyondSight(tx, () => lockAccount(tx, id));
    await audit(tx, ctx, { action: 'account.added', subject: { kind: 'account', id }, after: account });
    return account;
  });
}

/** Changes what is given of an account. Refuses a parent that belongs to the account itself. */
export async function editAccount(ctx: Context, input: Edit): Promise<Account> {
  return ctx.transaction(async (tx) => {
    if (input.parentId) await oneAtATime(tx, ctx, 'account.parent');
    const account = await lockAccount(tx, input.accountId);
    allow(may.editAccount(ctx.actor, account));
    sameVersion(account, input.version);
    refuseWrongNumbers(ctx, input, input.country === undefined ? account.country : input.country);
    if (input.parentId)
      refuseUnless(canBelongTo(account.id, await accountAndAbove(tx, input.parentId)), refusals);
    const fields = await editFields(tx, ctx, 'account', account.fields, input.fields);
    return write(tx, ctx, account, 'account.edited', {
      ...columnsOf(placed(account, input)),
      ...(input.fields ? { fields: JSON.stringify(fields) } : {}),
    });
  });
}

/** Archives an account or brings one back. Its deals, activities and history stay as they are. */
export async function setAccountArchived(
  ctx: Context,
  { accountId, version }: Version,
  archived: boolean,
): Promise<Account> {
  return ctx.transaction(async (tx) => {
    const account = await lockAccount(tx, accountId);
    allow(may.editAccount(ctx.actor, account));
    sameVersion(account, version);
    if (!archived) refuseUnless(canRestore(account), refusals);
    return write(tx, ctx, account, archived ? 'account.archived' : 'account.restored', {
      archived_at: archived ? ctx.now : null,
    });
  });
}

type Columns = (ReturnType<typeof columnsOf> & { fields?: string }) | { archived_at: Date | null };

async function write(
  tx: Tx,
  ctx: Context,
  before: Account,
  action: string,
  columns: Columns,
): Promise<Account> {
  // It may go to a colleague whose accounts one does not see.
  const after = await beyondSight(tx, async () => {
    await refuseTaken({}, () =>
      tx
        .updateTable('account')
        .set({ ...columns, version: before.version + 1, updated_at: ctx.now })
        .where('id', '=', before.id)
        .execute(),
    );
    return lockAccount(tx, before.id);
  });
  await audit(tx, ctx, { action, subject: { kind: 'account', id: before.id }, before, after });
  return after;
}
