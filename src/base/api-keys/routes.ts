import type { Server } from '#base/http/serve.ts';

import { addApiKey, revokeApiKey } from './commands.ts';
import * as contract from './contract.ts';
import { listApiKeys } from './queries.ts';

export function apiKeyRoutes(server: Server): void {
  server.serve(contract.listApiKeys, async (ctx) => ({ keys: await listApiKeys(ctx) }));
  server.serve(contract.addApiKey, addApiKey);
  server.serve(contract.revokeApiKey, revokeApiKey);
}
