import type { DatabasePlace, Pools } from '#base/db/pools.ts';
import { startWorker } from '#base/jobs/worker.ts';
import type { Reach } from '#base/outside/reach.ts';
import { sealer } from '#base/secrets/sealer.ts';
import type { Secrets } from '#base/secrets/secrets.ts';
import type { WebhookSettings } from '#base/webhooks/commands.ts';
import { wakeWebhooks } from '#base/webhooks/wake.ts';

import type { CalendarSettings } from '#plan/rhythm/own-calendar/commands.ts';

import { jobsWith, type Means } from './jobs.ts';

export type Working = {
  /** Resolves when the first jobs can be taken up. */
  ready: Promise<void>;
  stop(): Promise<void>;
};

/** Begins to do jobs in this process, and hears what asks for some. */
export function startWorking(
  means: Means & {
    place: DatabasePlace;
    pools: Pools;
    log: (said: { err: unknown; job?: string }, what: string) => void;
  },
): Working {
  const { place, pools, log } = means;
  const worker = startWorker({ place, pools, jobs: jobsWith(means), log });
  const waking = wakeWebhooks(place, pools.app, (err) => log({ err }, 'webhooks are not heard'));
  return {
    ready: worker.ready,
    async stop() {
      await Promise.all([worker.stop(), waking.close()]);
    },
  };
}

export function calendarSettings(secrets: Secrets, reach: Reach): CalendarSettings {
  return { sealer: sealer(secrets, 'calendars'), ...reach };
}

export function webhookSettings(secrets: Secrets, reach: Reach): WebhookSettings {
  return { sealer: sealer(secrets, 'webhooks'), ...reach };
}
