import type {} from '@fastify/cookie';

import type { FastifyRequest } from 'fastify';
import type pg from 'pg';

import { openContext } from '#base/db/context.ts';
import type { Doorkeeper } from '#base/http/serve.ts';
import { preferredLanguage, type Language } from '#base/kernel/language.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import type { Identity } from './identity.ts';
import { principalOf, type Principal } from './principal.ts';

/** Admits members by their session's cookie. */
export function doorkeeperOf(
  identity: Identity,
  secret: string,
  pool: pg.Pool,
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
      const membership = (await whoIs(request))?.membership;
      if (!membership) throw new Refusal('unauthenticated');
      const { member, organisation } = membership;
      languages.set(request, member.language);
      return openContext(pool, {
        organisation,
        actor: { kind: 'member', memberId: member.id, name: member.name, access: member.access },
        language: member.language,
        now: new Date(),
        requestId: request.id,
      });
    },
  };
}
