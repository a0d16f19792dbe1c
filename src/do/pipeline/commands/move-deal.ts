import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';
import { readCycle } from '#plan/sales-cycle/queries.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { getDealRow } from '../queries/get-deal-row.ts';
import { refusals } from '../refusals.ts';
import { canMoveDeal } from '../rules/can-move-deal.ts';
import { overrideGate } from '../rules/override-gate.ts';
import type { DealRow } from '../shapes.ts';
import { judge, type LockedDeal } from './judge.ts';
import { lockDeal } from './lock-deal.ts';
import { parseResults, writeResults } from './results.ts';
import { settleApproval } from './settle-approval.ts';
import { writeEvent } from './write-event.ts';

/**
 * Moves an open deal to another phase. Results given along are recorded, and count at the gate. Refuses with the
 * list of required results that are missing, or where the cycle has no such way, unless somebody with the right gives
 * a reason; and where a manager's approval is missing.
 */
export async function moveDeal(ctx: Context, input: InputOf<typeof contract.moveDeal>): Promise<DealRow> {
  if (input.override) allow(may.overrideGate(ctx.actor));
  return ctx.transaction(async (tx) => {
    const deal = await lockDeal(tx, ctx, input.dealId);
    allow(may.editDeal(ctx.actor, deal));
    sameVersion(deal, input.version);
    await takeStep(tx, ctx, deal, input);
    return getDealRow(tx, ctx, deal.id);
  });
}

type Step = Pick<InputOf<typeof contract.moveDeal>, 'toPhaseId' | 'results' | 'override'>;

/** The move itself, of a deal that is locked, by somebody who may: the rule, the write, the history. */
export async function takeStep(tx: Tx, ctx: Context, deal: LockedDeal, step: Step): Promise<void> {
  const { toPhaseId } = step;
  const cycle = await readCycle(tx, deal.cycleId);
  const results = parseResults(cycle, step.results);
  const judged = await judge(tx, ctx, deal, results);
  const { decision, passed } = overrideGate(canMoveDeal(judged, toPhaseId, cycle), step.override);
  refuseUnless(decision, refusals);
  const reason = passed ? (step.override?.reason ?? null) : null;
  await writeResults(tx, ctx, deal.id, results);
  await tx
    .updateTable('deal')
    .set({ phase_id: toPhaseId, phase_since: ctx.now, version: deal.version + 1, updated_at: ctx.now })
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', deal.id)
    .execute();
  await settleApproval(tx, ctx, { ...deal, phaseId: toPhaseId });
  await writeEvent(tx, ctx, deal.id, {
    kind: 'moved',
    from: deal.phaseId,
    to: toPhaseId,
    reason,
    ...(passed ? { after: { passed } } : {}),
  });
  await audit(tx, ctx, {
    action: 'deal.moved',
    subject: { kind: 'deal', id: deal.id },
    before: { phaseId: deal.phaseId },
    after: {
      phaseId: toPhaseId,
      ...(results.length > 0 ? { results } : {}),
      ...(reason ? { reason, passed } : {}),
    },
  });
}
