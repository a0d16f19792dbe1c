import { sql, type SqlBool } from 'kysely';

import type { Tx } from '#base/db/database.ts';

import type { NamedAccount } from '../contract.ts';
import { nameKey } from '../rules/name-key.ts';
import { accountsHolding } from './accounts-that-say.ts';

const mostCompared = 2000;
const mostNamed = 5;

/**
 * Accounts that have this name, or one that differs from it in legal form, signs or accents only. Of a name that
 * thousands hold in theirs, only the very same.
 */
export async function accountsNamed(tx: Tx, name: string): Promise<NamedAccount[]> {
  const key = nameKey(name);
  const words = key.split(' ').filter((word) => word.length > 2);
  const ids = await accountsHolding(tx, words.length > 0 ? words.join(' ') : key, mostCompared);
  const alike = await tx
    .selectFrom('account')
    .select(['id', 'name', 'city'])
    .where((account) => (ids === null ? account('name', '=', name) : sql<SqlBool>`id = ANY (${ids}::uuid[])`))
    .where('archived_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return alike.filter((account) => nameKey(account.name) === key).slice(0, mostNamed);
}
