import { sql } from 'kysely';

import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import { send } from '#base/jobs/send.ts';
import type { WebhookId } from '#base/kernel/id.ts';
import { askOutside, beginningOf, OutsideError } from '#base/outside/ask-outside.ts';

import type { WebhookSettings } from './commands.ts';
import { deliverWebhooks } from './jobs.ts';
import { isDelivered, nextTry, standingAfter } from './rules.ts';
import { webhookHeaders } from './signature.ts';
import type {} from './table.ts';

type Due = {
  webhook_id: WebhookId;
  message_id: string;
  attempts: number;
  body: string;
  url: string;
  secret_sealed: string;
};
type Tried = { at: Date; millis: number; status: number | null; error: string | null; answer: string | null };

const atOnce = 8;
const answerMillis = 15_000;
const keptAnswerBytes = 2_000;
/** Who is killed while it sends leaves the message to be sent again after this. */
const claimedSeconds = 60;

/** Sends every message that is due, and says when the next try is. */
export async function deliverDue(
  ctx: Context,
  settings: WebhookSettings,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const due = await claim(ctx);
    if (due.length === 0 || signal.aborted) return;
    await Promise.all(due.map(async (one) => keep(ctx, one, await trySending(one, settings, signal))));
  }
}

/** What is due and whose address is in use (or gets a test), claimed for a while. */
async function claim(ctx: Context): Promise<Due[]> {
  return ctx.transaction(async (tx) => {
    const { rows } = await sql<Due>`
      WITH due AS (
        SELECT d.webhook_id, d.message_id FROM webhook_delivery d
        JOIN webhook w ON (w.organisation_id, w.id) = (d.organisation_id, d.webhook_id)
        JOIN webhook_message m ON (m.organisation_id, m.id) = (d.organisation_id, d.message_id)
        WHERE d.state = 'waiting' AND d.next_at <= now() AND (w.disabled_at IS NULL OR m.type = 'webhook.test')
        ORDER BY d.next_at LIMIT ${sql.lit(atOnce)} FOR UPDATE OF d SKIP LOCKED
      )
      UPDATE webhook_delivery d SET next_at = now() + make_interval(secs => ${sql.lit(claimedSeconds)})
      FROM due, webhook w, webhook_message m
      WHERE (d.webhook_id, d.message_id) = (due.webhook_id, due.message_id)
        AND (w.organisation_id, w.id) = (d.organisation_id, d.webhook_id)
        AND (m.organisation_id, m.id) = (d.organisation_id, d.message_id)
      RETURNING d.webhook_id, d.message_id, d.attempts, m.body, w.url, w.secret_sealed`.execute(tx);
    return rows;
  });
}

async function trySending(
  due: Due,
  { sealer, ...reach }: WebhookSettings,
  signal: AbortSignal,
): Promise<Tried> {
  const at = new Date();
  const since = performance.now();
  const after = () => Math.round(performance.now() - since);
  try {
    const secret = sealer.open(due.secret_sealed);
    const headers = webhookHeaders(
      secret,
      `msg_${due.message_id}`,
      Math.floor(at.getTime() / 1000),
      due.body,
    );
    const response = await askOutside(due.url, {
      method: 'POST',
      headers,
      body: due.body,
      timeoutMillis: answerMillis,
      signal,
      reach,
    });
    const answer = (await beginningOf(response, keptAnswerBytes)).replaceAll('\0', '');
    return { at, millis: after(), status: response.statusCode ?? null, error: null, answer };
  } catch (error) {
    const because = error instanceof OutsideError ? error.because : 'broken';
    return { at, millis: after(), status: null, error: because, answer: null };
  }
}

/** Writes the try down, and what follows from it for the message and for the address. */
async function keep(ctx: Context, { webhook_id, message_id }: Due, tried: Tried): Promise<void> {
  const now = new Date();
  await ctx.transaction(async (tx) => {
    const own = await tx
      .selectFrom('webhook')
      .select(['failing_since as failingSince', 'disabled_at'])
      .where('id', '=', webhook_id)
      .forUpdate()
      .executeTakeFirst();
    const delivery = await tx
      .selectFrom('webhook_delivery')
      .select(['attempts'])
      .where('webhook_id', '=', webhook_id)
      .where('message_id', '=', message_id)
      .forUpdate()
      .executeTakeFirst();
    if (!own || !delivery) return; // taken away in the meantime
    await tx
      .insertInto('webhook_attempt')
      .values({ organisation_id: ctx.organisationId, id: newId(), webhook_id, message_id, ...tried })
      .execute();
    const attempts = delivery.attempts + 1;
    const arrived = isDelivered(tried.status);
    const next = arrived ? null : nextTry(attempts, now, Math.random());
    await tx
      .updateTable('webhook_delivery')
      .set({
        state: arrived ? 'delivered' : next === null ? 'failed' : 'waiting',
        attempts,
        ...(next === null ? {} : { next_at: next }),
      })
      .where('webhook_id', '=', webhook_id)
      .where('message_id', '=', message_id)
      .execute();
    if (next !== null) await send(tx, deliverWebhooks, {}, { startAfter: next });
    const { failingSince, disabledBecause } = standingAfter(tried, own, now);
    const off = own.disabled_at === null && disabledBecause !== null;
    await tx
      .updateTable('webhook')
      .set({
        failing_since: failingSince,
        ...(off ? { disabled_at: now, disabled_because: disabledBecause } : {}),
      })
      .where('id', '=', webhook_id)
      .execute();
    if (off)
      await audit(tx, ctx, {
        action: 'webhook.switched-off',
        subject: { kind: 'webhook', id: webhook_id },
        after: { because: disabledBecause },
      });
  });
}
