import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/offering/table.ts';
import type {} from '#base/directory/people/table.ts';
import type {} from '#do/pipeline/table.ts';
import type { CompetitorId, MemberId, OrganisationId, ProductId, TeamId } from '#base/kernel/id.ts';
import type { Meant } from '#app/import/rules/doubtful.ts';
import { nameKey } from '#app/import/rules/name-key.ts';
import type { Source } from '#app/import/rules/sources.ts';

import { addOnce } from './add-once.ts';
import { readAliases } from './aliases.ts';
import { readAccounts, type AccountIndex } from './known-accounts.ts';
import { nobody, readContacts, type ContactIndex } from './known-contacts.ts';

/** Whom and what the organisation knows, by the names and ids that rows use; grows as rows bring more. */
export type Known = AccountIndex & {
  teams: Map<string, TeamId>;
  members: Map<string, { id: MemberId; email: string | null }>;
  membersByEmail: Map<string, MemberId>;
  membersByExternalId: Map<string, MemberId>;
  products: Map<string, ProductId>;
  competitors: Map<string, CompetitorId>;
  contacts: ContactIndex;
  /** Did an earlier import bring any of this system? Where none did, none is looked for. */
  earlier: { deals: boolean; activities: boolean };
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
    contacts: nobody(),
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
  for (const [externalId, id] of await readAliases<MemberId>(tx, own, source, 'member'))
    addOnce(known.membersByExternalId, externalId, id);
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

/** The member that is meant: by id, else by name. */
export function memberNamed(
  known: Known,
  { name, externalId }: { name: string | null; externalId: string | null },
): MemberId | null {
  const byId = externalId === null ? undefined : known.membersByExternalId.get(externalId);
  return byId ?? (name === null ? null : (known.members.get(nameKey(name))?.id ?? null));
}
