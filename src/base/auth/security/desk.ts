import type { FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod';

import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Endpoint, InputOf, OutputOf } from '#base/http/contract.ts';
import { parseInput } from '#base/http/problem.ts';
import { inputOf, type Server } from '#base/http/serve.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { callerOf, type Caller } from '../caller.ts';
import type { AtTheDesk } from '../doorkeeper.ts';
import type { Principal } from '../principal.ts';
import { refusals } from '../refusals.ts';
import { isConfirmed } from '../rules.ts';

export type Asking = AtTheDesk & { caller: Caller; request: FastifyRequest; reply: FastifyReply };

/**
 * Binds endpoints for whoever has signed in, also where a second factor has to be set up first. They are of the
 * person, not of the organisation: no Idempotency-Key keeps their answers.
 */
export function deskOf(
  { app, endpoints }: Server,
  admitToDesk: (request: FastifyRequest) => Promise<AtTheDesk>,
) {
  return function atDesk<In extends z.ZodObject, Out extends z.ZodType>(
    endpoint: Endpoint<In, Out>,
    handler: (asking: Asking, input: InputOf<Endpoint<In, Out>>) => Promise<OutputOf<Endpoint<In, Out>>>,
  ): void {
    endpoints.push(endpoint);
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      handler: async (request, reply) => {
        const desk = await admitToDesk(request);
        const input = parseInput(endpoint.input, inputOf(request), desk.ctx.language);
        const asking = { ...desk, caller: callerOf(request), request, reply };
        const output = await handler(asking, input as InputOf<Endpoint<In, Out>>);
        reply.header('cache-control', 'no-store');
        return output === null ? reply.code(204).send() : reply.send(output);
      },
    });
  };
}

/** Refuses whose security is arranged elsewhere, and who did not show lately that it is them. */
export function mustBeConfirmed(principal: Principal, now: Date): void {
  mustBeOwn(principal);
  if (!isConfirmed(principal.confirmedAt, now))
    throw new Refusal('forbidden', { because: 'confirm-first', says: refusals['confirm-first'] });
}

/**
 * What an organisation's provider says of somebody counts in that organisation alone: by a session of its making nobody
 * changes how they get in elsewhere.
 */
export function mustBeOwn({ method }: Principal): void {
  if (method === 'single-sign-on')
    throw new Refusal('forbidden', { because: 'managed-elsewhere', says: refusals['managed-elsewhere'] });
}

/** Writes down in the organisation that somebody changed how they get in. */
export async function auditOwn(ctx: Context, principal: Principal, action: string): Promise<void> {
  const id = principal.membership?.member.id ?? null;
  await ctx.transaction((tx) => audit(tx, ctx, { action, subject: { kind: 'member', id } }));
}
