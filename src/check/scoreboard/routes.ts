import type { Server } from '#base/http/serve.ts';

import { figureCommentRoutes } from './comments/routes.ts';
import { compareMembers } from './compare-members.ts';
import * as contract from './contract.ts';
import { getScoreboardDetail } from './detail.ts';
import { getKpiBoard } from './kpi-board.ts';
import { getKpiDetail } from './kpi-detail.ts';
import * as kpiContract from './kpi-contract.ts';
import { getScoreboard, getScoreboardChoices } from './queries.ts';

export function scoreboardRoutes(server: Server): void {
  const { serve } = server;
  serve(contract.getScoreboard, getScoreboard);
  serve(contract.getScoreboardChoices, (ctx) => getScoreboardChoices(ctx));
  serve(kpiContract.getKpiBoard, getKpiBoard);
  serve(kpiContract.compareMembers, compareMembers);
  serve(kpiContract.getKpiDetail, getKpiDetail);
  serve(contract.getScoreboardDetail, getScoreboardDetail);
  figureCommentRoutes(server);
}
