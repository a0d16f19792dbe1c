import { isIP } from 'node:net';

import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { WebhookId } from '#base/kernel/id.ts';
import { allow, Refusal, sameVersion } from '#base/kernel/refusal.ts';
import { isPublicAddress } from '#base/outside/addresses.ts';
import { isListed, type Reach } from '#base/outside/reach.ts';
import type { Sealer } from '#base/secrets/sealer.ts';

import type * as contract from './contract.ts';
import type { Webhook } from './contract.ts';
import { may } from './policy.ts';
import { lockWebhook } from './queries.ts';
import { refusals } from './refusals.ts';
import { isWebhookUrl, webhookEvents, type WebhookEvent } from './rules.ts';
import { makeWebhookSecret } from './signature.ts';
import type {} from './table.ts';

/** With what its secrets are closed, and where messages may go. */
export type WebhookSettings = Reach & { sealer: Sealer };

const mostWebhooks = 50;
type WithSecret = OutputOf<typeof contract.addWebhook>;

/** Takes an address on. Its secret is in the answer, and closed in the database. */
export async function addWebhook(
  ctx: Context,
  input: InputOf<typeof contract.addWebhook>,
  settings: WebhookSettings,
): Promise<WithSecret> {
  allow(may.manageWebhooks(ctx.actor));
  refuseAddress(ctx, input.url, settings);
  return ctx.transaction(async (tx) => {
    const { count } = await tx
      .selectFrom('webhook')
      .select((row) => row.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (count >= mostWebhooks)
      throw new Refusal('refused', { because: 'too-many-webhooks', says: refusals['too-many-webhooks'] });
    const id = newId<WebhookId>();
    const secret = makeWebhookSecret();
    await tx
      .insertInto('webhook')
      .values({
        organisation_id: ctx.organisationId,
        id,
        url: input.url,
        description: input.description ?? null,
        events: inOrder(input.events),
        secret_sealed: settings.sealer.seal(secret),
        disabled_at: null,
        disabled_because: null,
        failing_since: null,
        created_by_id: memberOf(ctx.actor),
      })
      .execute();
    const webhook = await lockWebhook(tx, id);
    await audit(tx, ctx, { action: 'webhook.added', subject: { kind: 'webhook', id }, after: webhook });
    return { webhook, secret };
  });
}

/** Changes what is given; switched on again, an address begins with a clean slate. */
export async function editWebhook(
  ctx: Context,
  { webhookId: id, version, enabled, url, description, events }: InputOf<typeof contract.editWebhook>,
  settings: WebhookSettings,
): Promise<Webhook> {
  allow(may.manageWebhooks(ctx.actor));
  if (url !== undefined) refuseAddress(ctx, url, settings);
  return ctx.transaction(async (tx) => {
    const before = await lockWebhook(tx, id);
    sameVersion(before, version);
    await tx
      .updateTable('webhook')
      .set({
        url,
        description,
        events: events && inOrder(events),
        ...standing(ctx, before, enabled),
        version: version + 1,
      })
      .where('id', '=', id)
      .execute();
    const after = await lockWebhook(tx, id);
    await audit(tx, ctx, {
      action: 'webhook.edited',
      subject: { kind: 'webhook', id },
      before,
      after,
    });
    return after;
  });
}

function standing(ctx: Context, before: Webhook, enabled: boolean | undefined) {
  if (enabled === undefined || enabled === before.enabled) return {};
  if (enabled) return { disabled_at: null, disabled_because: null, failing_since: null };
  return { disabled_at: ctx.now, disabled_because: 'by-hand' as const };
}

export async function deleteWebhook(
  ctx: Context,
  { webhookId: id, version }: InputOf<typeof contract.deleteWebhook>,
): Promise<null> {
  allow(may.manageWebhooks(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await lockWebhook(tx, id);
    sameVersion(before, version);
    await tx.deleteFrom('webhook').where('id', '=', id).execute();
    await audit(tx, ctx, { action: 'webhook.deleted', subject: { kind: 'webhook', id }, before });
    return null;
  });
}

/** A new secret; the old one proves nothing from now on. */
export async function renewWebhookSecret(
  ctx: Context,
  { webhookId: id, version }: InputOf<typeof contract.renewWebhookSecret>,
  { sealer }: WebhookSettings,
): Promise<WithSecret> {
  allow(may.manageWebhooks(ctx.actor));
  return ctx.transaction(async (tx) => {
    sameVersion(await lockWebhook(tx, id), version);
    const secret = makeWebhookSecret();
    await tx
      .updateTable('webhook')
      .set({ secret_sealed: sealer.seal(secret), version: version + 1 })
      .where('id', '=', id)
      .execute();
    await audit(tx, ctx, { action: 'webhook.secret-renewed', subject: { kind: 'webhook', id } });
    return { webhook: await lockWebhook(tx, id), secret };
  });
}

/** Refuses what is no web address, and one that this installation does not ask. */
function refuseAddress(ctx: Context, url: string, reach: Reach): void {
  const refuse = (because: 'url' | 'not-public' | 'not-listed') => {
    throw new Refusal('invalid', {
      because,
      errors: [{ pointer: '/url', message: refusals[because][ctx.language] }],
    });
  };
  if (!isWebhookUrl(url)) refuse('url');
  const host = new URL(url).hostname.replace(/^\[(.*)\]$/, '$1');
  const isPrivate = host === 'localhost' || (isIP(host) !== 0 && !isPublicAddress(host));
  if (isPrivate && !reach.privateToo) refuse('not-public');
  if (!isListed(new URL(url).hostname, reach)) refuse('not-listed');
}

const inOrder = (events: readonly WebhookEvent[]) => webhookEvents.filter((event) => events.includes(event));
