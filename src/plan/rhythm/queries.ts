import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { OrganisationId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type { RhythmItem, RhythmItemId } from './item.ts';
import { loopParts } from './rules/starting-items.ts';
import type {} from './table.ts';

const columns = [
  'id',
  'code',
  'part',
  'verdict',
  'decided_by_id as decidedById',
  'name',
  'manual',
  'sells',
  'minutes',
  'times',
  'per',
  'gathering',
  'responsible',
  'who',
  'piece_minutes as pieceMinutes',
  'windows',
  'fixed_at as fixedAt',
  'days_apart as daysApart',
  'follows_id as followsId',
  'anywhere',
  'when_closed as whenClosed',
  'version',
] as const;

/** The whole checklist, in the order of the loop. */
export async function listRhythmItems(ctx: Context): Promise<RhythmItem[]> {
  return ctx.read((tx) => itemsOf(tx, ctx.organisationId));
}

export async function itemsOf(tx: Tx, organisationId: OrganisationId): Promise<RhythmItem[]> {
  const rows = await tx
    .selectFrom('rhythm_item')
    .where('organisation_id', '=', organisationId)
    .select(columns)
    .orderBy('place')
    .orderBy('id')
    .execute();
  return rows.toSorted((a, b) => loopParts.indexOf(a.part) - loopParts.indexOf(b.part));
}

export async function lockItem(tx: Tx, id: RhythmItemId): Promise<RhythmItem> {
  return found(
    await tx.selectFrom('rhythm_item').select(columns).where('id', '=', id).forUpdate().executeTakeFirst(),
  );
}
