import type { Server } from '#base/http/serve.ts';

import { presentImport } from '../present-import.ts';
import { applyMapping, deleteMapping, renameMapping, saveMapping } from './commands.ts';
import * as contract from './contract.ts';
import { listMappings } from './queries.ts';

export function mappingRoutes({ serve }: Server): void {
  serve(contract.listMappings, async (ctx) => ({ rows: await listMappings(ctx) }));
  serve(contract.saveMapping, async (ctx, input) => ({ mappingId: await saveMapping(ctx, input) }));
  serve(contract.applyMapping, async (ctx, input) => presentImport(ctx, await applyMapping(ctx, input)));
  serve(contract.renameMapping, renameMapping);
  serve(contract.deleteMapping, deleteMapping);
}
