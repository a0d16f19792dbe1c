import { Readable } from 'node:stream';

import { once } from '#base/http/idempotency.ts';
import { parseInput } from '#base/http/problem.ts';
import { inputOf, type Server } from '#base/http/serve.ts';
import { allow } from '#base/kernel/refusal.ts';

import { asideFile } from './aside-file.ts';
import { changePlan } from './commands/change-plan.ts';
import { discardImport } from './commands/discard-import.ts';
import { draftImport } from './commands/draft-import.ts';
import { makeOwnField } from './commands/make-own-field.ts';
import { startCheck, startImport, startUndo, stopImport } from './commands/start-import.ts';
import * as contract from './contract.ts';
import { receiveFiles } from './keeping/receive-files.ts';
import { may } from './policy.ts';
import { presentImport } from './present-import.ts';
import * as queries from './queries.ts';

export function importRoutes(server: Server): void {
  const { serve } = server;
  serve(contract.listImports, async (ctx) => {
    const rows = await queries.listImports(ctx);
    return {
      rows: rows.map(({ report, createdAt, finishedAt, ...row }) => ({
        ...row,
        createdAt: createdAt.toISOString(),
        finishedAt: finishedAt?.toISOString() ?? null,
        deals: report?.deals.total ?? null,
        rowsAside: report?.rowsAside ?? null,
      })),
      may: { import: may.import(ctx.actor) },
    };
  });
  serve(contract.getImport, async (ctx, { importId }) =>
    presentImport(ctx, await queries.getImport(ctx, importId)),
  );
  serve(contract.changePlan, async (ctx, input) => presentImport(ctx, await changePlan(ctx, input)));
  serve(contract.makeOwnField, makeOwnField);
  serve(contract.checkImport, async (ctx, input) => {
    await startCheck(ctx, input);
    return presentImport(ctx, await queries.getImport(ctx, input.importId));
  });
  serve(contract.startImport, (ctx, input) => startImport(ctx, input));
  serve(contract.undoImport, (ctx, input) => startUndo(ctx, input));
  serve(contract.stopImport, stopImport);
  serve(contract.discardImport, discardImport);
  fileRoutes(server);
}

/** What is no JSON: files that come in as a form, and rows that go out as CSV. */
function fileRoutes({ app, doorkeeper, endpoints }: Server): void {
  endpoints.push(contract.draftImport, contract.asideRows);
  app.post(contract.draftImport.path, async (request, reply) => {
    const ctx = await doorkeeper.admit(request);
    allow(may.import(ctx.actor));
    const key = request.headers['idempotency-key'];
    const importId = await receiveFiles(request, (files) =>
      draftImport(ctx, files, (work) =>
        typeof key === 'string'
          ? once(
              ctx,
              { key, request: ['POST', request.url, files.map(({ name, sha256 }) => [name, sha256])] },
              work,
            )
          : work(ctx),
      ),
    );
    return reply.send({ importId });
  });
  app.get(contract.asideRows.path, async (request, reply) => {
    const ctx = await doorkeeper.admit(request);
    const { importId, file } = parseInput(contract.asideRows.input, inputOf(request), ctx.language);
    const { name, text } = await asideFile(ctx, importId, file);
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('cache-control', 'no-store')
      .send(Readable.from(text));
  });
}
