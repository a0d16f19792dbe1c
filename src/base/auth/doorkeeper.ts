import type {} from '@fastify/cookie';

import type { FastifyRequest } from 'fastify';
import type pg from 'pg';

import { presentMoment } from '#base/db/clock.ts';
import { openContext, type OrganisationSettings } from '#base/db/context.ts';
import type { Doorkeeper } from '#base/http/serve.ts';
import type { Actor } from '#base/kernel/actor.ts';
import { preferredLanguage, type Language } from '#base/kernel/language.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import type { Identity } from './identity.ts';
import { principalOf, type Principal } from './principal.ts';

/** Who sends a request with a key; null where it carries none. Refuses a key that does not let it in. */
export type ProgramAsking = (
  request: FastifyRequest,
) => Promise<{ organisation: OrganisationSettings; actor: Actor } | null>;

/** Admits members by their session's cookie, and programs by their key. */
export function doorkeeperOf(
  identity: Identity,
  secret: string,
  pool: pg.Pool,
  programAsking: ProgramAsking,
): Doorkeeper & {
  whoIs(request: FastifyRequest): Promise<Principal | null>;
} {
  const whoIs = (request: FastifyRequest) => principalOf(identity, secret, request.cookies);
  const languageOf = (request: FastifyRequest): Language =>
    languages.get(request) ?? preferredLanguage(request.headers['accept-language']);
  const languages = new WeakMap<FastifyRequest, Language>();
  return {
    whoIs,
    languageOf,
    async admit(request) {
      const program = await programAsking(request);
      if (program)
        return openContext(pool, {
          ...program,
          language: languageOf(request),
          now: presentMoment(),
          requestId: request.id,
        });
      const membership = (await whoIs(request))?.membership;
      if (!membership) throw new Refusal('unauthenticated');
      const { member, organisation } = membership;
      languages.set(request, member.language);
      return openContext(pool, {
        organisation,
        actor: { kind: 'member', memberId: member.id, name: member.name, access: member.access },
        language: member.language,
        now: presentMoment(),
        requestId: request.id,
      });
    },
  };
}
