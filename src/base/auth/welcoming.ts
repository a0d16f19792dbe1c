import type { FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod';

import type { Endpoint, InputOf, OutputOf } from '#base/http/contract.ts';
import { parseInput } from '#base/http/problem.ts';
import { inputOf, type Server } from '#base/http/serve.ts';
import type { Language } from '#base/kernel/language.ts';

import { callerOf, type Caller } from './caller.ts';

export type Visit = {
  caller: Caller;
  language: Language;
  request: FastifyRequest;
  reply: FastifyReply;
};

/** Binds endpoints that answer everyone: parse, do. */
export function welcoming({ app, endpoints, doorkeeper }: Server) {
  return function welcome<In extends z.ZodObject, Out extends z.ZodType>(
    endpoint: Endpoint<In, Out>,
    handler: (input: InputOf<Endpoint<In, Out>>, visit: Visit) => Promise<OutputOf<Endpoint<In, Out>>>,
  ): void {
    endpoints.push(endpoint);
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      handler: async (request, reply) => {
        const language = doorkeeper.languageOf(request);
        const input = parseInput(endpoint.input, inputOf(request), language);
        const visit = { caller: callerOf(request), language, request, reply };
        const output = await handler(input as InputOf<Endpoint<In, Out>>, visit);
        reply.header('cache-control', 'no-store');
        return output === null ? reply.code(204).send() : reply.send(output);
      },
    });
  };
}

export function setCookies(reply: FastifyReply, cookies: readonly string[]): void {
  for (const cookie of cookies) reply.header('set-cookie', cookie);
}
