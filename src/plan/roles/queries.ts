import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type { RoleAssignment, RoleAssignmentId } from './role.ts';
import type {} from './table.ts';

const columns = [
  'id',
  'member_id as memberId',
  'role',
  'share_percent as sharePercent',
  'from_date as from',
  'to_date as to',
  'version',
] as const;

/** Assignments by member and first day: of one member or of all, of one day or of all times. */
export async function listRoleAssignments(
  ctx: Context,
  { on, memberId }: { on?: IsoDate | undefined; memberId?: MemberId | undefined } = {},
): Promise<RoleAssignment[]> {
  return ctx.read((tx) => {
    let query = tx
      .selectFrom('role_assignment')
      .where('organisation_id', '=', ctx.organisationId)
      .select(columns)
      .orderBy('member_id')
      .orderBy('from_date')
      .orderBy('id');
    if (memberId !== undefined) query = query.where('member_id', '=', memberId);
    if (on !== undefined)
      query = query
        .where('from_date', '<=', on)
        .where((row) => row.or([row('to_date', 'is', null), row('to_date', '>=', on)]));
    return query.execute();
  });
}

/** Who wears which hats on a day. */
export async function rolesOn(ctx: Context, date: IsoDate): Promise<RoleAssignment[]> {
  return listRoleAssignments(ctx, { on: date });
}

export async function lockAssignment(tx: Tx, id: RoleAssignmentId): Promise<RoleAssignment> {
  return found(
    await tx
      .selectFrom('role_assignment')
      .select(columns)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
  );
}

/** A member's assignments, with the member locked, so that two people do not give the same role at once. */
export async function lockRolesOf(tx: Tx, memberId: MemberId): Promise<RoleAssignment[]> {
  found(await tx.selectFrom('member').select('id').where('id', '=', memberId).forUpdate().executeTakeFirst());
  return tx.selectFrom('role_assignment').select(columns).where('member_id', '=', memberId).execute();
}
