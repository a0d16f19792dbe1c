import type { Endpoint, InputOf, OutputOf } from '#base/http/contract.ts';
import { parseInput } from '#base/http/problem.ts';
import { inputOf, type Server } from '#base/http/serve.ts';

import type { PublicLinkKindName } from './kinds.ts';
import type { LinkDoorkeeper, Opened } from './link-doorkeeper.ts';

/**
 * Answers a GET endpoint for whoever holds a secret link: `/api/v1/open/:token/…`, described with `for: 'everyone'`.
 * For what is no JSON, a slice asks `links.open` itself.
 */
export function serveByLink<E extends Endpoint>(
  { app, endpoints }: Server,
  links: LinkDoorkeeper,
  kind: PublicLinkKindName,
  endpoint: E,
  handler: (opened: Opened, input: InputOf<E>) => Promise<OutputOf<E>>,
): void {
  endpoints.push(endpoint);
  app.get(endpoint.path, async (request, reply) => {
    const opened = await links.open(request, reply, kind);
    const input = parseInput(endpoint.input, inputOf(request), opened.ctx.language) as InputOf<E>;
    return reply.send(await handler(opened, input));
  });
}
