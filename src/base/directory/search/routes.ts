import type { Server } from '#base/http/serve.ts';

import * as contract from './contract.ts';
import { findEverywhere } from './queries.ts';

export function searchRoutes(server: Server): void {
  server.serve(contract.search, (ctx, { q }) => findEverywhere(ctx, q));
}
