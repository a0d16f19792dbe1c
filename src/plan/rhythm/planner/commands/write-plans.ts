import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { allow } from '#base/kernel/refusal.ts';

import { checkPlan } from '../../rules/check-plan.ts';
import type { RhythmGround } from '../../rules/week-of-checklist.ts';
import type { Placement } from '../../rules/week.ts';
import type * as contract from '../contract.ts';
import type { Plan } from '../contract.ts';
import type { Findings, RhythmPlanId } from '../plan.ts';
import { may } from '../policy.ts';
import { groundNow, planOf } from '../queries.ts';
import { lockDraft, lockPlan, refuse } from './lock-plan.ts';

const mostDrafts = 30;

/** Begins a draft from the checklist as it stands, or as a copy of another plan. */
export async function addRhythmPlan(
  ctx: Context,
  { name, copyOf }: InputOf<typeof contract.addRhythmPlan>,
): Promise<Plan> {
  allow(may.designRhythm(ctx.actor));
  return ctx.transaction(async (tx) => {
    const { drafts } = await tx
      .selectFrom('rhythm_plan')
      .where('organisation_id', '=', ctx.organisationId)
      .where('number', 'is', null)
      .select((row) => row.fn.countAll<number>().as('drafts'))
      .executeTakeFirstOrThrow();
    if (drafts >= mostDrafts) refuse('too-many-plans');
    const other = copyOf === null ? null : await lockPlan(tx, ctx, copyOf);
    const ground = other?.ground ?? (await groundNow(tx, ctx));
    if (ground.items.length === 0) refuse('nothing-kept');
    const id = newId<RhythmPlanId>();
    await tx
      .insertInto('rhythm_plan')
      .values({
        organisation_id: ctx.organisationId,
        id,
        name,
        ground: JSON.stringify(ground),
        placements: JSON.stringify(other?.placements ?? []),
        locked: other?.locked ?? [],
        findings: other?.findings ? JSON.stringify(other.findings) : null,
        made_by_id: memberOf(ctx.actor),
      })
      .execute();
    await audit(tx, ctx, { action: 'rhythm-plan.added', subject: subjectOf(id), after: { name } });
    return planOf(tx, ctx, id);
  });
}

/** Changes a draft. Where something was moved, what it is worth is reckoned anew; the bound stays, the week is the same. */
export async function editRhythmPlan(
  ctx: Context,
  { planId, version, name, placements, locked }: InputOf<typeof contract.editRhythmPlan>,
): Promise<Plan> {
  allow(may.designRhythm(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await lockDraft(tx, ctx, planId, version);
    if (placements) fitsGround(before.ground, placements);
    const findings = placements ? findingsOf(before.findings, before.ground, placements) : before.findings;
    await tx
      .updateTable('rhythm_plan')
      .set({
        ...(name === undefined ? {} : { name }),
        ...(placements ? { placements: JSON.stringify(placements) } : {}),
        ...(locked ? { locked: [...new Set(locked)] } : {}),
        findings: findings ? JSON.stringify(findings) : null,
        version: before.version + 1,
        updated_at: ctx.now,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', planId)
      .execute();
    await audit(tx, ctx, {
      action: 'rhythm-plan.edited',
      subject: subjectOf(planId),
      before: { name: before.name, version: before.version, locked: before.locked },
      after: { name: name ?? before.name, version: before.version + 1, locked: locked ?? before.locked },
    });
    return planOf(tx, ctx, planId);
  });
}

/** Throws a draft away. */
export async function removeRhythmPlan(
  ctx: Context,
  { planId, version }: InputOf<typeof contract.removeRhythmPlan>,
): Promise<null> {
  allow(may.designRhythm(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await lockDraft(tx, ctx, planId, version);
    await tx
      .deleteFrom('rhythm_plan')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', planId)
      .execute();
    await audit(tx, ctx, {
      action: 'rhythm-plan.removed',
      subject: subjectOf(planId),
      before: { name: before.name },
    });
    return null;
  });
}

export const subjectOf = (id: RhythmPlanId) => ({ kind: 'rhythm-plan', id });

function fitsGround({ problem }: RhythmGround, placements: readonly Placement[]): void {
  const items = new Set(problem.items.map(({ id }) => id));
  const members = new Set(problem.members.map(({ id }) => id));
  const fits = placements.every(
    (one) =>
      items.has(one.itemId) &&
      one.members.every((id) => members.has(id)) &&
      one.day < problem.days &&
      one.from < one.to,
  );
  if (!fits) refuse('other-items');
}

function findingsOf(
  before: Findings | null,
  ground: RhythmGround,
  placements: readonly Placement[],
): Findings | null {
  if (before?.kind !== 'plan') return before;
  const { worth } = checkPlan(ground.problem, { placements });
  const bound = Math.max(before.bound, worth);
  return { ...before, worth, bound, gap: bound > 0 ? (bound - worth) / bound : 0, proven: false, costs: [] };
}

/** The organisation's row, so that two who publish at once get two numbers. */
export async function lockOrganisation(tx: Tx, ctx: Context): Promise<void> {
  await tx
    .selectFrom('organisation')
    .select('organisation_id')
    .where('organisation_id', '=', ctx.organisationId)
    .forUpdate()
    .executeTakeFirst();
}
