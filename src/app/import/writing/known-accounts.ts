import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/accounts/table.ts';
import type { AccountId, OrganisationId } from '#base/kernel/id.ts';
import { isMeant, namesakeFrom, type DoubtfulName, type Meant } from '#app/import/rules/doubtful.ts';
import { nameKey } from '#app/import/rules/name-key.ts';
import type { Source } from '#app/import/rules/sources.ts';

import { addOnce } from './add-once.ts';
import { readAliases } from './aliases.ts';

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

/** The accounts that are known, by the names and ids that rows use. */
export type AccountIndex = {
  accounts: Map<string, KnownAccount>;
  accountsByExternalId: Map<string, KnownAccount>;
  /** those with the name of an account that came before */
  namesakes: Map<string, KnownAccount[]>;
  /** which of them a bare name stands for */
  meant: Map<string, Meant>;
};

export async function readAccounts(
  tx: Tx,
  own: OrganisationId,
  source: Source,
  known: AccountIndex,
): Promise<void> {
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
  const byId = new Map<AccountId, KnownAccount>();
  for (const { id, name, city, externalId, externalSource, mergedIntoId, archivedAt } of rows) {
    const own = externalSource === source;
    const account: KnownAccount = {
      id: mergedIntoId ?? id,
      name,
      city,
      ...(mergedIntoId === null ? {} : { merged: true }),
      ...(archivedAt === null ? {} : { archived: true }),
      externalId: own ? externalId : null,
      foreign: externalId !== null && !own,
    };
    knowAccount(known, account);
    byId.set(id, account);
  }
  for (const [externalId, id] of await readAliases<AccountId>(tx, own, source, 'account')) {
    const account = byId.get(id);
    if (!account) continue;
    account.externalId ??= externalId;
    addOnce(known.accountsByExternalId, externalId, account);
  }
}

export function knowAccount(known: AccountIndex, account: KnownAccount): void {
  const key = nameKey(account.name);
  if (!known.accounts.has(key)) known.accounts.set(key, account);
  else if (!account.merged && !account.archived)
    known.namesakes.set(key, [...(known.namesakes.get(key) ?? []), account]);
  if (account.externalId !== null) addOnce(known.accountsByExternalId, account.externalId, account);
}

/**
 * The account that is meant: by its id in the old system, else by name unless that name has another id there. What
 * another system called the same is the same. Of several with one name the chosen one is meant, else the eldest.
 */
export function accountNamed(
  known: AccountIndex,
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
function sameNamed(known: AccountIndex, key: string): KnownAccount[] {
  const first = known.accounts.get(key);
  const others = known.namesakes.get(key) ?? [];
  return first === undefined || first.merged || first.archived ? others : [first, ...others];
}

function chosenOf(known: AccountIndex, key: string): KnownAccount | undefined {
  const meant = known.namesakes.has(key) ? known.meant.get(key) : undefined;
  const chosen = meant && sameNamed(known, key).find((account) => isMeant(account, meant));
  return chosen ?? known.accounts.get(key);
}

/** What there is to choose from where a row gives no more than a name that several have; null where it is clear. */
export function doubtAbout(
  known: AccountIndex,
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
