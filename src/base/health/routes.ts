import type { FastifyInstance } from 'fastify';

import type { Readiness } from './rules.ts';

/** Binds what a supervisor or load balancer asks: does the process live, and may requests be sent to it? */
export function healthRoutes(app: FastifyInstance, readiness: () => Promise<Readiness>): void {
  app.get('/healthz', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ ok: true }),
  );
  app.get('/readyz', async (_request, reply) => {
    const found = await readiness();
    reply.header('cache-control', 'no-store');
    if (!found.ready) reply.code(503).header('retry-after', '2');
    return found;
  });
}
