import { sql } from 'kysely';

import { newId, type Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { send } from '#base/jobs/send.ts';
import type { WebhookId } from '#base/kernel/id.ts';
import { allow, found } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import type { Delivery } from './contract.ts';
import { deliverWebhooks } from './jobs.ts';
import { may } from './policy.ts';
import { lockWebhook, readDeliveries, toDelivery } from './queries.ts';

/** Sends a test message to this address alone, also where it is switched off. */
export async function tryWebhook(
  ctx: Context,
  { webhookId }: { webhookId: WebhookId },
): Promise<{ messageId: string }> {
  allow(may.manageWebhooks(ctx.actor));
  return ctx.transaction(async (tx) => {
    await lockWebhook(tx, webhookId);
    const id = newId();
    const type = 'webhook.test';
    const body = JSON.stringify({
      type,
      timestamp: ctx.now.toISOString(),
      data: { kind: 'webhook', id: webhookId },
    });
    const organisation_id = ctx.organisationId;
    await tx.insertInto('webhook_message').values({ organisation_id, id, type, at: ctx.now, body }).execute();
    await tx
      .insertInto('webhook_delivery')
      .values({ organisation_id, webhook_id: webhookId, message_id: id, next_at: ctx.now })
      .execute();
    await send(tx, deliverWebhooks, {});
    return { messageId: id };
  });
}

/** Sends a message again with the id that it had, so that the other side knows it if it did arrive. */
export async function replayDelivery(
  ctx: Context,
  { webhookId, messageId }: InputOf<typeof contract.replayDelivery>,
): Promise<Delivery> {
  allow(may.manageWebhooks(ctx.actor));
  return ctx.transaction(async (tx) => {
    await tx
      .updateTable('webhook_delivery')
      .set({ state: 'waiting', attempts: 0, next_at: ctx.now })
      .where('webhook_id', '=', webhookId)
      .where('message_id', '=', messageId)
      .execute();
    const [delivery] = await readDeliveries(tx, webhookId, { messageId, limit: 1 });
    await send(tx, deliverWebhooks, {});
    return toDelivery(found(delivery));
  });
}

/** Sends everything again that failed and is still kept. */
export async function replayFailed(
  ctx: Context,
  { webhookId }: { webhookId: WebhookId },
): Promise<{ count: number }> {
  allow(may.manageWebhooks(ctx.actor));
  return ctx.transaction(async (tx) => {
    await lockWebhook(tx, webhookId);
    const { numUpdatedRows } = await tx
      .updateTable('webhook_delivery')
      .set({ state: 'waiting', attempts: 0, next_at: sql`now()` })
      .where('webhook_id', '=', webhookId)
      .where('state', '=', 'failed')
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await send(tx, deliverWebhooks, {});
    return { count: Number(numUpdatedRows) };
  });
}
