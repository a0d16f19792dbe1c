import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';

import type { Side } from '../contract.ts';
import type { MergedKind } from '../rules/parts.ts';

type Row = Omit<Side, 'createdAt'> & { createdAt: Date; parentId: string | null };

/** What is shown of those that look alike, by id; and what the rule reads of them. */
export async function readSides(
  tx: Tx,
  ctx: Context,
  kind: MergedKind,
  ids: readonly string[],
): Promise<Map<string, { side: Side; row: Row }>> {
  const { rows } = kind === 'account' ? await accounts(tx, ctx, ids) : await contacts(tx, ctx, ids);
  return new Map(
    rows.map((row) => {
      const { parentId: _parentId, createdAt, ...side } = row;
      return [row.id, { row, side: { ...side, createdAt: createdAt.toISOString() } }];
    }),
  );
}

/** The deals in plain SQL, because they belong to a slice above this one. */
function accounts(tx: Tx, ctx: Context, ids: readonly string[]) {
  return sql<Row>`
    SELECT a.id, a.name, a.id AS "accountId", NULL AS "accountName", a.city, NULL AS "jobTitle", a.phone, a.email,
      a.website, a.chamber_of_commerce_number AS "chamberOfCommerceNumber", m.name AS "ownerName",
      (SELECT count(*) FROM deal d WHERE d.organisation_id = a.organisation_id AND d.account_id = a.id) AS deals,
      a.created_at AS "createdAt", a.parent_id AS "parentId"
    FROM account a LEFT JOIN member m ON m.organisation_id = a.organisation_id AND m.id = a.owner_id
    WHERE a.organisation_id = ${ctx.organisationId} AND a.id = ANY (${ids}::uuid[])`.execute(tx);
}

function contacts(tx: Tx, ctx: Context, ids: readonly string[]) {
  return sql<Row>`
    SELECT c.id, c.name, c.account_id AS "accountId", a.name AS "accountName", a.city, c.job_title AS "jobTitle",
      c.phone, c.email, NULL AS website, NULL AS "chamberOfCommerceNumber", m.name AS "ownerName",
      (SELECT count(*) FROM deal d WHERE d.organisation_id = c.organisation_id AND d.contact_id = c.id) AS deals,
      c.created_at AS "createdAt", NULL AS "parentId"
    FROM contact c
    LEFT JOIN account a ON a.organisation_id = c.organisation_id AND a.id = c.account_id
    LEFT JOIN member m ON m.organisation_id = a.organisation_id AND m.id = a.owner_id
    WHERE c.organisation_id = ${ctx.organisationId} AND c.id = ANY (${ids}::uuid[])`.execute(tx);
}
