import { createHash, randomBytes } from 'node:crypto';

import type { OrganisationId } from '#base/kernel/id.ts';

import type { PublicLinkId } from './kinds.ts';

/**
 * What stands in a secret link: 64 bytes in base64url. The ids of organisation and link, so that the link says behind
 * which wall it is looked for, and 32 random bytes, of which the SHA-256 is kept.
 */
export type LinkToken = { organisationId: OrganisationId; linkId: PublicLinkId; hash: Buffer };

const shape = /^[A-Za-z0-9_-]{86}$/;

/** A new secret for this link: the token, shown once, and what is kept of it. */
export function makeLinkToken(
  organisationId: OrganisationId,
  linkId: PublicLinkId,
): { token: string; hash: Buffer } {
  const secret = randomBytes(32);
  const place = Buffer.from(`${organisationId}${linkId}`.replaceAll('-', ''), 'hex');
  return { token: Buffer.concat([place, secret]).toString('base64url'), hash: hashOf(secret) };
}

/** What a token says of itself, not yet believed; null where it is none. */
export function readLinkToken(token: string): LinkToken | null {
  if (!shape.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  const hex = bytes.toString('hex', 0, 32);
  return {
    organisationId: uuidOf(hex.slice(0, 32)) as OrganisationId,
    linkId: uuidOf(hex.slice(32)) as PublicLinkId,
    hash: hashOf(bytes.subarray(32)),
  };
}

const hashOf = (secret: Buffer) => createHash('sha256').update(secret).digest();
const uuidOf = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
