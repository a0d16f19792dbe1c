import { Readable } from 'node:stream';

import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Context } from '#base/db/context.ts';
import { once } from '#base/http/idempotency.ts';
import { parseInput } from '#base/http/problem.ts';
import { inputOf, type Server } from '#base/http/serve.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';

import { deleteFile } from './commands/delete-file.ts';
import { storeFile } from './store-file.ts';
import * as contract from './contract.ts';
import type { FileOwners } from './owner.ts';
import { getFile, listFiles } from './queries/list-files.ts';
import { readFile } from './queries/read-file.ts';
import { receiveFile } from './receive-file.ts';
import type { ScannerPlace } from './scanning/clamd.ts';

/** Nothing in a file may run, load or be shown within a page. A sandboxed PDF is not shown by browsers at all. */
const policyFor = {
  picture: "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox",
  pdf: "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'",
  nothing: "default-src 'none'; sandbox",
};

/**
 * @param owners who may do what with the files of each kind of owner
 * @param scanner looks through what people add before it is kept; none where there is none
 */
export function fileRoutes(
  { serve, app, doorkeeper, endpoints }: Server,
  owners: FileOwners,
  scanner?: ScannerPlace,
): void {
  serve(contract.listFiles, (ctx, input) => listFiles(ctx, owners, input));
  serve(contract.deleteFile, (ctx, input) => deleteFile(ctx, owners, input));

  endpoints.push(contract.addFile, contract.getFileContent, contract.previewFile);
  app.post(contract.addFile.path, async (request, reply) => {
    const ctx = await doorkeeper.admit(request);
    const { ownerKind, ownerId } = parseInput(contract.addFile.input, request.params, ctx.language);
    const mayAdd = (within: Context) =>
      within.read(async (tx) => allow((await owners[ownerKind].rights(tx, within, ownerId)).add));
    await mayAdd(ctx); // before a byte of it is read
    const file = await receiveFile(request, scanner, ({ name, bytes }) =>
      onceFor(request, ctx, (inside) =>
        inside.transaction(async (tx) => {
          await mayAdd(inside);
          const id = await storeFile(tx, inside, { owner: { kind: ownerKind, id: ownerId }, name, bytes });
          return getFile(tx, inside, owners, id);
        }),
      ),
    );
    return reply.header('cache-control', 'no-store').send(file);
  });
  app.get(contract.getFileContent.path, (request, reply) => answer(request, reply, 'attachment'));
  app.get(contract.previewFile.path, (request, reply) => answer(request, reply, 'inline'));

  async function answer(request: FastifyRequest, reply: FastifyReply, as: 'attachment' | 'inline') {
    const ctx = await doorkeeper.admit(request);
    const { fileId } = parseInput(contract.getFileContent.input, inputOf(request), ctx.language);
    const file = await ctx.read((tx) => getFile(tx, ctx, owners, fileId));
    if (as === 'inline' && file.preview === null) throw new Refusal('not-found');
    const etag = `"${file.sha256}"`;
    reply
      .header('content-type', file.mediaType)
      .header('content-disposition', `${as}; filename*=UTF-8''${encodeName(file.name)}`)
      .header('content-security-policy', policyFor[(as === 'inline' && file.preview) || 'nothing'])
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-cache')
      .header('etag', etag);
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.header('content-length', file.size).send(Readable.from(readFile(ctx, fileId)));
  }
}

/** A file that was sent twice with one key is kept once. */
function onceFor<T>(request: FastifyRequest, ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> {
  const key = request.headers['idempotency-key'];
  return typeof key === 'string'
    ? once(ctx, { key, request: [request.method, request.url] }, work)
    : work(ctx);
}

/** RFC 8187. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
