import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import type { MemberId } from '#base/kernel/id.ts';

export type Named = { id: MemberId; name: string };

/** The members with these ids, in the order of their names; those who are gone are left out. */
export async function namedMembers(
  tx: Tx,
  ctx: Context,
  ids: readonly MemberId[],
): Promise<Map<MemberId, Named & { archived: boolean }>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('member')
    .select(['id', 'name', 'archived_at'])
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', 'in', [...new Set(ids)])
    .orderBy('name')
    .orderBy('id')
    .execute();
  return new Map(rows.map(({ id, name, archived_at }) => [id, { id, name, archived: archived_at !== null }]));
}
