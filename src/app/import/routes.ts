import type {} from '@fastify/multipart';

import { Readable } from 'node:stream';

import type { FastifyRequest } from 'fastify';
import type pg from 'pg';

import { openContext, type Context } from '#base/db/context.ts';
import { parseInput } from '#base/http/problem.ts';
import { inputOf, type Server } from '#base/http/serve.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';

import { asideFile } from './aside-file.ts';
import * as commands from './commands.ts';
import * as contract from './contract.ts';
import { may } from './policy.ts';
import { presentImport } from './present-import.ts';
import * as queries from './queries.ts';
import { startImport, startUndo } from './run-import.ts';

const mostBytes = 64 * 1024 * 1024;

export function importRoutes(server: Server, { pools }: { pools: { app: pg.Pool } }): void {
  const { serve, doorkeeper } = server;
  const onFailed = (err: unknown) => server.app.log.error({ err }, 'import failed');
  /** The same caller on connections of its own, for work that goes on after the request. */
  const beside = (ctx: Context) => openContext(pools.app, ctx);

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
  serve(contract.changePlan, async (ctx, input) => presentImport(ctx, await commands.changePlan(ctx, input)));
  serve(contract.checkImport, async (ctx, input) => {
    await commands.checkImport(ctx, input);
    return presentImport(ctx, await queries.getImport(ctx, input.importId));
  });
  serve(contract.startImport, async (ctx, input) => {
    await startImport(beside(ctx), input, { onFailed });
    return null;
  });
  serve(contract.undoImport, async (ctx, input) => {
    await startUndo(beside(ctx), input, { onFailed });
    return null;
  });
  serve(contract.discardImport, commands.discardImport);

  server.endpoints.push(contract.draftImport, contract.asideRows);
  server.app.post(contract.draftImport.path, async (request, reply) => {
    const ctx = await doorkeeper.admit(request);
    allow(may.import(ctx.actor));
    const importId = await commands.draftImport(ctx, await filesOf(request));
    return reply.send({ importId });
  });
  server.app.get(contract.asideRows.path, async (request, reply) => {
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

/** The files of a form. One that broke off, or that is no form at all, is refused. */
async function filesOf(request: FastifyRequest): Promise<{ name: string; bytes: Uint8Array }[]> {
  if (!request.isMultipart()) commands.refuse('no-files');
  try {
    return await readFiles(request);
  } catch (error) {
    // What the form's reader foresees has a status; what it comes across in the bytes has none.
    if (error instanceof Refusal || (error instanceof Error && 'statusCode' in error)) throw error;
    throw new Refusal('invalid', { because: 'form-unreadable' });
  }
}

/** Whatever its fields are called; together no more than fits. */
async function readFiles(request: FastifyRequest): Promise<{ name: string; bytes: Uint8Array }[]> {
  const files: { name: string; bytes: Uint8Array }[] = [];
  let total = 0;
  for await (const part of request.files()) {
    const bytes = await part.toBuffer();
    total += bytes.length;
    if (total > mostBytes) commands.refuse('files-too-large');
    files.push({ name: part.filename, bytes });
  }
  return files;
}
