import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/accounts/table.ts';
import type { AccountId, ContactId, OrganisationId } from '#base/kernel/id.ts';
import { nameKey } from '#app/import/rules/name-key.ts';
import type { Source } from '#app/import/rules/sources.ts';

import { addOnce } from './add-once.ts';
import { readAliases } from './aliases.ts';

type ContactKeys = {
  byExternalId: Map<string, ContactId>;
  byEmail: Map<string, ContactId>;
  byName: Map<string, ContactId>;
};

/** `merged` leads from what became part of another contact to that one. */
export type ContactIndex = ContactKeys & { merged: ContactKeys };

/** An index in which nobody is yet. */
export const nobody = (): ContactIndex => ({ ...noContacts(), merged: noContacts() });

const noContacts = (): ContactKeys => ({ byExternalId: new Map(), byEmail: new Map(), byName: new Map() });

export async function readContacts(
  tx: Tx,
  own: OrganisationId,
  source: Source,
  index: ContactIndex,
): Promise<void> {
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
  const whole = new Map<ContactId, { keys: ContactKeys; id: ContactId }>();
  for (const { externalSource, externalId, mergedIntoId, ...contact } of rows) {
    const keys = mergedIntoId === null ? index : index.merged;
    const id = mergedIntoId ?? contact.id;
    knowContact(keys, { ...contact, id, externalId: externalSource === source ? externalId : null });
    whole.set(contact.id, { keys, id });
  }
  for (const [externalId, id] of await readAliases<ContactId>(tx, own, source, 'contact')) {
    const contact = whole.get(id);
    if (contact) addOnce(contact.keys.byExternalId, externalId, contact.id);
  }
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
