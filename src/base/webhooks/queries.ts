import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { isInstantText, readCursor, writeCursor, wrongCursor } from '#base/http/cursor.ts';
import { isUuid, type WebhookId } from '#base/kernel/id.ts';
import { allow, found } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import type { Delivery, Webhook } from './contract.ts';
import { may } from './policy.ts';
import type { WebhookEvent } from './rules.ts';
import type { DeliveryState, DisabledBecause } from './table.ts';

/** Every address, in the order in which they were added. */
export async function listWebhooks(ctx: Context): Promise<Webhook[]> {
  allow(may.manageWebhooks(ctx.actor));
  return ctx.read(async (tx) => (await webhookRows(tx).orderBy('id').execute()).map(shown));
}

/** One address, locked until the transaction ends. */
export async function lockWebhook(tx: Tx, id: WebhookId): Promise<Webhook> {
  return shown(found(await webhookRows(tx).where('id', '=', id).forUpdate().executeTakeFirst()));
}

function webhookRows(tx: Tx) {
  return tx
    .selectFrom('webhook')
    .select([
      'id',
      'url',
      'description',
      'events',
      'disabled_because as disabledBecause',
      'failing_since as failingSince',
      'version',
    ]);
}

type Read = {
  id: WebhookId;
  url: string;
  description: string | null;
  events: WebhookEvent[];
  disabledBecause: DisabledBecause | null;
  failingSince: Date | null;
  version: number;
};

const shown = (row: Read): Webhook => ({
  ...row,
  enabled: row.disabledBecause === null,
  failingSince: row.failingSince?.toISOString() ?? null,
});

/** What was sent to an address, newest first. */
export async function listDeliveries(
  ctx: Context,
  asked: InputOf<typeof contract.listDeliveries>,
): Promise<OutputOf<typeof contract.listDeliveries>> {
  allow(may.manageWebhooks(ctx.actor));
  const limit = asked.limit ?? 30;
  const after = asked.cursor === undefined ? null : readPlace(asked.cursor);
  return ctx.read(async (tx) => {
    found(await webhookRows(tx).where('id', '=', asked.webhookId).executeTakeFirst());
    const rows = await readDeliveries(tx, asked.webhookId, { state: asked.state, after, limit: limit + 1 });
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      deliveries: rows.slice(0, limit).map(toDelivery),
      next: last ? writeCursor([last.at_text, last.message_id]) : null,
    };
  });
}

function readPlace(cursor: string): { at: string; id: string } {
  const [at, id] = readCursor(cursor, 2);
  if (!isInstantText(at) || typeof id !== 'string' || !isUuid(id)) throw wrongCursor();
  return { at, id };
}

type Asked = {
  messageId?: string;
  state?: DeliveryState | undefined;
  after?: { at: string; id: string } | null;
  limit: number;
};

type RawDelivery = {
  webhook_id: WebhookId;
  message_id: string;
  type: string;
  at: Date;
  at_text: string;
  state: DeliveryState;
  attempts: number;
  next_at: Date;
  body: string;
  last_at: Date | null;
  millis: number | null;
  status: number | null;
  error: string | null;
  answer: string | null;
};

export async function readDeliveries(tx: Tx, webhookId: WebhookId, asked: Asked): Promise<RawDelivery[]> {
  const { messageId, state, after, limit } = asked;
  const { rows } = await sql<RawDelivery>`
    SELECT d.webhook_id, d.message_id, m.type, m.at, m.at::text AS at_text, d.state, d.attempts, d.next_at, m.body,
           last.at AS last_at, last.millis, last.status, last.error, last.answer
    FROM webhook_delivery d
    JOIN webhook_message m ON (m.organisation_id, m.id) = (d.organisation_id, d.message_id)
    LEFT JOIN LATERAL (
      SELECT * FROM webhook_attempt a
      WHERE (a.organisation_id, a.webhook_id, a.message_id) = (d.organisation_id, d.webhook_id, d.message_id)
      ORDER BY a.at DESC, a.id DESC LIMIT 1
    ) last ON true
    WHERE d.webhook_id = ${webhookId}
      AND ${messageId === undefined ? sql`true` : sql`d.message_id = ${messageId}`}
      AND ${state === undefined ? sql`true` : sql`d.state = ${state}`}
      AND ${after ? sql`(m.at, m.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`}
    ORDER BY m.at DESC, m.id DESC LIMIT ${sql.lit(limit)}`.execute(tx);
  return rows;
}

export function toDelivery(raw: RawDelivery): Delivery {
  return {
    webhookId: raw.webhook_id,
    messageId: raw.message_id,
    type: raw.type,
    at: raw.at.toISOString(),
    state: raw.state,
    attempts: raw.attempts,
    nextAt: raw.state === 'waiting' ? raw.next_at.toISOString() : null,
    last:
      raw.last_at === null
        ? null
        : {
            at: raw.last_at.toISOString(),
            millis: raw.millis ?? 0,
            status: raw.status,
            error: raw.error,
            answer: raw.answer,
          },
    body: raw.body,
  };
}
