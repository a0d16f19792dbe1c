import type { Server } from '#base/http/serve.ts';

import * as contract from './contract.ts';
import { getLoop } from './queries.ts';

export function loopRoutes({ serve }: Server): void {
  serve(contract.getLoop, (ctx) => getLoop(ctx));
}
