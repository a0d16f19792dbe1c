import type { Server } from '#base/http/serve.ts';

import { acceptFinding, editDrawing, replaceDrawing } from './commands/edit-drawing.ts';
import { addProcess, editProcess, setProcessRetired } from './commands/manage-processes.ts';
import * as publishing from './commands/publish.ts';
import * as contract from './contract.ts';
import * as published from './publishing-contract.ts';
import { getDrawing, listEdits } from './queries/read-drawing.ts';
import { listProcesses } from './queries/read-processes.ts';
import { getRelease, listConfirmations, listReleases } from './queries/read-releases.ts';

export function processRoutes({ serve }: Server): void {
  serve(contract.listProcesses, listProcesses);
  serve(contract.addProcess, addProcess);
  serve(contract.editProcess, editProcess);
  serve(contract.retireProcess, (ctx, input) => setProcessRetired(ctx, input, true));
  serve(contract.restoreProcess, (ctx, input) => setProcessRetired(ctx, input, false));
  serve(contract.getDrawing, getDrawing);
  serve(contract.listEdits, listEdits);
  serve(contract.editDrawing, editDrawing);
  serve(contract.replaceDrawing, replaceDrawing);
  serve(contract.acceptFinding, acceptFinding);
  serve(published.askReview, publishing.askReview);
  serve(published.approveDrawing, publishing.approveDrawing);
  serve(published.sendBackDrawing, publishing.sendBackDrawing);
  serve(published.publishDrawing, publishing.publishDrawing);
  serve(published.listReleases, listReleases);
  serve(published.getRelease, getRelease);
  serve(published.confirmRelease, publishing.confirmRelease);
  serve(published.listConfirmations, listConfirmations);
}
