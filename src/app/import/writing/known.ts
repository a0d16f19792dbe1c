import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/accounts/table.ts';
import type {} from '#base/directory/offering/table.ts';
import type {} from '#base/directory/people/table.ts';
import type {} from '#do/pipeline/table.ts';
import type {
  AccountId,
  CompetitorId,
  ContactId,
  MemberId,
  OrganisationId,
  ProductId,
  TeamId,
} from '#base/kernel/id.ts';
import { isMeant, namesakeFrom, type DoubtfulName, type Meant } from '#app/import/rules/doubtful.ts';
import { nameKey } from '#app/import/rules/name-key.ts';
import type { Source } from '#app/import/rules/sources.ts';

/** `externalId` is the one in the system that the files come from; `foreign` where another system gave it one. */
export type KnownAccount = {
  id: AccountId;
  name: string;
  externalId: string | null;
  foreign: boolean;
  city: string | null;
  /** these files bring it */
  fresh?: true;
  archived?: true;
  /** It became part of the account of this id: what a file says of it was weighed when the two were merged. */
  merged?: true;
};

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
  /** those with the name of an account that came before */
  namesakes: Map<string, KnownAccount[]>;
  /** which of them a bare name stands for */
  meant: Map<string, Meant>;
  contacts: ContactIndex;
  /** Did an earlier import bring any of this system? Where none did, none is looked for. */
  earlier: { deals: boolean; activities: boolean };
};

type ContactKeys = {
  byExternalId: Map<string, ContactId>;
  byEmail: Map<string, ContactId>;
  byName: Map<string, ContactId>;
};

/** `merged` leads from what became part of another contact to that one. */
export type ContactIndex = ContactKeys & { merged: ContactKeys };

/**
 * Reads what there is. Of two with the same name the one that is in use goes before the archived one, and then the
 * eldest: a colleague who left keeps his deals, and nobody is made twice.
 */
export async function readKnown(
  tx: Tx,
  own: OrganisationId,
  source: Source,
  needs: { accounts: boolean; contacts: boolean },
  choices: readonly { name: string; to: Meant }[] = [],
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
    namesakes: new Map(),
    meant: new Map(choices.map(({ name, to }) => [nameKey(name), to])),
    contacts: { ...noContacts(), merged: noContacts() },
    earlier: {
      deals: await hasAny(tx, 'deal', own, source),
      activities: await hasAny(tx, 'activity', own, source),
    },
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

const noContacts = (): ContactKeys => ({ byExternalId: new Map(), byEmail: new Map(), byName: new Map() });

async function named(tx: Tx, table: 'product' | 'competitor', own: OrganisationId) {
  const query = tx
    .selectFrom(table)
    .where('organisation_id', '=', own)
    .orderBy((row) => row('archived_at', 'is not', null))
    .orderBy('created_at')
    .orderBy('id');
  return query.select(['id', 'name']).execute();
}

async function hasAny(
  tx: Tx,
  table: 'deal' | 'activity',
  own: OrganisationId,
  source: Source,
): Promise<boolean> {
  const one = await tx
    .selectFrom(table)
    .select('id')
    .where('organisation_id', '=', own)
    .where('external_source', '=', source)
    .where('external_id', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return one !== undefined;
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
    .select([
      'id',
      'name',
      'external_id as externalId',
      'external_source as externalSource',
      'merged_into_id as mergedIntoId',
      'city',
      'archived_at as archivedAt',
    ])
    .where('organisation_id', '=', own)
    .orderBy((row) => row('archived_at', 'is not', null))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  for (const { id, name, city, externalId, externalSource, mergedIntoId, archivedAt } of rows) {
    const own = externalSource === source;
    knowAccount(known, {
      id: mergedIntoId ?? id,
      name,
      city,
      ...(mergedIntoId === null ? {} : { merged: true }),
      ...(archivedAt === null ? {} : { archived: true }),
      externalId: own ? externalId : null,
      foreign: externalId !== null && !own,
    });
  }
}

export function knowAccount(known: Known, account: KnownAccount): void {
  const key = nameKey(account.name);
  if (!known.accounts.has(key)) known.accounts.set(key, account);
  else if (!account.merged && !account.archived)
    known.namesakes.set(key, [...(known.namesakes.get(key) ?? []), account]);
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
      'merged_into_id as mergedIntoId',
    ])
    .where('organisation_id', '=', own)
    .orderBy((row) => row('archived_at', 'is not', null))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  for (const { externalSource, externalId, mergedIntoId, ...contact } of rows)
    knowContact(mergedIntoId === null ? index : index.merged, {
      ...contact,
      id: mergedIntoId ?? contact.id,
      externalId: externalSource === source ? externalId : null,
    });
}

/**
 * The account that is meant: by its id in the old system, else by name unless that name has another id there. What
 * another system called the same is the same. Of several with one name the chosen one is meant, else the eldest.
 */
export function accountNamed(
  known: Known,
  { name, externalId }: { name: string | null; externalId: string | null },
): KnownAccount | null {
  const byId = externalId === null ? undefined : known.accountsByExternalId.get(externalId);
  if (byId) return byId;
  if (name === null) return null;
  const same = externalId === null ? chosenOf(known, nameKey(name)) : known.accounts.get(nameKey(name));
  if (!same) return null;
  return externalId === null || same.externalId === null ? same : null;
}

/** All that a bare name may stand for. */
function sameNamed(known: Known, key: string): KnownAccount[] {
  const first = known.accounts.get(key);
  const others = known.namesakes.get(key) ?? [];
  return first === undefined || first.merged || first.archived ? others : [first, ...others];
}

function chosenOf(known: Known, key: string): KnownAccount | undefined {
  const meant = known.namesakes.has(key) ? known.meant.get(key) : undefined;
  const chosen = meant && sameNamed(known, key).find((account) => isMeant(account, meant));
  return chosen ?? known.accounts.get(key);
}

/** What there is to choose from where a row gives no more than a name that several have; null where it is clear. */
export function doubtAbout(
  known: Known,
  { name, externalId }: { name: string | null; externalId: string | null },
): Omit<DoubtfulName, 'rows'> | null {
  if (name === null || externalId !== null) return null;
  const key = nameKey(name);
  if (!known.namesakes.has(key)) return null;
  const all = sameNamed(known, key);
  const taken = all.findIndex(({ id }) => id === chosenOf(known, key)?.id);
  if (all.length < 2 || taken < 0) return null;
  return { name: all[taken]?.name ?? name, candidates: all.map(namesakeFrom), taken };
}

type NamedContact = {
  externalId: string | null;
  email: string | null;
  name: string | null;
  accountId: string | null;
};

/** The contact that is meant: by id, else within the account by address, else by name. */
export function contactNamed(index: ContactIndex, named: NamedContact): ContactId | null {
  return findContact(index, named)?.id ?? null;
}

/** Is somebody meant who became part of another contact? */
export function meansMergedContact(index: ContactIndex, named: NamedContact): boolean {
  return findContact(index, named)?.merged === true;
}

/** An id goes before everything else; one who is still there goes before one who became part of another. */
function findContact(
  index: ContactIndex,
  { externalId, email, name, accountId }: NamedContact,
): { id: ContactId; merged: boolean } | null {
  const byId = (keys: ContactKeys) => (externalId === null ? undefined : keys.byExternalId.get(externalId));
  const byRest = (keys: ContactKeys) =>
    (email === null ? undefined : keys.byEmail.get(contactKey(accountId, email))) ??
    (name === null ? undefined : keys.byName.get(contactKey(accountId, name)));
  for (const find of [byId, byRest])
    for (const merged of [false, true]) {
      const id = find(merged ? index.merged : index);
      if (id !== undefined) return { id, merged };
    }
  return null;
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
  index: ContactKeys,
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
