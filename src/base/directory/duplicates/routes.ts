import type { Server } from '#base/http/serve.ts';

import { judgeDuplicates } from './commands/judge-duplicates.ts';
import { mergeTwo } from './commands/merge-two.ts';
import { undoMerge } from './commands/undo-merge.ts';
import * as contract from './contract.ts';
import { listDuplicates } from './queries/list-duplicates.ts';
import { listMerges } from './queries/list-merges.ts';
import { previewMerge } from './queries/preview-merge.ts';

export function duplicateRoutes(server: Server): void {
  server.serve(contract.listDuplicates, (ctx, { kind }) => listDuplicates(ctx, kind));
  server.serve(contract.judgeDuplicates, judgeDuplicates);
  server.serve(contract.previewMerge, previewMerge);
  server.serve(contract.mergeTwo, mergeTwo);
  server.serve(contract.listMerges, async (ctx) => ({ merges: await listMerges(ctx) }));
  server.serve(contract.undoMerge, undoMerge);
}
