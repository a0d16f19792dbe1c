import type { Server } from '#base/http/serve.ts';

import * as activities from './activity-contract.ts';
import { logActivity, planActivity } from './commands/add-activity.ts';
import { completeActivity } from './commands/complete-activity.ts';
import { createDeal } from './commands/create-deal.ts';
import { deleteActivity } from './commands/delete-activity.ts';
import { deleteDeal } from './commands/delete-deal.ts';
import { editActivity } from './commands/edit-activity.ts';
import { editDeal } from './commands/edit-deal.ts';
import { loseDeal } from './commands/lose-deal.ts';
import { moveDeal } from './commands/move-deal.ts';
import { recordResults } from './commands/record-results.ts';
import { reopenDeal } from './commands/reopen-deal.ts';
import { winDeal } from './commands/win-deal.ts';
import * as contract from './contract.ts';
import { may } from './policy.ts';
import { getBoard, getBoardColumn } from './queries/get-board.ts';
import { getDealChoices } from './queries/get-deal-choices.ts';
import { getDeal } from './queries/get-deal.ts';
import { getTimeline } from './queries/get-timeline.ts';
import { listActivities } from './queries/list-activities.ts';
import { countDeals, listDeals } from './queries/list-deals.ts';

export function pipelineRoutes({ serve }: Server): void {
  serve(contract.listDeals, async (ctx, input) => ({
    ...(await listDeals(ctx, input)),
    may: { create: may.createDeal(ctx.actor), overrideGate: may.overrideGate(ctx.actor) },
  }));
  serve(contract.countDeals, countDeals);
  serve(contract.getDealChoices, getDealChoices);
  serve(contract.getBoard, async (ctx, input) => ({
    ...(await getBoard(ctx, input)),
    may: { create: may.createDeal(ctx.actor), overrideGate: may.overrideGate(ctx.actor) },
  }));
  serve(contract.getBoardColumn, getBoardColumn);
  serve(contract.getDeal, (ctx, { dealId }) => getDeal(ctx, dealId));
  serve(contract.getTimeline, getTimeline);
  serve(contract.createDeal, createDeal);
  serve(contract.editDeal, editDeal);
  serve(contract.recordResults, recordResults);
  serve(contract.moveDeal, moveDeal);
  serve(contract.winDeal, winDeal);
  serve(contract.loseDeal, loseDeal);
  serve(contract.reopenDeal, reopenDeal);
  serve(contract.deleteDeal, deleteDeal);

  serve(activities.listActivities, listActivities);
  serve(activities.logActivity, logActivity);
  serve(activities.planActivity, planActivity);
  serve(activities.completeActivity, completeActivity);
  serve(activities.editActivity, editActivity);
  serve(activities.deleteActivity, deleteActivity);
}
