import { hash } from 'node:crypto';

import type { FastifyReply, FastifyRequest } from 'fastify';

import { Refusal } from '#base/kernel/refusal.ts';

/**
 * What has a version is answered with an ETag (RFC 9110 § 8.8.3), `"7-3q2+7w"`: the version, which an edit may send
 * back as If-Match, and a hash of the whole answer, by which If-None-Match knows that nothing of it changed.
 * @param text the answer as it is sent
 * @returns true where the asker has this answer already, and 304 was said
 */
export function answeredByTag(
  request: FastifyRequest,
  reply: FastifyReply,
  output: unknown,
  text: string,
): boolean {
  const version = versionOf(output);
  if (version === null) return false;
  const sum = hash('sha256', text, 'base64').slice(0, 12);
  const tag = `"${version}-${sum}"`;
  reply.header('etag', tag);
  const held = request.headers['if-none-match'];
  return request.method === 'GET' && held !== undefined && tagsIn(held).includes(tag);
}

/** The version that If-Match names; refuses what is no tag of ours. Undefined where there is no such header. */
export function versionAsked(request: FastifyRequest): number | undefined {
  const match = request.headers['if-match'];
  if (match === undefined) return undefined;
  const version = /^"(\d{1,10})(?:-[^"]*)?"$/.exec(match.trim())?.[1];
  if (version === undefined)
    throw new Refusal('invalid', {
      because: 'if-match',
      errors: [
        {
          pointer: '/If-Match',
          message: {
            nl: 'Stuur de ETag terug die je kreeg, zoals "7".',
            en: 'Send back the ETag that you were given, such as "7".',
          },
        },
      ],
    });
  return Number(version);
}

/** The version of what an answer is about: its own, or that of the first thing in it (`{account: {version: 3}, …}`). */
function versionOf(output: unknown): number | null {
  if (typeof output !== 'object' || output === null) return null;
  return ownVersion(output) ?? ownVersion(Object.values(output)[0]);
}

function ownVersion(value: unknown): number | null {
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : null;
  return typeof version === 'number' ? version : null;
}

const tagsIn = (header: string) => header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
