import { createHash, randomBytes } from 'node:crypto';

import type { ApiKeyId, OrganisationId } from '#base/kernel/id.ts';

/**
 * A key as a program sends it: `cadans_PLACE.SECRET`, both in base64url. PLACE is 32 bytes, the ids of organisation
 * and key, so that the key says behind which wall it is looked for; SECRET is 32 random bytes, kept as SHA-256.
 */
export type KeyToken = { organisationId: OrganisationId; keyId: ApiKeyId; hash: Buffer };

const prefix = 'cadans_';
const shape = /^cadans_([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]{43})$/;

/** A new secret for this key: the token, shown once, and what is kept of it. */
export function makeToken(
  organisationId: OrganisationId,
  keyId: ApiKeyId,
): { token: string; hash: Buffer; ending: string } {
  const secret = randomBytes(32);
  const place = Buffer.from(`${organisationId}${keyId}`.replaceAll('-', ''), 'hex');
  const token = `${prefix}${place.toString('base64url')}.${secret.toString('base64url')}`;
  return { token, hash: hashOf(secret), ending: token.slice(-4) };
}

/** What a token says of itself, not yet believed; null where it is none. */
export function readToken(token: string): KeyToken | null {
  const [, place, secret] = shape.exec(token) ?? [];
  if (place === undefined || secret === undefined) return null;
  const hex = Buffer.from(place, 'base64url').toString('hex');
  return {
    organisationId: uuidOf(hex.slice(0, 32)) as OrganisationId,
    keyId: uuidOf(hex.slice(32)) as ApiKeyId,
    hash: hashOf(Buffer.from(secret, 'base64url')),
  };
}

/** The token of `Authorization: Bearer …`; null where there is no such header. */
export function bearerOf(header: string | undefined): string | null {
  return /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1] ?? null;
}

const hashOf = (secret: Buffer) => createHash('sha256').update(secret).digest();
const uuidOf = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
