import { sql, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { FieldSubject, FieldValues } from '#base/directory/custom-fields/rules/field.ts';
import { editFields } from '#base/directory/custom-fields/commands/take-fields.ts';
import { sameValue } from '#base/directory/custom-fields/rules/take-values.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';

import { may } from '../policy.ts';
import { accountsWanted, wantedAccounts } from '../queries/wanted-accounts.ts';
import { contactsWanted, wantedContacts } from '../queries/wanted-contacts.ts';
import { refusals } from '../refusals.ts';
import { refusedGroups, type RefusedRow } from './change-many.ts';
import { mostAtOnce, type BulkPreview } from './contract.ts';
import type * as contract from './contract.ts';
import { valueAfter, valueBefore, type DirectoryChange } from './rules.ts';

const mostExamples = 5;

/** What a change would do to each of many accounts, without doing it. */
export async function previewAccountChange(
  ctx: Context,
  { ids, found, except, change }: InputOf<typeof contract.previewAccountChange>,
): Promise<BulkPreview> {
  allow(may.addAccount(ctx.actor));
  return ctx.read(async (tx) => {
    const wanted = [
      ...(found ? await wantedAccounts(tx, ctx, found) : []),
      ...chosen('account', { ids, found, except }),
    ];
    const rows = await accountsWanted(tx, ctx, wanted)
      .select([
        'account.id',
        'account.name',
        'account.owner_id as ownerId',
        'account.industry',
        'account.fields',
        sql<boolean>`account.archived_at IS NOT NULL`.as('archived'),
        sql<boolean>`account.merged_into_id IS NOT NULL`.as('merged'),
      ])
      .orderBy('account.name')
      .orderBy('account.id')
      .limit(mostAtOnce + 1)
      .execute();
    return judged(tx, ctx, {
      subject: 'account',
      change,
      rows,
      allowed: (row) => may.editAccount(ctx.actor, row),
    });
  });
}

/** What a change would do to each of many contacts, without doing it. */
export async function previewContactChange(
  ctx: Context,
  { ids, found, except, change }: InputOf<typeof contract.previewContactChange>,
): Promise<BulkPreview> {
  allow(may.addAccount(ctx.actor));
  return ctx.read(async (tx) => {
    const wanted = [
      ...(found ? await wantedContacts(tx, ctx, found) : []),
      ...chosen('contact', { ids, found, except }),
    ];
    const rows = await contactsWanted(tx, ctx, wanted)
      .select([
        'contact.id',
        'contact.name',
        'contact.fields',
        'account.owner_id as ownerId',
        sql<boolean>`contact.archived_at IS NOT NULL`.as('archived'),
        sql<boolean>`contact.merged_into_id IS NOT NULL`.as('merged'),
      ])
      .orderBy('contact.name')
      .orderBy('contact.id')
      .limit(mostAtOnce + 1)
      .execute();
    return judged(tx, ctx, {
      subject: 'contact',
      change,
      rows,
      allowed: (row) => may.editContact(ctx.actor, row),
    });
  });
}

type Which = { ids?: readonly string[] | undefined; found?: unknown; except?: readonly string[] | undefined };

/** Those named, or all that a filter finds but those let go; refuses where neither is given. */
function chosen(table: 'account' | 'contact', { ids, found, except }: Which) {
  if (ids === undefined && found === undefined) refuse('nothing-chosen');
  const id = sql.ref(`${table}.id`);
  return [
    ...(ids ? [sql<SqlBool>`${id} = ANY (${ids}::uuid[])`] : []),
    ...(except?.length ? [sql<SqlBool>`${id} <> ALL (${except}::uuid[])`] : []),
  ];
}

type Judged = {
  id: string;
  name: string;
  ownerId: Parameters<typeof may.editAccount>[1]['ownerId'];
  industry?: string | null;
  fields: FieldValues;
  archived: boolean;
  merged: boolean;
};

async function judged(
  tx: Tx,
  ctx: Context,
  given: {
    subject: FieldSubject;
    change: DirectoryChange;
    rows: readonly Judged[];
    allowed: (row: Judged) => boolean;
  },
): Promise<BulkPreview> {
  const { subject, change, rows, allowed } = given;
  if (rows.length > mostAtOnce) refuse('too-many-rows');
  if (rows.length === 0) refuse('nothing-chosen');
  // A value that no row could take is said before anything is asked of any of them.
  if (change.kind === 'field' && change.value !== null)
    await editFields(tx, ctx, subject, {}, { [change.key]: change.value });
  const after = valueAfter(change);
  const refused: RefusedRow[] = [];
  const changing: BulkPreview['examples'] = [];
  let same = 0;
  for (const row of rows) {
    const { id, name } = row;
    const before = valueBefore(change, row);
    if (!allowed(row)) refused.push({ id, name, because: 'not-yours' });
    else if (row.merged) refused.push({ id, name, because: 'was-merged' });
    else if (sameValue(before, after)) same += 1;
    else changing.push({ id, name, before, after });
  }
  return {
    total: rows.length,
    ids: changing.map(({ id }) => id),
    same,
    refused: refusedGroups(refused, ctx.language),
    examples: changing.slice(0, mostExamples),
  };
}

function refuse(because: 'nothing-chosen' | 'too-many-rows'): never {
  throw new Refusal('refused', { because, says: refusals[because] });
}
