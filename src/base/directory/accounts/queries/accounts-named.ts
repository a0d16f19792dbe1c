import { sql } from 'kysely';

import type { Tx } from '#base/db/database.ts';

import type { NamedAccount } from '../contract.ts';

const mostNamed = 5;

/** Accounts that have this name, or one that differs from it in legal form, signs or accents only. */
export async function accountsNamed(tx: Tx, name: string): Promise<NamedAccount[]> {
  const { rows } = await sql<NamedAccount>`
    SELECT a.id, a.name, a.city
    FROM likeness_key k JOIN account a ON a.organisation_id = k.organisation_id AND a.id = k.id
    WHERE k.organisation_id = current_organisation() AND k.kind = 'account' AND k.sort = 'name'
      AND k.key = name_key(${name})
    ORDER BY a.name, a.id LIMIT ${mostNamed}`.execute(tx);
  return rows;
}
