import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import { may } from './policy.ts';
import { lockAssignment, lockRolesOf } from './queries.ts';
import { refuseUnknownRoles } from './read-catalogue.ts';
import { refusals } from './refusals.ts';
import type { RoleAssignment, RoleAssignmentId } from './role.ts';
import { canAssign } from './rules.ts';
import type {} from './table.ts';

/** Gives a member a role. Shares above 100 % together are allowed: the screen warns of them. */
export async function assignRole(
  ctx: Context,
  input: InputOf<typeof contract.assignRole>,
): Promise<RoleAssignment> {
  allow(may.assignRoles(ctx.actor));
  return ctx.transaction(async (tx) => {
    refuseUnless(canAssign(input, await lockRolesOf(tx, input.memberId)), refusals);
    await refuseUnknownRoles(tx, ctx.organisationId, [input.role]);
    const id = newId<RoleAssignmentId>();
    await tx
      .insertInto('role_assignment')
      .values({
        organisation_id: ctx.organisationId,
        id,
        member_id: input.memberId,
        role: input.role,
        share_percent: input.sharePercent,
        from_date: input.from,
        to_date: input.to,
      })
      .execute();
    const assignment = await lockAssignment(tx, id);
    await audit(tx, ctx, { action: 'role.assigned', subject: subjectOf(id), after: assignment });
    return assignment;
  });
}

/** Changes what is given of an assignment. */
export async function editRole(
  ctx: Context,
  input: InputOf<typeof contract.editRole>,
): Promise<RoleAssignment> {
  allow(may.assignRoles(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await lockAssignment(tx, input.assignmentId);
    sameVersion(before, input.version);
    const wanted = {
      role: input.role ?? before.role,
      sharePercent: input.sharePercent ?? before.sharePercent,
      from: input.from ?? before.from,
      to: input.to === undefined ? before.to : input.to,
    };
    return writeAssignment(tx, ctx, 'role.edited', before, wanted);
  });
}

/** Makes a day the last one of an assignment. */
export async function endRole(
  ctx: Context,
  input: InputOf<typeof contract.endRole>,
): Promise<RoleAssignment> {
  allow(may.assignRoles(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await lockAssignment(tx, input.assignmentId);
    sameVersion(before, input.version);
    return writeAssignment(tx, ctx, 'role.ended', before, { ...before, to: input.on });
  });
}

/** Removes an assignment that should never have been; it stays in the history of changes. */
export async function removeRole(
  ctx: Context,
  { assignmentId, version }: InputOf<typeof contract.removeRole>,
): Promise<null> {
  allow(may.assignRoles(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await lockAssignment(tx, assignmentId);
    sameVersion(before, version);
    await tx.deleteFrom('role_assignment').where('id', '=', assignmentId).execute();
    await audit(tx, ctx, { action: 'role.removed', subject: subjectOf(assignmentId), before });
    return null;
  });
}

async function writeAssignment(
  tx: Tx,
  ctx: Context,
  action: string,
  before: RoleAssignment,
  wanted: Pick<RoleAssignment, 'role' | 'sharePercent' | 'from' | 'to'>,
): Promise<RoleAssignment> {
  const others = (await lockRolesOf(tx, before.memberId)).filter(({ id }) => id !== before.id);
  refuseUnless(canAssign(wanted, others), refusals);
  await refuseUnknownRoles(tx, ctx.organisationId, [wanted.role], [before.role]);
  await tx
    .updateTable('role_assignment')
    .set({
      role: wanted.role,
      share_percent: wanted.sharePercent,
      from_date: wanted.from,
      to_date: wanted.to,
      version: before.version + 1,
    })
    .where('id', '=', before.id)
    .execute();
  const after = await lockAssignment(tx, before.id);
  await audit(tx, ctx, { action, subject: subjectOf(before.id), before, after });
  return after;
}

const subjectOf = (id: RoleAssignmentId) => ({ kind: 'role-assignment', id });
