import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { beginFields, editFields } from '#base/directory/custom-fields/commands/take-fields.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { AccountId, ContactId } from '#base/kernel/id.ts';
import { allow, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';

import type { Contact } from '../contact-contract.ts';
import type * as contract from '../contact-contract.ts';
import type { Account } from '../contract.ts';
import { may } from '../policy.ts';
import { lockAccount, lockContact } from '../queries/get-account.ts';
import { refusals } from '../refusals.ts';
import { canRestore } from '../rules/can-restore.ts';
import { takesContacts } from '../rules/takes-contacts.ts';

type Add = InputOf<typeof contract.addContact>;
type Edit = InputOf<typeof contract.editContact>;
type Version = InputOf<typeof contract.archiveContact>;

/** Adds somebody to an account. Refuses one that is archived. */
export async function addContact(ctx: Context, input: Add): Promise<Contact> {
  return ctx.transaction(async (tx) => {
    await openAccount(tx, ctx, input.accountId);
    const fields = await beginFields(tx, ctx, 'contact', input.fields);
    const id = newId<ContactId>();
    await tx
      .insertInto('contact')
      .values({
        organisation_id: ctx.organisationId,
        id,
        account_id: input.accountId,
        name: input.name,
        job_title: input.jobTitle ?? null,
        email: input.email ?? null,
        phone: input.phone ?? null,
        fields: JSON.stringify(fields),
        created_at: ctx.now,
        updated_at: ctx.now,
      })
      .execute();
    const contact = await lockContact(tx, id);
    await audit(tx, ctx, { action: 'contact.added', subject: { kind: 'contact', id }, after: contact });
    return contact;
  });
}

/** Changes what is given of a contact. Moving one to another account needs the right on both. */
export async function editContact(ctx: Context, input: Edit): Promise<Contact> {
  return ctx.transaction(async (tx) => {
    const contact = await lockEditable(tx, ctx, input.contactId);
    sameVersion(contact, input.version);
    if (input.accountId !== undefined && input.accountId !== contact.accountId)
      await openAccount(tx, ctx, input.accountId);
    const fields = await editFields(tx, ctx, 'contact', contact.fields, input.fields);
    return write(tx, ctx, contact, 'contact.edited', {
      account_id: input.accountId,
      name: input.name,
      job_title: input.jobTitle,
      email: input.email,
      phone: input.phone,
      ...(input.fields ? { fields: JSON.stringify(fields) } : {}),
    });
  });
}

/** Archives a contact or brings one back. What was said and done with them stays. */
export async function setContactArchived(
  ctx: Context,
  { contactId, version }: Version,
  archived: boolean,
): Promise<Contact> {
  return ctx.transaction(async (tx) => {
    const contact = await lockEditable(tx, ctx, contactId);
    sameVersion(contact, version);
    if (!archived) refuseUnless(canRestore(contact), refusals);
    return write(tx, ctx, contact, archived ? 'contact.archived' : 'contact.restored', {
      archived_at: archived ? ctx.now : null,
    });
  });
}

/** An account that the actor may add people to. */
async function openAccount(tx: Tx, ctx: Context, id: AccountId): Promise<Account> {
  const account = await lockAccount(tx, id);
  allow(may.editContact(ctx.actor, account));
  refuseUnless(takesContacts(account), refusals);
  return account;
}

async function lockEditable(tx: Tx, ctx: Context, id: ContactId): Promise<Contact> {
  const contact = await lockContact(tx, id);
  const account = contact.accountId === null ? null : await lockAccount(tx, contact.accountId);
  allow(may.editContact(ctx.actor, account));
  return contact;
}

type Columns = {
  account_id?: AccountId | undefined;
  name?: string | undefined;
  job_title?: string | null | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
  fields?: string;
  archived_at?: Date | null;
};

async function write(
  tx: Tx,
  ctx: Context,
  before: Contact,
  action: string,
  columns: Columns,
): Promise<Contact> {
  await tx
    .updateTable('contact')
    .set({ ...columns, version: before.version + 1, updated_at: ctx.now })
    .where('id', '=', before.id)
    .execute();
  const after = await lockContact(tx, before.id);
  await audit(tx, ctx, { action, subject: { kind: 'contact', id: before.id }, before, after });
  return after;
}
