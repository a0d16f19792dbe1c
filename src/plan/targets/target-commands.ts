import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type {} from '#base/directory/people/table.ts';
import type { InputOf } from '#base/http/contract.ts';
import { startOfWeek, weekOf } from '#base/kernel/date.ts';
import { allow, found } from '#base/kernel/refusal.ts';

import { refuseUnknownRoles } from '../roles/read-catalogue.ts';
import type * as contract from './contract.ts';
import type { KpiTarget, KpiTargetId } from './kpi.ts';
import { may } from './policy.ts';
import { readTargets } from './queries.ts';
import type {} from './table.ts';

/** Sets what a role or a member aims for from a week on; the same week twice is the last. */
export async function setKpiTarget(
  ctx: Context,
  input: InputOf<typeof contract.setKpiTarget>,
): Promise<KpiTarget> {
  allow(may.setTargets(ctx.actor));
  const { kpiId, role = null, memberId = null, value, per } = input;
  const fromWeek = input.fromWeek ?? weekOf(ctx.today);
  return ctx.transaction(async (tx) => {
    found(await tx.selectFrom('kpi').select('id').where('id', '=', kpiId).forUpdate().executeTakeFirst());
    if (role !== null && value !== null) await refuseUnknownRoles(tx, ctx.organisationId, [role]);
    if (memberId !== null)
      found(await tx.selectFrom('member').select('id').where('id', '=', memberId).executeTakeFirst());
    const before = (await readTargets(tx, ctx.organisationId)).find(
      (target) =>
        target.kpiId === kpiId &&
        target.role === role &&
        target.memberId === memberId &&
        target.fromWeek === fromWeek,
    );
    const after: KpiTarget = {
      id: before?.id ?? newId<KpiTargetId>(),
      kpiId,
      role,
      memberId,
      fromWeek,
      value,
      per,
    };
    const values = {
      value,
      per,
      set_by_id: 'memberId' in ctx.actor ? ctx.actor.memberId : null,
      set_at: ctx.now,
    };
    if (before) await tx.updateTable('kpi_target').set(values).where('id', '=', before.id).execute();
    else
      await tx
        .insertInto('kpi_target')
        .values({
          organisation_id: ctx.organisationId,
          id: after.id,
          kpi_id: kpiId,
          role,
          member_id: memberId,
          from_week: startOfWeek(fromWeek),
          ...values,
        })
        .execute();
    await audit(tx, ctx, {
      action: value === null ? 'kpi-target.ended' : 'kpi-target.set',
      subject: { kind: 'kpi-target', id: after.id },
      before,
      after,
    });
    return after;
  });
}

/** Removes a target that should never have been; it stays in the history of changes. */
export async function removeKpiTarget(
  ctx: Context,
  { targetId }: InputOf<typeof contract.removeKpiTarget>,
): Promise<null> {
  allow(may.setTargets(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = found((await readTargets(tx, ctx.organisationId)).find(({ id }) => id === targetId));
    await tx.deleteFrom('kpi_target').where('id', '=', targetId).execute();
    await audit(tx, ctx, {
      action: 'kpi-target.removed',
      subject: { kind: 'kpi-target', id: targetId },
      before,
    });
    return null;
  });
}
