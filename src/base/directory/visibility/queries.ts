import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { Access } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { allow, found } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import type { VisibilityEffect, VisibilitySetting } from './contract.ts';
import { may } from './policy.ts';
import { effectOf, type Owned, type Sight } from './rules.ts';
import type {} from './table.ts';

export async function getVisibility(ctx: Context): Promise<VisibilitySetting> {
  allow(may.setVisibility(ctx.actor));
  return ctx.read((tx) => readVisibility(tx, ctx));
}

/** The setting; locked until the transaction ends where it is about to change. */
export async function readVisibility(tx: Tx, ctx: Context, toChange = false): Promise<VisibilitySetting> {
  let query = tx
    .selectFrom('organisation')
    .select(['visibility', 'version'])
    .where('organisation_id', '=', ctx.organisationId);
  if (toChange) query = query.forNoKeyUpdate();
  const { visibility, version } = found(await query.executeTakeFirst());
  const exceptions = await tx
    .selectFrom('member')
    .select('id')
    .where('sees_everything', '=', true)
    .where('archived_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return { visibility, exceptions: exceptions.map(({ id }) => id), version };
}

/** What another setting would change, member by member. */
export async function previewVisibility(
  ctx: Context,
  { visibility, exceptions }: InputOf<typeof contract.previewVisibility>,
): Promise<VisibilityEffect> {
  allow(may.setVisibility(ctx.actor));
  return ctx.read(async (tx) => {
    const { rows: people } = await sql<Row>`
      SELECT m.id, m.name, m.access, owners_seen(m.id, o.visibility) AS now,
        owners_seen(m.id, ${visibility}, m.id = ANY (${exceptions}::uuid[])) AS later
      FROM member m JOIN organisation o USING (organisation_id)
      WHERE m.organisation_id = ${ctx.organisationId} AND m.archived_at IS NULL
      ORDER BY m.name, m.id`.execute(tx);
    return effectOf(
      people.map(({ now, later, ...person }) => ({ ...person, now: sightOf(now), later: sightOf(later) })),
      await ownedDeals(tx, ctx),
      await ownedAccounts(tx, ctx),
    );
  });
}

type Row = {
  id: MemberId;
  name: string;
  access: Access;
  now: string[] | null;
  later: string[] | null;
};

const sightOf = (owners: readonly string[] | null): Sight => (owners === null ? 'all' : new Set(owners));

const nobody = sql.lit('00000000-0000-0000-0000-000000000000');

async function ownedDeals(tx: Tx, ctx: Context): Promise<Owned[]> {
  const { rows } = await sql<Owned>`
    SELECT ARRAY[coalesce(owner_id, ${nobody})] AS owners, count(*) AS count
    FROM deal WHERE organisation_id = ${ctx.organisationId} GROUP BY owner_id`.execute(tx);
  return rows;
}

/** An account is seen by whoever sees its owner's, and by whoever sees one of its deals. */
async function ownedAccounts(tx: Tx, ctx: Context): Promise<Owned[]> {
  const { rows } = await sql<Owned>`
    WITH seen AS (
      SELECT id, coalesce(owner_id, ${nobody}) AS owner FROM account
      WHERE organisation_id = ${ctx.organisationId} AND archived_at IS NULL
      UNION
      SELECT a.id, coalesce(d.owner_id, ${nobody}) FROM deal d
      JOIN account a ON a.organisation_id = d.organisation_id AND a.id = d.account_id AND a.archived_at IS NULL
      WHERE d.organisation_id = ${ctx.organisationId})
    SELECT owners, count(*) AS count
    FROM (SELECT array_agg(owner ORDER BY owner) AS owners FROM seen GROUP BY id) each
    GROUP BY owners`.execute(tx);
  return rows;
}
