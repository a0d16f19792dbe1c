import type { Server } from '#base/http/serve.ts';

import * as contract from './contract.ts';
import { getScoreboardDetail } from './detail.ts';
import { getScoreboard, getScoreboardChoices } from './queries.ts';

export function scoreboardRoutes({ serve }: Server): void {
  serve(contract.getScoreboard, getScoreboard);
  serve(contract.getScoreboardChoices, (ctx) => getScoreboardChoices(ctx));
  serve(contract.getScoreboardDetail, getScoreboardDetail);
}
