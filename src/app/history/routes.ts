import type { Server } from '#base/http/serve.ts';

import * as contract from './contract.ts';
import { listHistory } from './queries/list-history.ts';

export function historyRoutes({ serve }: Server): void {
  serve(contract.listHistory, listHistory);
}
