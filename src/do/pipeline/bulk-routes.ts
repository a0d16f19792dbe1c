import type { Server } from '#base/http/serve.ts';

import * as bulk from './bulk-contract.ts';
import { runBulk } from './commands/bulk/run-bulk.ts';
import { startBulk } from './commands/bulk/start-bulk.ts';
import { stopBulk } from './commands/bulk/stop-bulk.ts';
import { takeBackBulk } from './commands/bulk/take-back-bulk.ts';
import { getBulk, listBulk } from './queries/get-bulk.ts';
import { previewBulk } from './queries/preview-bulk.ts';

export function bulkRoutes({ serve }: Server): void {
  serve(bulk.previewBulk, previewBulk);
  serve(bulk.startBulk, startBulk);
  serve(bulk.listBulk, listBulk);
  serve(bulk.getBulk, getBulk);
  serve(bulk.runBulk, runBulk);
  serve(bulk.stopBulk, stopBulk);
  serve(bulk.takeBackBulk, takeBackBulk);
}
