import type { Server } from '#base/http/serve.ts';

import { lookForSignals } from './commands.ts';
import * as contract from './contract.ts';
import { getSignal, listSignals } from './queries.ts';

export function signalRoutes({ serve }: Server): void {
  serve(contract.listSignals, listSignals);
  serve(contract.getSignal, getSignal);
  serve(contract.lookForSignals, (ctx) => lookForSignals(ctx));
}
