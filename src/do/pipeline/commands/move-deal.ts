import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';
import { readCycle } from '#plan/sales-cycle/queries.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { getDealRow } from '../queries/get-deal-row.ts';
import { refusals } from '../refusals.ts';
import { canMoveDeal } from '../rules/can-move-deal.ts';
import { metWith } from '../rules/met-criteria.ts';
import { overrideGate } from '../rules/override-gate.ts';
import type { DealRow } from '../shapes.ts';
import { lockDeal } from './lock-deal.ts';
import { parseResults, writeResults } from './results.ts';
import { writeEvent } from './write-event.ts';

/**
 * Moves an open deal to another phase. Results given along are recorded, and count at the gate. Refuses with the
 * list of required results that are missing, unless somebody with the right gives a reason.
 */
export async function moveDeal(ctx: Context, input: InputOf<typeof contract.moveDeal>): Promise<DealRow> {
  if (input.override) allow(may.overrideGate(ctx.actor));
  return ctx.transaction(async (tx) => {
    const deal = await lockDeal(tx, ctx, input.dealId);
    allow(may.editDeal(ctx.actor, deal));
    sameVersion(deal, input.version);
    const cycle = await readCycle(tx, deal.cycleId);
    const results = parseResults(cycle, input.results);
    const judged = { ...deal, met: metWith(deal.met, results) };
    const { decision, overridden } = overrideGate(
      canMoveDeal(judged, input.toPhaseId, cycle),
      input.override,
    );
    refuseUnless(decision, refusals);
    const reason = overridden ? (input.override?.reason ?? null) : null;
    await writeResults(tx, ctx, deal.id, results);
    await tx
      .updateTable('deal')
      .set({
        phase_id: input.toPhaseId,
        phase_since: ctx.now,
        version: deal.version + 1,
        updated_at: ctx.now,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', deal.id)
      .execute();
    await writeEvent(tx, ctx, deal.id, { kind: 'moved', from: deal.phaseId, to: input.toPhaseId, reason });
    await audit(tx, ctx, {
      action: 'deal.moved',
      subject: { kind: 'deal', id: deal.id },
      before: { phaseId: deal.phaseId },
      after: {
        phaseId: input.toPhaseId,
        ...(results.length > 0 ? { results } : {}),
        ...(reason ? { reason } : {}),
      },
    });
    return getDealRow(tx, ctx, deal.id);
  });
}
