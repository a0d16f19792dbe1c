import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Context } from '#base/db/context.ts';
import type { Server } from '#base/http/serve.ts';
import { preferredLanguage } from '#base/kernel/language.ts';
import { found, Refusal } from '#base/kernel/refusal.ts';
import type { LinkDoorkeeper } from '#base/public-links/link-doorkeeper.ts';

import { listCatalogue } from '#plan/roles/read-catalogue.ts';

import { readRelease, type Release } from '../queries/read-releases.ts';
import type { ProcessId } from '../rules/model.ts';
import type {} from '../table.ts';
import { nothingPage, processPage, type OpenPage } from './page.ts';

/** Binds the page of a process, which its link opens, and which may stand in a frame on any other page. */
export function openProcessRoutes({ app }: Server, links: LinkDoorkeeper): void {
  app.get('/open/:token/process', async (request, reply) => {
    try {
      const { ctx, subjectId } = await links.open(request, reply, 'process-page');
      if (subjectId === null) throw new Refusal('not-found');
      const release = await latestRelease(ctx, subjectId as ProcessId);
      return await show(reply, processPage(ctx, release, await listCatalogue(ctx)));
    } catch (error) {
      // Whoever looks at a frame reads a page, not a problem for programs.
      const code = error instanceof Refusal ? error.code : null;
      if (code !== 'not-found' && code !== 'too-many') throw error;
      const gone = code === 'not-found';
      const page = nothingPage(languageOf(request), gone ? 'gone' : 'busy');
      return show(reply.code(gone ? 404 : 429), page);
    }
  });
}

const languageOf = ({ headers }: FastifyRequest) => preferredLanguage(headers['accept-language']);

const show = (reply: FastifyReply, { html, policy }: OpenPage) =>
  reply
    .removeHeader('x-frame-options')
    .header('content-security-policy', policy)
    .header('cross-origin-resource-policy', 'cross-origin')
    .type('text/html; charset=utf-8')
    .send(html);

/** The newest published version of a process that is in use. */
async function latestRelease(ctx: Context, processId: ProcessId): Promise<Release> {
  return ctx.read(async (tx) => {
    const { number } = found(
      await tx
        .selectFrom('process_release as release')
        .innerJoin('process', 'process.id', 'release.process_id')
        .where('process.id', '=', processId)
        .where('process.retired_at', 'is', null)
        .select('release.number')
        .orderBy('release.number', 'desc')
        .limit(1)
        .executeTakeFirst(),
    );
    return readRelease(tx, ctx, { processId, number });
  });
}
