import { newId, type Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { CriterionId } from '#base/kernel/id.ts';
import { found, refuseUnless } from '#base/kernel/refusal.ts';
import { inOrder, isWholeOrder } from '#base/kernel/order.ts';

import { changeCycle } from './change-cycle.ts';
import { tooMany } from './commands.ts';
import type * as contract from './contract.ts';
import { countRecordedResults } from './queries.ts';
import { refusals } from './refusals.ts';
import { canChangeKind, findCriterion, mergeChoices, validCriterion } from './rules.ts';
import type {} from './table.ts';

const mostCriteria = 200;

/** Adds a result that a phase asks for, behind those that it asks for already. */
export async function addCriterion(ctx: Context, input: InputOf<typeof contract.addCriterion>) {
  return changeCycle(ctx, input, async (tx, cycle) => {
    const phase = found(cycle.phases.find(({ id }) => id === input.phaseId));
    if (phase.criteria.length >= mostCriteria) throw tooMany();
    const given = input.kind === 'choice' ? input.choices : [];
    refuseUnless(validCriterion(input.kind, given), refusals);
    const id = newId<CriterionId>();
    const choices = mergeChoices([], given, newId);
    await tx
      .insertInto('exit_criterion')
      .values({
        organisation_id: ctx.organisationId,
        id,
        phase_id: phase.id,
        key: null,
        name: JSON.stringify(input.name),
        kind: input.kind,
        choices: JSON.stringify(choices),
        required: input.required,
        position: phase.criteria.length,
        retired_at: null,
      })
      .execute();
    return {
      action: 'criterion.added',
      subject: { kind: 'exit-criterion', id },
      after: { phaseId: phase.id, name: input.name, kind: input.kind, choices, required: input.required },
    };
  });
}

/** Changes what is given of a criterion. Refuses another kind once deals have a result for it. */
export async function editCriterion(ctx: Context, input: InputOf<typeof contract.editCriterion>) {
  return changeCycle(ctx, input, async (tx, cycle) => {
    const criterion = found(findCriterion(cycle, input.criterionId));
    const kind = input.kind ?? criterion.kind;
    const results = await countRecordedResults(tx, criterion.id);
    refuseUnless(canChangeKind(criterion, kind, results), refusals);
    const given = input.choices ?? criterion.choices.filter(({ retired }) => !retired);
    refuseUnless(validCriterion(kind, given), refusals);
    const choices = mergeChoices(criterion.choices, given, newId);
    const edited = {
      name: input.name ?? criterion.name,
      kind,
      choices: kind === 'choice' ? choices.filter(({ retired }) => !retired || results > 0) : [],
      required: input.required ?? criterion.required,
    };
    await tx
      .updateTable('exit_criterion')
      .set({ ...edited, name: JSON.stringify(edited.name), choices: JSON.stringify(edited.choices) })
      .where('id', '=', criterion.id)
      .execute();
    return {
      action: 'criterion.edited',
      subject: { kind: 'exit-criterion', id: criterion.id },
      before: criterion,
      after: { ...criterion, ...edited },
    };
  });
}

/** Takes a criterion out of use or back into it. What deals recorded by it stays. */
export async function setCriterionRetired(
  ctx: Context,
  input: InputOf<typeof contract.retireCriterion>,
  retired: boolean,
) {
  return changeCycle(ctx, input, async (tx, cycle) => {
    const criterion = found(findCriterion(cycle, input.criterionId));
    await tx
      .updateTable('exit_criterion')
      .set({ retired_at: retired ? ctx.now : null })
      .where('id', '=', criterion.id)
      .execute();
    return {
      action: retired ? 'criterion.retired' : 'criterion.restored',
      subject: { kind: 'exit-criterion', id: criterion.id },
      after: { name: criterion.name },
    };
  });
}

/** Puts the active criteria of a phase in this order. */
export async function orderCriteria(ctx: Context, input: InputOf<typeof contract.orderCriteria>) {
  return changeCycle(ctx, input, async (tx, cycle) => {
    const { id: phaseId, criteria } = found(cycle.phases.find(({ id }) => id === input.phaseId));
    refuseUnless(isWholeOrder(criteria, input.criterionIds), refusals);
    const ordered = inOrder(criteria, input.criterionIds);
    for (const [position, id] of ordered.entries())
      await tx.updateTable('exit_criterion').set({ position }).where('id', '=', id).execute();
    return {
      action: 'criterion.ordered',
      subject: { kind: 'phase', id: phaseId },
      before: criteria.map(({ id }) => id),
      after: ordered,
    };
  });
}
