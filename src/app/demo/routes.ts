import { randomBytes } from 'node:crypto';

import type { FastifyRequest } from 'fastify';
import type pg from 'pg';

import { registerPerson } from '#base/auth/getting-in.ts';
import type { Identity } from '#base/auth/identity.ts';
import { forgetPerson, joinOrganisation, opennessOf, useOrganisation } from '#base/auth/membership.ts';
import type { Principal } from '#base/auth/principal.ts';
import { parseInput } from '#base/http/problem.ts';
import type { Server } from '#base/http/serve.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';

import { makeDemo, throwAwayDemo } from './commands.ts';
import * as contract from './contract.ts';

const visitorDomain = 'bezoeker.cadans.example';

type Outside = {
  identity: Identity;
  pools: { app: pg.Pool };
  whoIs(request: FastifyRequest): Promise<Principal | null>;
};

export function demoRoutes(server: Server, { identity, pools, whoIs }: Outside): void {
  server.endpoints.push(contract.openDemo);
  server.app.post(contract.openDemo.path, async (request, reply) => {
    const { language } = parseInput(
      contract.openDemo.input,
      request.body,
      server.doorkeeper.languageOf(request),
    );
    const principal = await whoIs(request);
    if (principal?.membership) {
      allow(
        principal.membership.member.access === 'administrator' && !principal.membership.organisation.isDemo,
      );
      const made = await makeDemo(pools.app, language);
      await joinOrganisation(identity, principal.email, made);
      await useOrganisation(identity, principal.sessionId, made.organisationId);
    } else {
      const { isEmpty, waiting } = await opennessOf(identity, 'first');
      if (!isEmpty || waiting !== null) throw new Refusal('unauthenticated');
      const visitor = {
        name: 'Bezoeker',
        email: `${randomBytes(6).toString('hex')}@${visitorDomain}`,
        password: randomBytes(24).toString('base64url'),
      };
      const { cookies } = await registerPerson(identity, { ip: request.ip }, visitor);
      await joinOrganisation(identity, visitor.email, await makeDemo(pools.app, language));
      for (const cookie of cookies) reply.header('set-cookie', cookie);
    }
    return reply.code(204).send();
  });

  server.endpoints.push(contract.throwAwayDemo);
  server.app.delete(contract.throwAwayDemo.path, async (request, reply) => {
    const ctx = await server.doorkeeper.admit(request);
    const principal = await whoIs(request);
    await throwAwayDemo(ctx);
    if (principal?.email.endsWith(`@${visitorDomain}`)) await forgetPerson(identity, principal.userId);
    return reply.code(204).send();
  });
}
