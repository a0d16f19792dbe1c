import type { FastifyRequest } from 'fastify';
import type pg from 'pg';

import { callerOf } from '#base/auth/caller.ts';
import { enterablePlaces } from '#base/auth/enter-place.ts';
import type { Identity } from '#base/auth/identity.ts';
import {
  forgetPeople,
  joinOrganisation,
  opennessOf,
  peopleOf,
  useOrganisation,
} from '#base/auth/membership.ts';
import type { Principal } from '#base/auth/principal.ts';
import { parseInput } from '#base/http/problem.ts';
import type { Server } from '#base/http/serve.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';

import { makeDemo, throwAwayDemo } from './commands.ts';
import * as contract from './contract.ts';
import { may } from './policy.ts';
import { letVisitorIn } from './visitor.ts';

type Outside = {
  identity: Identity;
  pools: { app: pg.Pool };
  whoIs(request: FastifyRequest): Promise<Principal | null>;
};

export function demoRoutes(server: Server, { identity, pools, whoIs }: Outside): void {
  const inTurn = oneAtATime();

  server.endpoints.push(contract.openDemo);
  server.app.post(contract.openDemo.path, async (request, reply) => {
    const { language } = parseInput(
      contract.openDemo.input,
      request.body,
      server.doorkeeper.languageOf(request),
    );
    await inTurn(async () => {
      const principal = await whoIs(request);
      if (principal?.membership) {
        const { member, organisation } = principal.membership;
        // A session of single sign-on reaches its own organisation alone.
        allow(
          principal.method !== 'single-sign-on' &&
            may.openDemo({ access: member.access, inDemo: organisation.isDemo }),
        );
        const there = (await enterablePlaces(identity, principal)).find(({ isDemo }) => isDemo);
        if (there) {
          await useOrganisation(identity, principal.sessionId, there.organisationId);
          return;
        }
        const made = await makeDemo(pools.app, language);
        await joinOrganisation(identity, principal.email, made);
        await useOrganisation(identity, principal.sessionId, made.organisationId);
        return;
      }
      const { isEmpty, waiting } = await opennessOf(identity, 'first');
      if (!isEmpty || waiting !== null) throw new Refusal('unauthenticated');
      const { cookies } = await letVisitorIn(identity, pools, callerOf(request), language);
      for (const cookie of cookies) reply.header('set-cookie', cookie);
    });
    return reply.code(204).send();
  });

  server.endpoints.push(contract.throwAwayDemo);
  server.app.delete(contract.throwAwayDemo.path, async (request, reply) => {
    const ctx = await server.doorkeeper.admit(request);
    const people = await peopleOf(identity, ctx.organisationId);
    await throwAwayDemo(ctx);
    await forgetPeople(identity, people);
    return reply.code(204).send();
  });
}

/** Two clicks at the same moment make one company, not two: the second finds what the first made. */
function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  return async (work: () => Promise<void>): Promise<void> => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}
