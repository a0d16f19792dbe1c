import pg from 'pg';

import { connectionOptions, type DatabasePlace } from './pools.ts';

export type Hearing = {
  /** Resolves when what is told from now on is heard; rejects where the database does not answer. */
  begin(): Promise<void>;
  close(): Promise<void>;
};

type Ears = {
  onMessage(payload: string): void;
  /** Heard again after the connection was gone: something may have been missed. */
  onAgain(): void;
};

const firstPauseMillis = 250;
const longestPauseMillis = 10_000;
/** A line that has silently died tells nothing; so it is asked. */
const askEveryMillis = 30_000;
const answerWithinMillis = 10_000;

/** Hears a channel of the database (LISTEN) over a connection of its own; one that breaks is made anew. */
export function hearChannel(place: DatabasePlace, channel: string, ears: Ears): Hearing {
  let connection: Promise<pg.Client> | null = null;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  function connected(): Promise<pg.Client> {
    connection ??= listen().catch((error: unknown) => {
      connection = null;
      throw error;
    });
    return connection;
  }

  async function listen(): Promise<pg.Client> {
    const client = new pg.Client({
      ...connectionOptions(place, 'cadans_app'),
      application_name: channel,
      keepAlive: true,
      connectionTimeoutMillis: answerWithinMillis,
      query_timeout: answerWithinMillis,
    });
    client.on('notification', ({ payload }) => ears.onMessage(payload ?? ''));
    client.on('error', () => {}); // its end is heard below
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    const asking = setInterval(() => client.query('SELECT').catch(() => client.end()), askEveryMillis);
    asking.unref();
    client.on('end', () => {
      clearInterval(asking);
      connection = null;
      if (!closed) listenAgain(firstPauseMillis);
    });
    return client;
  }

  function listenAgain(pause: number): void {
    const attempt = async () => {
      try {
        await connected();
        ears.onAgain();
      } catch {
        if (!closed) listenAgain(Math.min(pause * 2, longestPauseMillis));
      }
    };
    retry = setTimeout(() => void attempt(), pause);
    retry.unref();
  }

  return {
    async begin() {
      await connected();
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      const open = await connection?.catch(() => null);
      await open?.end();
    },
  };
}
