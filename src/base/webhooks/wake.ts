import type pg from 'pg';

import { hearChannel } from '#base/db/listen.ts';
import type { DatabasePlace } from '#base/db/pools.ts';
import { jobContext } from '#base/jobs/organisation-context.ts';
import { send } from '#base/jobs/send.ts';
import { isUuid, type OrganisationId } from '#base/kernel/id.ts';

import { deliverWebhooks } from './jobs.ts';

/** How long changes gather before they are sent together. */
const gatherMillis = 200;
const beginAgainMillis = 5000;

/**
 * Hears in which organisation something happened that another program wants to know, and sends the job that tells it.
 * What was not heard is found by the job's own schedule.
 */
export function wakeWebhooks(
  place: DatabasePlace,
  pool: pg.Pool,
  onError: (error: unknown) => void,
): { close(): Promise<void> } {
  const gathering = new Map<string, NodeJS.Timeout>();
  const waking = new Set<Promise<void>>();
  const wake = async (id: OrganisationId) => {
    gathering.delete(id);
    const ctx = await jobContext(pool, id, deliverWebhooks.name, null);
    await ctx?.transaction((tx) => send(tx, deliverWebhooks, {}));
  };
  const wakeSoon = (id: OrganisationId) => {
    const woken: Promise<void> = wake(id)
      .catch(onError)
      .finally(() => waking.delete(woken));
    waking.add(woken);
  };
  let closed = false;
  const hearing = hearChannel(place, 'cadans_webhooks', {
    onMessage(id) {
      if (closed || !isUuid(id) || gathering.has(id)) return;
      gathering.set(
        id,
        setTimeout(() => wakeSoon(id as OrganisationId), gatherMillis),
      );
    },
    onAgain() {},
  });
  let again: NodeJS.Timeout | undefined;
  const begin = () =>
    hearing.begin().catch((error: unknown) => {
      onError(error);
      if (!closed) again = setTimeout(() => void begin(), beginAgainMillis).unref();
    });
  void begin();
  return {
    async close() {
      closed = true;
      clearTimeout(again);
      for (const timer of gathering.values()) clearTimeout(timer);
      await hearing.close();
      await Promise.all(waking);
    },
  };
}
