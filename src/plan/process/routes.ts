import type { Context } from '#base/db/context.ts';
import type { Endpoint, InputOf } from '#base/http/contract.ts';
import { parseInput } from '#base/http/problem.ts';
import { inputOf, type Server } from '#base/http/serve.ts';

import { acceptFinding, editDrawing, replaceDrawing } from './commands/edit-drawing.ts';
import { exportBpmn, importBpmn } from './commands/exchange-bpmn.ts';
import { addProcess, editProcess, setProcessRetired } from './commands/manage-processes.ts';
import * as publishing from './commands/publish.ts';
import * as changes from './change-contract.ts';
import { addChangeAction, listChangeActions } from './commands/change-actions.ts';
import * as contract from './contract.ts';
import * as exchange from './exchange-contract.ts';
import { printChecklist, printPoster, type Printed } from './printing/print-process.ts';
import * as printing from './printing-contract.ts';
import * as published from './publishing-contract.ts';
import { getDrawing, listEdits } from './queries/read-drawing.ts';
import { simulateProcess } from './simulation/queries.ts';
import { listProcesses } from './queries/read-processes.ts';
import { getRelease, listConfirmations, listReleases } from './queries/read-releases.ts';

/** @param address where the application is found: posters lead there */
export function processRoutes(server: Server, { address }: { address: string }): void {
  const { serve } = server;
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
  serve(exchange.exportBpmn, exportBpmn);
  serve(exchange.importBpmn, importBpmn);
  serve(exchange.simulateProcess, simulateProcess);
  serve(published.askReview, publishing.askReview);
  serve(published.approveDrawing, publishing.approveDrawing);
  serve(published.sendBackDrawing, publishing.sendBackDrawing);
  serve(published.publishDrawing, publishing.publishDrawing);
  serve(published.listReleases, listReleases);
  serve(published.getRelease, getRelease);
  serve(published.confirmRelease, publishing.confirmRelease);
  serve(published.listConfirmations, listConfirmations);

  serve(changes.listChangeActions, listChangeActions);
  serve(changes.addChangeAction, addChangeAction);
  print(server, printing.printPoster, (ctx, input) => printPoster(ctx, input, address));
  print(server, printing.printChecklist, printChecklist);
}

/** Answers with a page to print rather than with JSON. */
function print<E extends Endpoint>(
  { app, doorkeeper, endpoints }: Server,
  endpoint: E,
  make: (ctx: Context, input: InputOf<E>) => Promise<Printed>,
): void {
  endpoints.push(endpoint);
  app.get(endpoint.path, async (request, reply) => {
    const ctx = await doorkeeper.admit(request);
    const input = parseInput(endpoint.input, inputOf(request), ctx.language) as InputOf<E>;
    const { name, mediaType, bytes } = await make(ctx, input);
    return reply
      .header('content-type', mediaType)
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'")
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .send(bytes);
  });
}
