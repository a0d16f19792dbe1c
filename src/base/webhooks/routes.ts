import type { Server } from '#base/http/serve.ts';

import {
  addWebhook,
  deleteWebhook,
  editWebhook,
  renewWebhookSecret,
  type WebhookSettings,
} from './commands.ts';
import * as contract from './contract.ts';
import { listDeliveries, listWebhooks } from './queries.ts';
import { replayDelivery, replayFailed, tryWebhook } from './replay.ts';

export function webhookRoutes(server: Server, settings: WebhookSettings): void {
  server.serve(contract.listWebhooks, async (ctx) => ({ webhooks: await listWebhooks(ctx) }));
  server.serve(contract.addWebhook, (ctx, input) => addWebhook(ctx, input, settings));
  server.serve(contract.editWebhook, (ctx, input) => editWebhook(ctx, input, settings));
  server.serve(contract.deleteWebhook, deleteWebhook);
  server.serve(contract.renewWebhookSecret, (ctx, input) => renewWebhookSecret(ctx, input, settings));
  server.serve(contract.tryWebhook, tryWebhook);
  server.serve(contract.listDeliveries, listDeliveries);
  server.serve(contract.replayDelivery, replayDelivery);
  server.serve(contract.replayFailed, replayFailed);
}
