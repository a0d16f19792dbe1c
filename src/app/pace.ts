import { hash } from 'node:crypto';

import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { bearerOf } from '#base/api-keys/token.ts';
import type { Identity } from '#base/auth/identity.ts';
import { Refusal } from '#base/kernel/refusal.ts';

export type Pace = {
  /** how often one API key may ask in a minute */
  ofKeys: number;
  /** how often one session of a person may; null for as often as they like */
  ofPeople: number | null;
};

/**
 * Turns away whoever asks too often, before the database is asked who they are: each program by its key, each person
 * by the session. The answers tell how much is left (draft-ietf-httpapi-ratelimit-headers). Counted in this process.
 */
export async function keepPace(app: FastifyInstance, identity: Identity, pace: Pace): Promise<void> {
  const askers = new WeakMap<FastifyRequest, string | null>();
  const askerOf = (request: FastifyRequest): string | null => {
    const known = askers.get(request);
    if (known !== undefined) return known;
    const asker = whoAsks(identity, request);
    askers.set(request, asker);
    return asker;
  };
  await app.register(rateLimit, {
    allowList: (request) => {
      const asker = askerOf(request);
      return asker === null || (pace.ofPeople === null && asker.startsWith('session '));
    },
    keyGenerator: (request) => askerOf(request) ?? '',
    max: (request) => (askerOf(request)?.startsWith('key ') ? pace.ofKeys : (pace.ofPeople ?? pace.ofKeys)),
    timeWindow: 60_000,
    cache: 20_000,
    enableDraftSpec: true,
    errorResponseBuilder: () => new Refusal('too-many'),
  });
}

/**
 * A key by its hash, so that thousands of long made-up ones take no memory; a session, which we signed, as it is. Null
 * for who shows nothing, or asks no data.
 */
function whoAsks(identity: Identity, request: FastifyRequest): string | null {
  if (!request.url.startsWith('/api/')) return null;
  const bearer = bearerOf(request.headers.authorization);
  if (bearer !== null) return `key ${hashOf(bearer)}`;
  const session = identity.cookies.read(request.cookies, 'session');
  return session === null ? null : `session ${session}`;
}

const hashOf = (text: string) => hash('sha256', text, 'base64url');
