import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { OutputOf } from '#base/http/contract.ts';
import type { AccountId, ContactId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type { Contact } from '../contact-contract.ts';
import type { Account } from '../contract.ts';
import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { reachOf } from './reach.ts';

const accountColumns = [
  'account.id',
  'account.name',
  'account.kind',
  'account.legal_form as legalForm',
  'account.parent_id as parentId',
  'account.owner_id as ownerId',
  'account.industry',
  'account.employees',
  'account.annual_revenue_cents as annualRevenueCents',
  'account.chamber_of_commerce_number as chamberOfCommerceNumber',
  'account.vat_number as vatNumber',
  'account.website',
  'account.phone',
  'account.email',
  'account.address',
  'account.postcode',
  'account.city',
  'account.region',
  'account.country',
  'account.post_address as postAddress',
  'account.invoice_address as invoiceAddress',
  'account.details',
  'account.fields',
  'account.updated_at as updatedAt',
  'account.archived_at as archivedAt',
  'account.merged_into_id as mergedIntoId',
  'account.version',
] as const;

type Dated = { updatedAt: Date; archivedAt: Date | null };
type Row = Omit<Account, 'updatedAt' | 'archived'> & Dated;

const toAccount = ({ updatedAt, archivedAt, ...row }: Row): Account => ({
  ...row,
  updatedAt: updatedAt.toISOString(),
  archived: archivedAt !== null,
});

export const contactColumns = [
  'contact.id',
  'contact.account_id as accountId',
  'contact.name',
  'contact.job_title as jobTitle',
  'contact.email',
  'contact.phone',
  'contact.fields',
  'contact.archived_at as archivedAt',
  'contact.merged_into_id as mergedIntoId',
  'contact.version',
] as const;

type ContactRow = Omit<Contact, 'archived'> & { archivedAt: Date | null };

const toContact = ({ archivedAt, ...row }: ContactRow): Contact => ({
  ...row,
  archived: archivedAt !== null,
});

/** More than this of an account's people is not read on one screen. */
const mostShown = 500;

/** An account with everything around it but its deals. */
export async function getAccount(ctx: Context, id: AccountId): Promise<OutputOf<typeof contract.getAccount>> {
  return ctx.read(async (tx) => {
    const account = toAccount(
      found(await tx.selectFrom('account').select(accountColumns).where('id', '=', id).executeTakeFirst()),
    );
    const owner =
      account.ownerId === null
        ? undefined
        : await tx
            .selectFrom('member')
            .select(['id', 'name'])
            .where('id', '=', account.ownerId)
            .executeTakeFirst();
    const parent =
      account.parentId === null
        ? undefined
        : await tx
            .selectFrom('account')
            .select(['id', 'name', 'city'])
            .where('id', '=', account.parentId)
            .executeTakeFirst();
    const { subsidiaries } = await tx
      .selectFrom('account')
      .select((row) => row.fn.countAll<number>().as('subsidiaries'))
      .where('parent_id', '=', id)
      .executeTakeFirstOrThrow();
    const lastContact = await tx
      .selectFrom('account_last_contact')
      .select('at')
      .where('account_id', '=', id)
      .executeTakeFirst();
    const contacts = await tx
      .selectFrom('contact')
      .select(contactColumns)
      .where('account_id', '=', id)
      .where('archived_at', 'is', null)
      .orderBy('name')
      .orderBy('id')
      .limit(mostShown)
      .execute();
    const reach = await reachOf(
      tx,
      ctx,
      account,
      contacts.map((contact) => contact.id),
    );
    return {
      account,
      owner: owner ?? null,
      parent: parent ?? null,
      subsidiaries,
      lastContactAt: lastContact?.at.toISOString() ?? null,
      reach: reach.account,
      contacts: contacts.map((row) => ({ ...toContact(row), reach: reach.of(row.id) })),
      may: { edit: may.editAccount(ctx.actor, account), addForOthers: may.addForOthers(ctx.actor) },
    };
  });
}

/** One account, locked until the transaction ends. */
export async function lockAccount(tx: Tx, id: AccountId): Promise<Account> {
  return toAccount(
    found(
      await tx
        .selectFrom('account')
        .select(accountColumns)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst(),
    ),
  );
}

export async function lockContact(tx: Tx, id: ContactId): Promise<Contact> {
  return toContact(
    found(
      await tx
        .selectFrom('contact')
        .select(contactColumns)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst(),
    ),
  );
}

/** An account, the one that it belongs to, and so on up. Each once, also where a circle stands in the table. */
export async function accountAndAbove(tx: Tx, id: AccountId): Promise<AccountId[]> {
  const { rows } = await sql<{ id: AccountId }>`
    WITH RECURSIVE above (id, parent_id) AS (
      SELECT id, parent_id FROM account WHERE id = ${id}
      UNION
      SELECT a.id, a.parent_id FROM above JOIN account a ON a.id = above.parent_id)
    SELECT id FROM above`.execute(tx);
  return rows.map((row) => row.id);
}
