import type { FastifyInstance } from 'fastify';

export type Stopping = {
  isStopping(): boolean;
  /** Ends serving; no request that was taken on is cut, unless it outlasts the limit. */
  stop(): Promise<void>;
};

type Limits = {
  /** How long those who have a connection may still ask, and are told to make a new one. */
  drainMillis: number;
  /** After this what is still being answered is cut off. */
  longestMillis: number;
};
/** Together with what comes after it within the ten seconds that most supervisors give. */
const usual: Limits = { drainMillis: 1000, longestMillis: 6000 };

/**
 * Stops in three steps: says so (`/readyz`, and `Connection: close` on every answer) and goes on answering for a
 * moment, so that whoever keeps a connection leaves by itself; takes no new connections and ends the event streams,
 * whose readers come back by themselves; waits for what is still being answered.
 */
export function stoppable(app: FastifyInstance, limits: Limits = usual): Stopping {
  let stopping = false;
  app.addHook('onSend', async (_request, reply) => {
    if (stopping) reply.header('connection', 'close');
  });
  return {
    isStopping: () => stopping,
    async stop() {
      stopping = true;
      if ((await connections(app)) > 0) await pause(limits.drainMillis);
      const cut = setTimeout(() => {
        app.log.warn('requests that took too long were cut off');
        app.server.closeAllConnections();
      }, limits.longestMillis);
      // One whose last answer was under way when it began to stop is idle only now.
      const idle = setInterval(() => app.server.closeIdleConnections(), 100);
      await app.close();
      clearInterval(idle);
      clearTimeout(cut);
    },
  };
}

function connections({ server }: FastifyInstance): Promise<number> {
  return new Promise((done) => server.getConnections((error, count) => done(error ? 0 : count)));
}

const pause = (millis: number) => new Promise((done) => setTimeout(done, millis));
