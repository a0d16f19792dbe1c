import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, isoDateField, lineField } from '#base/http/fields.ts';
import type { ApiKeyId } from '#base/kernel/id.ts';

import { scopes } from './rules.ts';

export const apiKeyShape = z.object({
  id: idOf<ApiKeyId>(),
  name: z.string(),
  /** The last four signs of the secret. */
  ending: z.string(),
  scopes: z.array(z.enum(scopes)),
  expiresOn: isoDateField,
  createdBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});
export type ApiKey = z.output<typeof apiKeyShape>;

export const listApiKeys = endpoint({
  method: 'GET',
  path: '/api/v1/api-keys',
  summary: 'The keys that programs have, newest first, with those that were revoked or have expired',
  input: z.object({}),
  output: z.object({ keys: z.array(apiKeyShape) }),
});

export const addApiKey = endpoint({
  method: 'POST',
  path: '/api/v1/api-keys',
  summary: 'Make a key for a program; its token is told this once',
  secret: true,
  input: z.object({
    name: lineField(),
    scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
    /** The last day on which it serves, two years ahead at most. */
    expiresOn: isoDateField,
  }),
  output: z.object({ key: apiKeyShape, token: z.string() }),
});

export const revokeApiKey = endpoint({
  method: 'POST',
  path: '/api/v1/api-keys/:keyId/revoke',
  summary: 'End a key at once, for good',
  input: z.object({ keyId: idOf<ApiKeyId>() }),
  output: apiKeyShape,
});
