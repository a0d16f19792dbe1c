import type { FastifyRequest } from 'fastify';
import type pg from 'pg';

import type { Guesses } from '#base/auth/guesses.ts';
import type { OrganisationSettings } from '#base/db/context.ts';
import type { Actor } from '#base/kernel/actor.ts';
import type { ApiKeyId, OrganisationId } from '#base/kernel/id.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { missesScope, refusals } from './refusals.ts';
import { accessOf, holdsScope, scopeFor, type Scope } from './rules.ts';
import { bearerOf, readToken } from './token.ts';

type KeyHolder = { organisation: OrganisationSettings; actor: Extract<Actor, { kind: 'api-key' }> };

type Found = {
  key: { id: ApiKeyId; name: string; scopes: string[] };
  organisation: Omit<OrganisationSettings, 'id'> & { id: string };
};

/**
 * The program that sends a request with a key; null where it carries none. Refuses a key that is
 * none, was revoked or has expired, and one without the scope. A key that is
 * none is counted to the place that it came from; one that is right is never turned away for that, since an office has
 * one address and a key is not to be guessed.
 */
export function programAsking(pool: pg.Pool, guesses: Guesses) {
  return async (request: FastifyRequest): Promise<KeyHolder | null> => {
    const token = bearerOf(request.headers.authorization);
    if (token === null) return null;
    const read = readToken(token);
    const holder = read && (await holderOf(pool, read));
    if (!holder) {
      guesses.refuseGuesser(request.ip);
      await guesses.wrong(request.ip);
      throw new Refusal('unauthenticated', { because: 'key-unknown', says: refusals['key-unknown'] });
    }
    return admitted(holder, scopeFor(request.method, request.routeOptions.url ?? ''));
  };
}

/** The holder of a key, where it has the scope that its request needs; here an OrganisationId is minted for it. */
function admitted({ key, organisation }: Found, needed: Scope | null): KeyHolder {
  if (needed === null)
    throw new Refusal('forbidden', { because: 'people-only', says: refusals['people-only'] });
  if (!holdsScope(key.scopes, needed))
    throw new Refusal('forbidden', { because: 'scope-missing', says: missesScope(needed) });
  return {
    organisation: { ...organisation, id: organisation.id as OrganisationId },
    actor: {
      kind: 'api-key',
      keyId: key.id,
      name: key.name,
      access: accessOf(key.scopes),
      scopes: key.scopes,
    },
  };
}

async function holderOf(pool: pg.Pool, read: NonNullable<ReturnType<typeof readToken>>) {
  const { rows } = await pool.query<{ holder: Found | null }>({
    name: 'api_key_holder',
    text: 'SELECT api_key_holder($1, $2, $3) AS holder',
    values: [read.organisationId, read.keyId, read.hash],
  });
  return rows[0]?.holder ?? null;
}
