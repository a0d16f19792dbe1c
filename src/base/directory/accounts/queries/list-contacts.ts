import { sql, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { isInstantText, readCursor, writeCursor } from '#base/http/cursor.ts';
import { isUuid, type AccountId, type ContactId } from '#base/kernel/id.ts';
import { instantText } from '#base/kernel/instant.ts';
import { found, Refusal } from '#base/kernel/refusal.ts';

import type * as contract from '../contact-contract.ts';
import type { ContactRow, ContactSort } from '../contact-contract.ts';
import { may } from '../policy.ts';
import { lastContactOf } from './directory-filter.ts';
import { contactColumns } from './get-account.ts';
import { reachOf } from './reach.ts';
import { contactsWanted, wantedContacts } from './wanted-contacts.ts';

type Asked = InputOf<typeof contract.listContacts>;
type Direction = 'asc' | 'desc';

const usualDirection: Record<ContactSort, Direction> = { name: 'asc', updated: 'desc' };
const columnOf = { name: 'contact.name', updated: 'contact.updated_at' } as const;

/** A page of contacts; its cost follows the page, not the number of contacts. */
export async function listContacts(
  ctx: Context,
  asked: Asked,
): Promise<{ rows: ContactRow[]; next: string | null }> {
  const sort = asked.sort ?? 'name';
  const direction = asked.direction ?? usualDirection[sort];
  const limit = asked.limit ?? 50;
  const after = asked.cursor === undefined ? null : readPlace(asked.cursor, sort, direction);
  return ctx.read(async (tx) => {
    const column = sql.ref(columnOf[sort]);
    let query = rowsQuery(tx, ctx, await wantedContacts(tx, ctx, asked));
    if (after)
      query = query.where(
        sql<SqlBool>`(${column}, contact.id) ${sql.raw(direction === 'asc' ? '>' : '<')} (${after.value}, ${after.id})`,
      );
    // One more than is shown tells whether there is a next page.
    const picked = await query
      .orderBy(column, direction)
      .orderBy('contact.id', direction)
      .limit(limit + 1)
      .execute();
    const last = picked.length > limit ? picked[limit - 1] : undefined;
    return {
      rows: await toRows(tx, ctx, picked.slice(0, limit)),
      next: last
        ? writeCursor([sort, direction, sort === 'name' ? last.name : last.updatedText, last.id])
        : null,
    };
  });
}

/** One contact with the account that they are at. */
export async function getContact(
  ctx: Context,
  { contactId }: { contactId: ContactId },
): Promise<OutputOf<typeof contract.getContact>> {
  return ctx.read(async (tx) => {
    const raw = found(await rowsQuery(tx, ctx, [sql<SqlBool>`contact.id = ${contactId}`]).executeTakeFirst());
    const [row] = await toRows(tx, ctx, [raw]);
    const { ownerId, ownerName } = raw;
    return { ...found(row), owner: ownerId && ownerName ? { id: ownerId, name: ownerName } : null };
  });
}

function rowsQuery(tx: Tx, ctx: Context, wanted: Parameters<typeof contactsWanted>[2]) {
  return contactsWanted(tx, ctx, wanted)
    .leftJoin('member', (on) =>
      on
        .onRef('member.organisation_id', '=', 'account.organisation_id')
        .onRef('member.id', '=', 'account.owner_id'),
    )
    .select(contactColumns)
    .select([
      'account.name as accountName',
      'account.kind as accountKind',
      'account.city as accountCity',
      'account.legal_form as legalForm',
      'account.owner_id as ownerId',
      'member.name as ownerName',
      lastContactOf.as('lastContactAt'),
      // As text it keeps its microseconds, without which the next page would begin a row too early.
      sql<string>`contact.updated_at::text`.as('updatedText'),
    ]);
}

type Raw = Awaited<ReturnType<ReturnType<typeof rowsQuery>['execute']>>[number];

async function toRows(tx: Tx, ctx: Context, picked: readonly Raw[]): Promise<ContactRow[]> {
  const reaches = new Map<ContactId, ContactRow['reach']>();
  // The law asks by account: one look for the people of each.
  for (const [accountId, people] of Map.groupBy(picked, (row) => row.accountId)) {
    const reach = await reachOf(
      tx,
      ctx,
      accountOf(accountId, people[0]),
      people.map(({ id }) => id),
    );
    for (const { id } of people) reaches.set(id, reach.of(id));
  }
  return picked.flatMap((row) => {
    const { accountName, accountKind, accountCity, legalForm: _, ownerId, ownerName, ...rest } = row;
    const { lastContactAt, updatedText, archivedAt, ...contact } = rest;
    const reach = reaches.get(row.id);
    if (!reach) return [];
    return {
      ...contact,
      archived: archivedAt !== null,
      account:
        contact.accountId === null || accountName === null || accountKind === null
          ? null
          : { id: contact.accountId, name: accountName, kind: accountKind, city: accountCity },
      ownerName,
      lastContactAt: lastContactAt && instantText(lastContactAt),
      reach,
      updatedAt: instantText(new Date(updatedText)),
      may: { edit: may.editContact(ctx.actor, contact.accountId === null ? null : { ownerId }) },
    };
  });
}

function accountOf(id: AccountId | null, row: Raw | undefined) {
  return id === null || !row || row.accountKind === null
    ? null
    : { id, kind: row.accountKind, legalForm: row.legalForm };
}

function readPlace(cursor: string, sort: ContactSort, direction: Direction): { value: string; id: string } {
  const [ofSort, ofDirection, value, id] = readCursor(cursor, 4);
  const fits =
    ofSort === sort &&
    ofDirection === direction &&
    typeof value === 'string' &&
    typeof id === 'string' &&
    isUuid(id) &&
    (sort === 'name' || isInstantText(value));
  if (!fits)
    throw new Refusal('invalid', {
      because: 'cursor',
      errors: [{ pointer: '/cursor', message: 'cursor' }],
    });
  return { value, id };
}
