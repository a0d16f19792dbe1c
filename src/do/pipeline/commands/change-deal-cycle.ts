import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, found, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';
import { readCycles } from '#plan/sales-cycle/queries.ts';

import type * as contract from '../cycle-contract.ts';
import { may } from '../policy.ts';
import { getDealRow } from '../queries/get-deal-row.ts';
import { readResults } from '../queries/read-results.ts';
import { refusals } from '../refusals.ts';
import { canChangeCycle } from '../rules/can-change-cycle.ts';
import { carriedResults } from '../rules/carried-results.ts';
import { keptResults } from '../rules/kept-results.ts';
import { metWith } from '../rules/met-criteria.ts';
import { overrideGate } from '../rules/override-gate.ts';
import type { DealRow } from '../shapes.ts';
import { judge } from './judge.ts';
import { lockDeal } from './lock-deal.ts';
import { parseResults, writeResults } from './results.ts';
import { settleApproval } from './settle-approval.ts';
import { writeEvent } from './write-event.ts';

/**
 * Lets an open deal go on in a phase of another cycle. What both cycles ask for is carried over; what was known in
 * the old one stays in the history, and is there again when the deal comes back. The gates are those for a new deal
 * that begins in that phase.
 */
export async function changeDealCycle(
  ctx: Context,
  input: InputOf<typeof contract.changeDealCycle>,
): Promise<DealRow> {
  if (input.override) allow(may.overrideGate(ctx.actor));
  return ctx.transaction(async (tx) => {
    const deal = await lockDeal(tx, ctx, input.dealId);
    allow(may.editDeal(ctx.actor, deal));
    sameVersion(deal, input.version);
    const cycles = await readCycles(tx);
    const from = found(cycles.find(({ id }) => id === deal.cycleId));
    const to = found(cycles.find(({ phases }) => phases.some(({ id }) => id === input.toPhaseId)));
    const known = await readResults(tx, ctx, deal.id);
    const given = parseResults(to, input.results);
    const results = [
      ...carriedResults(from, to, known).filter((carried) =>
        given.every(({ criterionId }) => criterionId !== carried.criterionId),
      ),
      ...given,
    ];
    const judged = await judge(tx, ctx, deal);
    const { decision, passed } = overrideGate(
      canChangeCycle({ ...judged, met: metWith(deal.met, results) }, to, input.toPhaseId),
      input.override,
    );
    refuseUnless(decision, refusals);
    const reason = passed ? (input.override?.reason ?? null) : null;
    await writeResults(tx, ctx, deal.id, results);
    await tx
      .updateTable('deal')
      .set({
        cycle_id: to.id,
        phase_id: input.toPhaseId,
        phase_since: ctx.now,
        version: deal.version + 1,
        updated_at: ctx.now,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', deal.id)
      .execute();
    await settleApproval(tx, ctx, { ...deal, phaseId: input.toPhaseId });
    await writeEvent(tx, ctx, deal.id, {
      kind: 'cycle-changed',
      from: deal.phaseId,
      to: input.toPhaseId,
      before: { cycleId: from.id, results: keptResults(from, known) },
      after: { cycleId: to.id, ...(passed ? { passed } : {}) },
      reason,
    });
    await audit(tx, ctx, {
      action: 'deal.cycle-changed',
      subject: { kind: 'deal', id: deal.id },
      before: { cycleId: from.id, phaseId: deal.phaseId },
      after: {
        cycleId: to.id,
        phaseId: input.toPhaseId,
        ...(results.length > 0 ? { results } : {}),
        ...(reason ? { reason, passed } : {}),
      },
    });
    return getDealRow(tx, ctx, deal.id);
  });
}
