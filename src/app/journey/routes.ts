import type { Server } from '#base/http/serve.ts';

import * as contract from './contract.ts';
import { getJourney } from './queries.ts';

export function journeyRoutes({ serve }: Server): void {
  serve(contract.getJourney, (ctx) => getJourney(ctx));
}
