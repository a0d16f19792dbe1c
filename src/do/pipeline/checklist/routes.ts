import type { Server } from '#base/http/serve.ts';

import * as contract from './contract.ts';
import { getDealChecklist } from './read-checklist.ts';
import { tickPoint } from './tick-point.ts';

export function dealChecklistRoutes({ serve }: Server): void {
  serve(contract.getDealChecklist, getDealChecklist);
  serve(contract.tickPoint, tickPoint);
}
