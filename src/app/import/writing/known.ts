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
import type { Source } from '#app/import/rules/sources.ts';

/** `externalId` is the one in the system that the files come from; `foreign` where another system gave it one. */
export type KnownAccount = { id: AccountId; name: string; externalId: string | null; foreign: boolean };

/** Whom and what the organisation knows, by the names and ids that rows use; grows as rows bring more. */
export type Known = {
  teams: Map<string, TeamId>;
  members: Map<string, { id: MemberId; email: string | null }>;
  membersByEmail: Map<string, MemberId>;
  membersByExternalId: Map<string, MemberId>;
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
  source: Source,
  needs: { accounts: boolean; contacts: boolean },
): Promise<Known> {
  const known: Known = {
    teams: new Map(),
    members: new Map(),
    membersByEmail: new Map(),
    membersByExternalId: new Map(),
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
  for (const { id, name, email, externalId, externalSource } of await membersIn(tx, own)) {
    addOnce(known.members, nameKey(name), { id, email });
    if (email !== null) addOnce(known.membersByEmail, email.toLowerCase(), id);
    if (externalId !== null && externalSource === source) addOnce(known.membersByExternalId, externalId, id);
  }
  for (const { id, name } of await named(tx, 'product', own))
    addOnce(known.products, nameKey(name), id as ProductId);
  for (const { id, name } of await named(tx, 'competitor', own))
    addOnce(known.competitors, nameKey(name), id as CompetitorId);
  if (needs.accounts) await readAccounts(tx, own, source, known);
  if (needs.contacts) await readContacts(tx, own, source, known.contacts);
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
    .select(['id', 'name', 'email', 'external_id as externalId', 'external_source as externalSource'])
    .where('organisation_id', '=', own)
    .orderBy((row) => row('archived_at', 'is not', null))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

async function readAccounts(tx: Tx, own: OrganisationId, source: Source, known: Known): Promise<void> {
  const rows = await tx
    .selectFrom('account')
    .select(['id', 'name', 'external_id as externalId', 'external_source as externalSource'])
    .where('organisation_id', '=', own)
    .orderBy((row) => row('archived_at', 'is not', null))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  for (const { id, name, externalId, externalSource } of rows) {
    const own = externalSource === source;
    knowAccount(known, {
      id,
      name,
      externalId: own ? externalId : null,
      foreign: externalId !== null && !own,
    });
  }
}

export function knowAccount(known: Known, account: KnownAccount): void {
  addOnce(known.accounts, nameKey(account.name), account);
  if (account.externalId !== null) addOnce(known.accountsByExternalId, account.externalId, account);
}

async function readContacts(tx: Tx, own: OrganisationId, source: Source, index: ContactIndex): Promise<void> {
  const rows = await tx
    .selectFrom('contact')
    .select([
      'id',
      'name',
      'email',
      'account_id as accountId',
      'external_id as externalId',
      'external_source as externalSource',
    ])
    .where('organisation_id', '=', own)
    .orderBy((row) => row('archived_at', 'is not', null))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  for (const { externalSource, externalId, ...contact } of rows)
    knowContact(index, { ...contact, externalId: externalSource === source ? externalId : null });
}

/**
 * The account that is meant: by its id in the old system, else by name unless that name has another id there. What
 * another system called the same is the same.
 */
export function accountNamed(
  known: Known,
  { name, externalId }: { name: string | null; externalId: string | null },
): KnownAccount | null {
  const byId = externalId === null ? undefined : known.accountsByExternalId.get(externalId);
  if (byId) return byId;
  const same = name === null ? undefined : known.accounts.get(nameKey(name));
  if (!same) return null;
  return externalId === null || same.externalId === null ? same : null;
}

/** The contact that is meant: by id, else within the account by address, else by name. */
export function contactNamed(
  index: ContactIndex,
  named: { externalId: string | null; email: string | null; name: string | null; accountId: string | null },
): ContactId | null {
  const { externalId, email, name, accountId } = named;
  return (
    (externalId === null ? undefined : index.byExternalId.get(externalId)) ??
    (email === null ? undefined : index.byEmail.get(contactKey(accountId, email))) ??
    (name === null ? undefined : index.byName.get(contactKey(accountId, name))) ??
    null
  );
}

/** The member that is meant: by id, else by name. */
export function memberNamed(
  known: Known,
  { name, externalId }: { name: string | null; externalId: string | null },
): MemberId | null {
  const byId = externalId === null ? undefined : known.membersByExternalId.get(externalId);
  return byId ?? (name === null ? null : (known.members.get(nameKey(name))?.id ?? null));
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

export function contactKey(accountId: string | null, nameOrEmail: string): string {
  return `${accountId ?? ''} ${nameKey(nameOrEmail)}`;
}

function addOnce<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}
