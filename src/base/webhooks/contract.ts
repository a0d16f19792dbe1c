import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { countField, cursorField, flagField, idOf, textField, versionField } from '#base/http/fields.ts';
import type { WebhookId } from '#base/kernel/id.ts';

import { webhookEvents } from './rules.ts';

export const webhookShape = z.object({
  id: idOf<WebhookId>(),
  url: z.string(),
  description: z.string().nullable(),
  events: z.array(z.enum(webhookEvents)),
  enabled: z.boolean(),
  disabledBecause: z.enum(['by-hand', 'gone', 'failing']).nullable(),
  /** Nothing arrived there since; null where the last message arrived. */
  failingSince: z.iso.datetime().nullable(),
  version: z.int(),
});
export type Webhook = z.output<typeof webhookShape>;

export const deliveryShape = z.object({
  webhookId: idOf<WebhookId>(),
  messageId: z.string(),
  type: z.string(),
  at: z.iso.datetime(),
  state: z.enum(['waiting', 'delivered', 'failed']),
  attempts: z.int(),
  nextAt: z.iso.datetime().nullable(),
  /** How the last try ended. */
  last: z
    .object({
      at: z.iso.datetime(),
      millis: z.int(),
      status: z.int().nullable(),
      error: z.string().nullable(),
      answer: z.string().nullable(),
    })
    .nullable(),
  body: z.string(),
});
export type Delivery = z.output<typeof deliveryShape>;

const fields = {
  url: z.string().trim().min(8).max(2000),
  description: textField(300),
  /** `deal` is everything of deals, `deal.won` one event. */
  events: z.array(z.enum(webhookEvents)).min(1).max(webhookEvents.length),
};
const webhookId = idOf<WebhookId>();
const withSecret = z.object({ webhook: webhookShape, secret: z.string() });

export const listWebhooks = endpoint({
  method: 'GET',
  path: '/api/v1/webhooks',
  summary: 'The addresses of other programs that are told what happens',
  input: z.object({}),
  output: z.object({ webhooks: z.array(webhookShape) }),
});

export const addWebhook = endpoint({
  method: 'POST',
  path: '/api/v1/webhooks',
  summary: 'Tell another program what happens; answers with the secret by which it knows us',
  secret: true,
  input: z.object({ url: fields.url, description: fields.description.optional(), events: fields.events }),
  output: withSecret,
});

export const editWebhook = endpoint({
  method: 'PATCH',
  path: '/api/v1/webhooks/:webhookId',
  summary: 'Change an address, what it is told, or switch it off and on',
  input: z.object({
    webhookId,
    version: versionField,
    ...z.object(fields).partial().shape,
    enabled: flagField.optional(),
  }),
  output: webhookShape,
});

export const deleteWebhook = endpoint({
  method: 'DELETE',
  path: '/api/v1/webhooks/:webhookId',
  summary: 'Tell an address nothing any more; its log goes too',
  input: z.object({ webhookId, version: countField(1, 2 ** 31 - 1) }),
  output: z.null(),
});

export const renewWebhookSecret = endpoint({
  method: 'POST',
  path: '/api/v1/webhooks/:webhookId/secret',
  summary: 'Give an address a new secret; what is sent from now on is signed with it',
  secret: true,
  input: z.object({ webhookId, version: versionField }),
  output: withSecret,
});

export const tryWebhook = endpoint({
  method: 'POST',
  path: '/api/v1/webhooks/:webhookId/test',
  summary: 'Send a test message, `webhook.test`, to an address',
  input: z.object({ webhookId }),
  output: z.object({ messageId: z.string() }),
});

export const listDeliveries = endpoint({
  method: 'GET',
  path: '/api/v1/webhooks/:webhookId/deliveries',
  summary:
    'What was sent to an address and how that went, newest first; kept as long as the retention rules say',
  input: z.object({
    webhookId,
    state: z.enum(['waiting', 'delivered', 'failed']).optional(),
    cursor: cursorField.optional(),
    limit: countField(1, 100).optional(),
  }),
  output: z.object({ deliveries: z.array(deliveryShape), next: z.string().nullable() }),
});

export const replayDelivery = endpoint({
  method: 'POST',
  path: '/api/v1/webhooks/:webhookId/deliveries/:messageId/replay',
  summary: 'Send a message again, with the id that it had',
  input: z.object({ webhookId, messageId: z.uuid() }),
  output: deliveryShape,
});

export const replayFailed = endpoint({
  method: 'POST',
  path: '/api/v1/webhooks/:webhookId/replay',
  summary: 'Send everything again that failed',
  input: z.object({ webhookId }),
  output: z.object({ count: z.int() }),
});
