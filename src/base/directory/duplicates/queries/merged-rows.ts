import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { may as mayWithAccounts } from '#base/directory/accounts/policy.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type { MergedKind, MergedRow } from '../rules/parts.ts';

/** A row with what is asked of it before it is merged. */
export type Standing = {
  id: string;
  name: string;
  version: number;
  archived: boolean;
  mergedIntoId: string | null;
  row: MergedRow;
};

/** Two rows as they stand, in the order asked for. With `lock`, until the transaction ends. */
export async function standingRows(
  tx: Tx,
  kind: MergedKind,
  [a, b]: readonly [string, string],
  lock = false,
): Promise<[Standing, Standing]> {
  // Locked in the order of their ids, so that two who merge the same two do not wait for each other.
  const { rows } = await sql<{ row: MergedRow }>`
    SELECT to_jsonb(t) AS row FROM ${sql.table(kind)} t WHERE t.id = ANY (${[a, b]}::uuid[])
    ORDER BY t.id ${lock ? sql`FOR UPDATE` : sql``}`.execute(tx);
  const standing = (id: string): Standing => {
    const { row } = found(rows.find((one) => one.row['id'] === id));
    return {
      id,
      name: String(row['name']),
      version: Number(row['version']),
      archived: row['archived_at'] !== null,
      mergedIntoId: textOf(row['merged_into_id']),
      row,
    };
  };
  return [standing(a), standing(b)];
}

/** May the actor edit this row? A contact goes with its account. */
export async function mayEdit(tx: Tx, ctx: Context, kind: MergedKind, row: MergedRow): Promise<boolean> {
  if (kind === 'account')
    return mayWithAccounts.editAccount(ctx.actor, { ownerId: textOf(row['owner_id']) as MemberId | null });
  const accountId = textOf(row['account_id']);
  const account =
    accountId === null
      ? null
      : await tx
          .selectFrom('account')
          .select('owner_id as ownerId')
          .where('id', '=', accountId as never)
          .executeTakeFirst();
  return mayWithAccounts.editContact(ctx.actor, account ?? null);
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
