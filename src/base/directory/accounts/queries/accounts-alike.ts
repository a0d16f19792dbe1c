import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { AccountId } from '#base/kernel/id.ts';

import type { AlikeAccount } from '../contract.ts';
import type * as contract from '../contract.ts';
import { accountLikeness, leastLikeness, type LikenessSort } from '../rules/likeness.ts';

const mostCompared = 50;
const mostAlike = 3;

type Row = {
  id: AccountId;
  name: string;
  city: string | null;
  chamberOfCommerceNumber: string | null;
  parentId: AccountId | null;
  shared: LikenessSort[];
};

/** The accounts that somebody who fills in these fields probably means, the likeliest first. */
export async function accountsAlike(
  ctx: Context,
  asked: InputOf<typeof contract.listAlikeAccounts>,
): Promise<AlikeAccount[]> {
  const { name = '', website = '', email = '', phone = '', chamberOfCommerceNumber = '', city = '' } = asked;
  const rows = await ctx.read(async (tx) => {
    const found = await sql<Row>`
      WITH wanted (sort, key) AS (VALUES
        ('name', name_key(${name})), ('sound', sound_key(name_key(${name}))),
        ('domain', domain_key(${website}, ${email})), ('phone', phone_key(${phone})),
        ('chamber', chamber_key(${chamberOfCommerceNumber})))
      SELECT a.id, a.name, a.city, a.chamber_of_commerce_number AS "chamberOfCommerceNumber",
        a.parent_id AS "parentId", alike.shared
      FROM (
        SELECT k.id, array_agg(k.sort) AS shared
        FROM wanted w JOIN likeness_key k ON k.organisation_id = ${ctx.organisationId} AND k.kind = 'account'
          AND k.sort = w.sort AND k.key = w.key
        WHERE w.key <> ''
        GROUP BY k.id ORDER BY count(*) DESC LIMIT ${mostCompared}) alike
      JOIN account a ON a.organisation_id = ${ctx.organisationId} AND a.id = alike.id`.execute(tx);
    return found.rows;
  });
  const typed = {
    id: '',
    city: city || null,
    chamberOfCommerceNumber: chamberOfCommerceNumber || null,
    parentId: null,
  };
  return rows
    .map((row) => ({ ...row, ...accountLikeness(typed, row, row.shared) }))
    .filter(({ score }) => score >= leastLikeness)
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .slice(0, mostAlike)
    .map(({ id, name: called, city: place, reasons }) => ({ id, name: called, city: place, reasons }));
}
