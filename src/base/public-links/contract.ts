import * as z from 'zod';

import { endpoint, type OutputOf } from '#base/http/contract.ts';
import { idOf, lineField } from '#base/http/fields.ts';

import { publicLinkKinds, type PublicLinkId } from './kinds.ts';

export const publicLinkShape = z.object({
  id: idOf<PublicLinkId>(),
  kind: z.enum(publicLinkKinds),
  subjectId: z.uuid().nullable(),
  name: z.string().nullable(),
  madeBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});
export type PublicLink = z.output<typeof publicLinkShape>;

export const listPublicLinks = endpoint({
  method: 'GET',
  path: '/api/v1/public-links',
  summary: 'The secret links that open something without signing in: your own, or everybody’s for a manager',
  input: z.object({ kind: z.enum(publicLinkKinds).optional(), subjectId: z.uuid().optional() }),
  output: z.object({
    links: z.array(
      publicLinkShape.extend({
        about: z.string().nullable().describe('what the subject is called'),
        opens: z.boolean().describe('not revoked, and whoever made it may still have it'),
      }),
    ),
  }),
});

export type ListedLink = OutputOf<typeof listPublicLinks>['links'][number];

export const addPublicLink = endpoint({
  method: 'POST',
  path: '/api/v1/public-links',
  summary: 'Make a secret link; its address is told this once',
  secret: true,
  input: z.object({
    kind: z.enum(publicLinkKinds),
    subjectId: z.uuid().nullable().default(null),
    name: lineField().nullable().default(null),
  }),
  output: z.object({ link: publicLinkShape, url: z.string() }),
});

export const revokePublicLink = endpoint({
  method: 'POST',
  path: '/api/v1/public-links/:linkId/revoke',
  summary: 'End a secret link at once, for good',
  input: z.object({ linkId: idOf<PublicLinkId>() }),
  output: publicLinkShape,
});
