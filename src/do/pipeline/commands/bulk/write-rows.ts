import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { BulkChangeId, DealId } from '#base/kernel/id.ts';

import type { BulkBefore } from '../../bulk-table.ts';
import type { BulkRowState, BulkStatus } from '../../bulk-words.ts';

export type WrittenRow = {
  deal_id: DealId;
  state: BulkRowState;
  because: string | null;
  before: BulkBefore | null;
  version_after: number | null;
};

/** What came of the deals of a step, in one statement. */
export async function writeRows(
  tx: Tx,
  ctx: Context,
  id: BulkChangeId,
  rows: readonly WrittenRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    UPDATE bulk_change_row r
    SET state = done.state, because = done.because, before = coalesce(done.before, r.before),
      version_after = coalesce(done.version_after, r.version_after)
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS done (deal_id uuid, state text, because text, before jsonb, version_after integer)
    WHERE r.organisation_id = ${ctx.organisationId} AND r.bulk_change_id = ${id} AND r.deal_id = done.deal_id`.execute(
    tx,
  );
}

export async function writeStatus(tx: Tx, ctx: Context, id: BulkChangeId, status: BulkStatus): Promise<void> {
  await tx
    .updateTable('bulk_change')
    .set({ status })
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', id)
    .execute();
}
