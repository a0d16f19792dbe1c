import type { Server } from '#base/http/serve.ts';

import * as cycles from './commands.ts';
import * as contract from './contract.ts';
import * as criteria from './criterion-commands.ts';
import * as rules from './cycle-rules-commands.ts';
import * as reasons from './loss-reason-commands.ts';
import * as phases from './phase-commands.ts';
import { may } from './policy.ts';
import { countStandingDeals, getCycles, getLossReasons, getOwnCycleId } from './queries.ts';

export function salesCycleRoutes({ serve }: Server): void {
  serve(contract.listCycles, async (ctx) => {
    const all = await getCycles(ctx);
    return {
      cycles: all,
      lossReasons: await getLossReasons(ctx),
      ownCycleId: await getOwnCycleId(ctx, all),
      may: { edit: may.editCycles(ctx.actor) },
    };
  });
  serve(contract.countStanding, async (ctx) => ({ phases: await countStandingDeals(ctx) }));
  serve(contract.addCycle, cycles.addCycle);
  serve(contract.orderCycles, cycles.orderCycles);
  serve(contract.renameCycle, cycles.renameCycle);
  serve(contract.setCycleRules, rules.setCycleRules);
  serve(contract.setAfterOrder, rules.setAfterOrder);
  serve(contract.retireCycle, (ctx, input) => cycles.setCycleRetired(ctx, input, true));
  serve(contract.restoreCycle, (ctx, input) => cycles.setCycleRetired(ctx, input, false));
  serve(contract.addPhase, phases.addPhase);
  serve(contract.orderPhases, phases.orderPhases);
  serve(contract.editPhase, phases.editPhase);
  serve(contract.retirePhase, (ctx, input) => phases.setPhaseRetired(ctx, input, true));
  serve(contract.restorePhase, (ctx, input) => phases.setPhaseRetired(ctx, input, false));
  serve(contract.addCriterion, criteria.addCriterion);
  serve(contract.orderCriteria, criteria.orderCriteria);
  serve(contract.editCriterion, criteria.editCriterion);
  serve(contract.retireCriterion, (ctx, input) => criteria.setCriterionRetired(ctx, input, true));
  serve(contract.restoreCriterion, (ctx, input) => criteria.setCriterionRetired(ctx, input, false));
  serve(contract.addLossReason, reasons.addLossReason);
  serve(contract.orderLossReasons, reasons.orderLossReasons);
  serve(contract.renameLossReason, reasons.renameLossReason);
  serve(contract.retireLossReason, (ctx, input) => reasons.setLossReasonRetired(ctx, input, true));
  serve(contract.restoreLossReason, (ctx, input) => reasons.setLossReasonRetired(ctx, input, false));
}
