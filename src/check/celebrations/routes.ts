import type { Server } from '#base/http/serve.ts';

import { chooseCelebrations, setCelebrations } from './commands.ts';
import * as contract from './contract.ts';
import { getCelebration, getCelebrations } from './queries.ts';

export function celebrationRoutes({ serve }: Server): void {
  serve(contract.getCelebrations, (ctx) => getCelebrations(ctx));
  serve(contract.chooseCelebrations, chooseCelebrations);
  serve(contract.setCelebrations, setCelebrations);
  serve(contract.getCelebration, getCelebration);
}
