import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Context } from '#base/db/context.ts';
import type { Language } from '#base/kernel/language.ts';

import type { Endpoint, InputOf, OutputOf } from './contract.ts';
import { noObject } from './foreseen.ts';
import { once } from './idempotency.ts';
import { parseInput } from './problem.ts';
import { answeredByTag, versionAsked } from './versions.ts';

/** What the server must know to answer for members; given once, when it is put together. */
export type Doorkeeper = {
  /** The caller's context; refuses with `unauthenticated`. */
  admit(request: FastifyRequest): Promise<Context>;
  /** The language in which to answer somebody who has not signed in. */
  languageOf(request: FastifyRequest): Language;
};

/** Binds endpoints to their queries and commands. A slice's `routes.ts` gets one. */
export type Server = {
  readonly app: FastifyInstance;
  readonly doorkeeper: Doorkeeper;
  /** Every endpoint that was bound, for the OpenAPI document and for tests. */
  readonly endpoints: Endpoint[];
  /** Answers an endpoint for members: parse, admit, do, with an Idempotency-Key once. */
  serve<E extends Endpoint>(
    endpoint: E,
    handler: (ctx: Context, input: InputOf<E>) => Promise<OutputOf<E>>,
  ): void;
};

/** After this somebody who waits is told that it takes too long. */
const longestMillis = 60_000;

export function serverOn(app: FastifyInstance, doorkeeper: Doorkeeper, checkOutput: boolean): Server {
  const endpoints: Endpoint[] = [];
  return {
    app,
    doorkeeper,
    endpoints,
    serve(endpoint, handler) {
      endpoints.push(endpoint);
      app.route({
        method: endpoint.method,
        url: endpoint.path,
        handlerTimeout: longestMillis,
        ...(endpoint.bodyBytes === undefined ? {} : { bodyLimit: endpoint.bodyBytes }),
        handler: async (request, reply) => {
          const ctx = await doorkeeper.admit(request);
          const input = parseInput(endpoint.input, inputOf(request), ctx.language) as InputOf<
            typeof endpoint
          >;
          const key = request.headers['idempotency-key'];
          const output =
            endpoint.method !== 'GET' && typeof key === 'string' && !endpoint.secret
              ? await once(ctx, { key, request: [endpoint.method, request.url, input] }, (inside) =>
                  handler(inside, input),
                )
              : await handler(ctx, input);
          if (checkOutput) endpoint.output.parse(output);
          if (output === undefined || output === null) return reply.code(204).send();
          reply.header('cache-control', 'no-store');
          if (typeof output === 'string') return reply.send(output);
          const text = JSON.stringify(output);
          if (answeredByTag(request, reply, output, text)) return reply.code(304).send();
          // As bytes: a text would be put behind its head in a new text first, which is a tenth of a page's garbage.
          return reply.type('application/json; charset=utf-8').send(Buffer.from(text));
        },
      });
    },
  };
}

/**
 * Path, query and body as the flat input of a contract; the path wins, so that no body can name another row. If-Match
 * gives the version where the body has none.
 */
export function inputOf(request: FastifyRequest): Record<string, unknown> {
  const asQuery = ['GET', 'HEAD', 'DELETE'].includes(request.method);
  const given = asQuery ? request.query : request.body;
  if (Array.isArray(given) || (given !== null && given !== undefined && typeof given !== 'object'))
    throw noObject;
  const fields = given ?? {};
  const version = request.method === 'GET' ? undefined : versionAsked(request);
  return {
    ...(version === undefined ? {} : { version }),
    ...fields,
    ...(request.params as Record<string, unknown>),
  };
}
