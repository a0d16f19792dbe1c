import type { Server } from '#base/http/serve.ts';

import { designRhythmPlan, stopRhythmDesign } from './commands/design-plan.ts';
import { publishRhythmPlan } from './commands/publish-plan.ts';
import { addRhythmPlan, editRhythmPlan, removeRhythmPlan } from './commands/write-plans.ts';
import * as contract from './contract.ts';
import * as queries from './queries.ts';

export function rhythmPlanRoutes({ serve }: Server): void {
  serve(contract.listRhythmPlans, (ctx) => queries.listRhythmPlans(ctx));
  serve(contract.getRhythmPlan, queries.getRhythmPlan);
  serve(contract.addRhythmPlan, addRhythmPlan);
  serve(contract.editRhythmPlan, editRhythmPlan);
  serve(contract.removeRhythmPlan, removeRhythmPlan);
  serve(contract.designRhythmPlan, designRhythmPlan);
  serve(contract.stopRhythmDesign, stopRhythmDesign);
  serve(contract.publishRhythmPlan, publishRhythmPlan);
  serve(contract.getRhythmWeeks, queries.getRhythmWeeks);
}
