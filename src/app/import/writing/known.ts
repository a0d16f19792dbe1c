import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/accounts/table.ts';
import type {} from '#base/directory/offering/table.ts';
import type {} from '#base/directory/people/table.ts';
import type {
  AccountId,
  CompetitorId,
  ContactId,
  MemberId,
  OrganisationId,
  ProductId,
  TeamId,
} from '#base/kernel/id.ts';
import { nameKey } from '#app/import/rules/name-key.ts';

export type KnownAccount = { id: AccountId; name: string; externalId: string | null };

/** Whom and what the organisation knows, by the names and ids that rows use; grows as rows bring more. */
export type Known = {
  teams: Map<string, TeamId>;
  members: Map<string, { id: MemberId; email: string | null }>;
  membersByEmail: Map<string, MemberId>;
  products: Map<string, ProductId>;
  competitors: Map<string, CompetitorId>;
  accounts: Map<string, KnownAccount>;
  accountsByExternalId: Map<string, KnownAccount>;
  contacts: ContactIndex;
};

export type ContactIndex = {
  byExternalId: Map<string, ContactId>;
  byEmail: Map<string, ContactId>;
  byName: Map<string, ContactId>;
};

/**
 * Reads what there is. Of two with the same name the one that is in use goes before the archived one, and then the
 * eldest: a colleague who left keeps his deals, and nobody is made twice.
 */
export async function readKnown(
  tx: Tx,
  own: OrganisationId,
  needs: { accounts: boolean; contacts: boolean },
): Promise<Known> {
  const known: Known = {
    teams: new Map(),
    members: new Map(),
    membersByEmail: new Map(),
    products: new Map(),
    competitors: new Map(),
    accounts: new Map(),
    accountsByExternalId: new Map(),
    contacts: { byExternalId: new Map(), byEmail: new Map(), byName: new Map() },
  };
  const teams = await tx
    .selectFrom('team')
    .select(['id', 'name'])
    .where('organisation_id', '=', own)
    .where('archived_at', 'is', null)
    .execute();
  for (const { id, name } of teams) known.teams.set(nameKey(name), id);
  for (const { id, name, email } of await membersIn(tx, own)) {
    addOnce(known.members, nameKey(name), { id, email });
    if (email !== null) addOnce(known.membersByEmail, email.toLowerCase(), id);
  }
  for (const { id, name } of await named(tx, 'product', own))
    addOnce(known.products, nameKey(name), id as ProductId);
  for (const { id, name } of await named(tx, 'competitor', own))
    addOnce(known.competitors, nameKey(name), id as CompetitorId);
  if (needs.accounts) await readAccounts(tx, own, known);
  if (needs.contacts) await readContacts(tx, own, known.contacts);
  return known;
}

async function named(tx: Tx, table: 'product' | 'competitor', own: OrganisationId) {
  const query = tx
    .selectFrom(table)
    .where('organisation_id', '=', own)
    .orderBy((row) => row('archived_at', 'is not', null))
    .orderBy('created_at')
    .orderBy('id');
  return query.select(['id', 'name']).execute();
}

async function membersIn(tx: Tx, own: OrganisationId) {
  return tx
    .selectFrom('member')
    .select(['id', 'name', 'email'])
    .where('organisation_id', '=', own)
    .orderBy((row) => row('archived_at', 'is not', null))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

async function readAccounts(tx: Tx, own: OrganisationId, known: Known): Promise<void> {
  const rows = await tx
    .selectFrom('account')
    .select(['id', 'name', 'external_id as externalId'])
    .where('organisation_id', '=', own)
    .orderBy((row) => row('archived_at', 'is not', null))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  for (const account of rows) knowAccount(known, account);
}

export function knowAccount(known: Known, account: KnownAccount): void {
  addOnce(known.accounts, nameKey(account.name), account);
  if (account.externalId !== null) addOnce(known.accountsByExternalId, account.externalId, account);
}

async function readContacts(tx: Tx, own: OrganisationId, index: ContactIndex): Promise<void> {
  const rows = await tx
    .selectFrom('contact')
    .select(['id', 'name', 'email', 'account_id as accountId', 'external_id as externalId'])
    .where('organisation_id', '=', own)
    .orderBy((row) => row('archived_at', 'is not', null))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  for (const contact of rows) knowContact(index, contact);
}

export function knowContact(
  index: ContactIndex,
  contact: {
    id: ContactId;
    name: string;
    email: string | null;
    accountId: AccountId | null;
    externalId: string | null;
  },
): void {
  if (contact.externalId !== null) addOnce(index.byExternalId, contact.externalId, contact.id);
  if (contact.email !== null)
    addOnce(index.byEmail, contactKey(contact.accountId, contact.email), contact.id);
  addOnce(index.byName, contactKey(contact.accountId, contact.name), contact.id);
}

export function contactKey(accountId: AccountId | null, nameOrEmail: string): string {
  return `${accountId ?? ''} ${nameKey(nameOrEmail)}`;
}

function addOnce<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}
