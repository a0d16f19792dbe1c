import { describe, expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';

import { accessOf, holdsScope, isServing, mayExpireOn, scopeFor, scopes } from './rules.ts';
import { bearerOf, makeToken, readToken } from './token.ts';

const day = (text: string) => text as IsoDate;

describe('the scope that a request needs', () => {
  test.each([
    ['GET', '/api/v1/deals', 'deals:read'],
    ['HEAD', '/api/v1/deals/:dealId', 'deals:read'],
    ['POST', '/api/v1/deals/:dealId/move', 'deals:write'],
    ['GET', '/api/v1/scoreboard', 'figures:read'],
    ['DELETE', '/api/v1/contacts/:contactId', 'accounts:write'],
  ])('%s %s needs %s', (method, path, scope) => {
    expect(scopeFor(method, path)).toBe(scope);
  });

  test.each([
    '/api/v1/me',
    '/api/v1/api-keys',
    '/api/v1/api-keys/:keyId/revoke',
    '/healthz',
    '',
    '/api/v1/new-thing',
  ])('no key reaches %s', (path) => {
    expect(scopeFor('GET', path)).toBeNull();
    expect(scopeFor('POST', path)).toBeNull();
  });
});

test('who may change may also see, in the same area only', () => {
  expect(holdsScope(['deals:write'], 'deals:read')).toBe(true);
  expect(holdsScope(['deals:read'], 'deals:write')).toBe(false);
  expect(holdsScope(['deals:write'], 'accounts:read')).toBe(false);
});

test('rights reach as far as what the key may change', () => {
  expect(accessOf(scopes.filter((scope) => scope.endsWith(':read')))).toBe('reader');
  expect(accessOf(['deals:write'])).toBe('manager');
  expect(accessOf(['deals:read', 'people:write'])).toBe('administrator');
});

test('a key ends within two years, and serves its last day', () => {
  const today = day('2026-11-22');
  expect(mayExpireOn(today, today)).toBe(true);
  expect(mayExpireOn(day('2028-11-21'), today)).toBe(true);
  expect(mayExpireOn(day('2028-11-22'), today)).toBe(false);
  expect(mayExpireOn(day('2026-11-21'), today)).toBe(false);
  expect(isServing({ expiresOn: today, revokedAt: null }, today)).toBe(true);
  expect(isServing({ expiresOn: day('2026-11-21'), revokedAt: null }, today)).toBe(false);
  expect(isServing({ expiresOn: today, revokedAt: '2026-11-22T09:00:00.000Z' }, today)).toBe(false);
});

test('a token says where its key is, and only its hash is kept', () => {
  const organisation = '018f0000-0000-7000-8000-00000000000a';
  const key = '018f0000-0000-7000-8000-00000000000b';
  const { token, hash, ending } = makeToken(organisation as never, key as never);
  expect(readToken(token)).toEqual({ organisationId: organisation, keyId: key, hash });
  expect(token.endsWith(ending)).toBe(true);
  expect(token).not.toContain(hash.toString('base64url'));
  for (const damaged of ['', 'cadans_', token.slice(0, -1), `${token}=`, token.replace('.', '')])
    expect(readToken(damaged)).toBeNull();
});

test('a bearer is read from its header, whatever its case', () => {
  expect(bearerOf('Bearer abc')).toBe('abc');
  expect(bearerOf('bearer  abc ')).toBe('abc');
  expect(bearerOf('Basic abc')).toBeNull();
  expect(bearerOf(undefined)).toBeNull();
});
