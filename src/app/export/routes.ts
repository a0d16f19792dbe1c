import type { Server } from '#base/http/serve.ts';

import { deleteExport, startExport } from './commands.ts';
import * as contract from './contract.ts';
import { listExports, readExport } from './queries.ts';

export function exportRoutes(server: Server): void {
  server.serve(contract.listExports, listExports);
  server.serve(contract.getExport, (ctx, { exportId }) => ctx.read((tx) => readExport(tx, ctx, exportId)));
  server.serve(contract.startExport, startExport);
  server.serve(contract.deleteExport, deleteExport);
}
