import type { Server } from '#base/http/serve.ts';
import type { Post } from '#base/mail/mail.ts';

import * as approvals from './approval-contract.ts';
import * as activities from './activity-contract.ts';
import { boardRoutes } from './board/routes.ts';
import { logActivity, planActivity } from './commands/add-activity.ts';
import { approveStep, sendBackStep, withdrawApproval } from './commands/answer-approval.ts';
import { askApproval } from './commands/ask-approval.ts';
import { changeDealCycle } from './commands/change-deal-cycle.ts';
import { completeActivity } from './commands/complete-activity.ts';
import { createDeal } from './commands/create-deal.ts';
import { deleteActivity } from './commands/delete-activity.ts';
import { deleteDeal } from './commands/delete-deal.ts';
import { editActivity } from './commands/edit-activity.ts';
import { editClosing } from './commands/edit-closing.ts';
import { editDeal } from './commands/edit-deal.ts';
import { loseDeal } from './commands/lose-deal.ts';
import { moveDeal } from './commands/move-deal.ts';
import { recordResults } from './commands/record-results.ts';
import { repeatOrder } from './commands/repeat-order.ts';
import { reopenDeal } from './commands/reopen-deal.ts';
import { winDeal } from './commands/win-deal.ts';
import * as closing from './closing-contract.ts';
import { bulkRoutes } from './bulk-routes.ts';
import * as contract from './contract.ts';
import * as cycle from './cycle-contract.ts';
import { may } from './policy.ts';
import { getDealChoices } from './queries/get-deal-choices.ts';
import { getDeal } from './queries/get-deal.ts';
import { getLastDealChange } from './queries/get-last-change.ts';
import { getTimeline } from './queries/get-timeline.ts';
import { listApprovals } from './queries/list-approvals.ts';
import { listActivities } from './queries/list-activities.ts';
import { countDeals, listDeals } from './queries/list-deals.ts';

/** @param post how those who agree to a step, and those who asked, are told besides */
export function pipelineRoutes(server: Server, post: Post): void {
  bulkRoutes(server);
  const { serve } = server;
  boardRoutes(server);
  serve(contract.listDeals, async (ctx, input) => ({
    ...(await listDeals(ctx, input)),
    may: { create: may.createDeal(ctx.actor), overrideGate: may.overrideGate(ctx.actor) },
  }));
  serve(contract.countDeals, countDeals);
  serve(contract.getDealChoices, getDealChoices);
  serve(contract.getDeal, (ctx, { dealId }) => getDeal(ctx, dealId));
  serve(contract.getLastDealChange, (ctx, { dealId }) => getLastDealChange(ctx, dealId));
  serve(contract.getTimeline, (ctx, { dealId, ...asked }) =>
    getTimeline(ctx, { kind: 'deal', id: dealId }, asked),
  );
  serve(contract.getAccountTimeline, (ctx, { accountId, ...asked }) =>
    getTimeline(ctx, { kind: 'account', id: accountId }, asked),
  );
  serve(contract.getContactTimeline, (ctx, { contactId, ...asked }) =>
    getTimeline(ctx, { kind: 'contact', id: contactId }, asked),
  );
  serve(contract.createDeal, createDeal);
  serve(contract.editDeal, editDeal);
  serve(contract.recordResults, recordResults);
  serve(contract.moveDeal, moveDeal);
  serve(contract.winDeal, winDeal);
  serve(contract.loseDeal, loseDeal);
  serve(contract.reopenDeal, reopenDeal);
  serve(closing.editClosing, editClosing);
  serve(closing.repeatOrder, repeatOrder);
  serve(cycle.changeDealCycle, changeDealCycle);
  serve(contract.deleteDeal, deleteDeal);

  serve(approvals.listApprovals, listApprovals);
  serve(approvals.askApproval, (ctx, input) => askApproval(ctx, input, post));
  serve(approvals.approveStep, (ctx, input) => approveStep(ctx, input, post));
  serve(approvals.sendBackStep, (ctx, input) => sendBackStep(ctx, input, post));
  serve(approvals.withdrawApproval, withdrawApproval);

  serve(activities.listActivities, listActivities);
  serve(activities.logActivity, logActivity);
  serve(activities.planActivity, planActivity);
  serve(activities.completeActivity, completeActivity);
  serve(activities.editActivity, editActivity);
  serve(activities.deleteActivity, deleteActivity);
}
