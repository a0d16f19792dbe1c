import type { FastifyInstance } from 'fastify';

import { openHistogram } from './histogram.ts';
import type { Family } from './text.ts';

/** Seconds; 0.3 is what is promised of nearly all requests. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 1, 3, 10];

/** How long requests take, by method, route and kind of status. A stream takes as long as somebody looks on: it is none. */
export function requestMetrics(app: FastifyInstance): () => Family {
  const times = openHistogram('cadans_http_request_duration_seconds', 'How long requests take', buckets);
  app.addHook('onResponse', async (request, reply) => {
    if (reply.getHeader('content-type')?.toString().startsWith('text/event-stream')) return;
    const route = request.routeOptions.url ?? 'other';
    const status = `${Math.floor(reply.statusCode / 100)}xx`;
    times.observe({ method: request.method, route, status }, reply.elapsedTime / 1000);
  });
  return times.family;
}
