import type { Server } from '#base/http/serve.ts';

import { writeRouting } from './commands.ts';
import * as contract from './contract.ts';
import { askRoute, getRouting } from './queries.ts';

export function routingRoutes({ serve }: Server): void {
  serve(contract.getRouting, getRouting);
  serve(contract.writeRouting, writeRouting);
  serve(contract.askRoute, askRoute);
}
