import { createHash, timingSafeEqual } from 'node:crypto';

import type { FastifyInstance } from 'fastify';
import type pg from 'pg';

import type { DatabasePlace, Pools } from '#base/db/pools.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import type { LoadWatch } from '../load.ts';
import { jobMetrics } from './jobs.ts';
import { processMetrics } from './process.ts';
import { requestMetrics } from './requests.ts';
import { textType, writeFamilies, type Family, type Sample } from './text.ts';

export type Measured = {
  /** Whoever shows this may read; without one there is nothing to read, and nothing is measured. */
  token: string | undefined;
  version: string;
  place: DatabasePlace;
  pools: Pools;
  load: LoadWatch;
  /** How many event streams are open. */
  streams: () => number;
};

/** Binds `/metrics`. Before the routes that are to be measured. */
export function metricsRoute(app: FastifyInstance, measured: Measured): void {
  const { token, place } = measured;
  if (token === undefined) return;
  const requests = requestMetrics(app);
  const ownProcess = processMetrics();
  app.addHook('onClose', async () => ownProcess.close());
  app.get('/metrics', async (request, reply) => {
    if (!isToken(request.headers.authorization, token)) throw new Refusal('unauthenticated');
    const families = [...ownState(measured), await jobMetrics(place), requests(), ...ownProcess.families()];
    return reply.type(textType).header('cache-control', 'no-store').send(writeFamilies(families));
  });
}

function ownState({ version, pools, load, streams }: Measured): Family[] {
  const { requests, heap } = load.now();
  const gauge = (name: string, help: string, ...samples: Sample[]): Family => ({
    name,
    help,
    type: 'gauge',
    samples,
  });
  const both = Object.entries({ app: pools.app, identity: pools.identity });
  return [
    gauge('cadans_info', 'The version that runs', { labels: { version }, value: 1 }),
    gauge('cadans_http_requests_in_flight', 'Requests that are being worked on', { value: requests }),
    gauge('cadans_live_streams', 'Open event streams', { value: streams() }),
    gauge('cadans_heap_used_ratio', 'The part of the heap that is used, 0 to 1', { value: heap }),
    {
      name: 'cadans_http_requests_shed_total',
      help: 'Requests that were turned away, by what there was too much of',
      type: 'counter',
      samples: Object.entries(load.shed).map(([because, value]) => ({ labels: { because }, value })),
    },
    gauge(
      'cadans_pool_connections',
      'Connections to the database',
      ...both.flatMap(([pool, held]) => connectionsOf(pool, held)),
    ),
    gauge(
      'cadans_pool_waiting',
      'Those who wait for a connection',
      ...both.map(([pool, { waitingCount }]) => ({ labels: { pool }, value: waitingCount })),
    ),
  ];
}

function connectionsOf(pool: string, { totalCount, idleCount }: pg.Pool): Sample[] {
  return [
    { labels: { pool, state: 'used' }, value: totalCount - idleCount },
    { labels: { pool, state: 'idle' }, value: idleCount },
  ];
}

/** Compared by their hashes, in a time that tells nothing. */
function isToken(header: string | undefined, token: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(header ?? ''), hash(`Bearer ${token}`));
}
