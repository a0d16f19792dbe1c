import { getHeapStatistics } from 'node:v8';

import type { FastifyInstance } from 'fastify';

import { Refusal } from '#base/kernel/refusal.ts';

import { refusals } from './refusals.ts';
import { overloadOf, type Load, type Overload } from './rules.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** It stays open for as long as somebody looks on, and is no work meanwhile. */
    isStream?: true;
  }
}

export type LoadWatch = {
  now(): Load;
  /** How many requests were turned away, by what there was too much of. */
  shed: Readonly<Record<Overload, number>>;
};

const sampleMillis = 250;

/**
 * Counts what is being worked on and turns away the rest with a 503 that says when to come back, before memory goes:
 * a queue that nobody waits for any more helps nobody. Health is always answered.
 */
export function watchLoad(app: FastifyInstance, { waiting }: { waiting: () => number }): LoadWatch {
  const shed: Record<Overload, number> = { requests: 0, waiting: 0, heap: 0 };
  let requests = 0;
  let heap = heapPart();
  const sampling = setInterval(() => (heap = heapPart()), sampleMillis);
  sampling.unref();
  const now = (): Load => ({ requests, waiting: waiting(), heap });
  app.addHook('onRequest', async ({ url }) => {
    if (!url.startsWith('/api/')) return;
    const over = overloadOf(now());
    if (over === null) return;
    shed[over] += 1;
    throw new Refusal('unavailable', { because: 'overloaded', says: refusals.overloaded });
  });
  // From here on, and not while a slow line still brings its body: nobody can take up all places by dawdling.
  app.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.config.isStream) return;
    requests += 1;
    reply.raw.once('close', () => (requests -= 1));
  });
  app.addHook('onClose', async () => clearInterval(sampling));
  return { now, shed };
}

function heapPart(): number {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return used / limit;
}
