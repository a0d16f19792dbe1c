import pg from 'pg';

import { connectionOptions, type DatabasePlace } from '#base/db/pools.ts';
import type { OrganisationId } from '#base/kernel/id.ts';

import type { Change } from './contract.ts';
import { channel, readSignal } from './signal.ts';

export type Listener = {
  onChange(change: Change): void;
  /** Signals may have been missed while the database could not be heard. */
  onGap(): void;
};

/** Brings what the database tells to whoever looks on in this process, over one connection for all. */
export type Exchange = {
  /** Hears this organisation's changes from now on. Answers with the way to leave. */
  join(organisationId: OrganisationId, listener: Listener): Promise<() => void>;
  close(): Promise<void>;
};

const firstPauseMillis = 250;
const longestPauseMillis = 10_000;

/** Listens from the first listener on; a connection that breaks is made anew. */
export function openExchange(place: DatabasePlace): Exchange {
  const rooms = new Map<OrganisationId, Set<Listener>>();
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
    });
    client.on('notification', ({ payload }) => tell(payload));
    client.on('error', () => {}); // its end is heard below
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    client.on('end', () => {
      connection = null;
      if (!closed) listenAgain(firstPauseMillis);
    });
    return client;
  }

  function listenAgain(pause: number): void {
    const attempt = async () => {
      try {
        await connected();
        for (const room of rooms.values()) for (const listener of room) listener.onGap();
      } catch {
        if (!closed) listenAgain(Math.min(pause * 2, longestPauseMillis));
      }
    };
    retry = setTimeout(() => void attempt(), pause);
    retry.unref();
  }

  function tell(payload: string | undefined): void {
    const signal = readSignal(payload ?? '');
    if (!signal) return;
    for (const listener of rooms.get(signal.organisationId) ?? []) listener.onChange(signal.change);
  }

  return {
    async join(organisationId, listener) {
      await connected();
      const room = rooms.get(organisationId) ?? new Set();
      rooms.set(organisationId, room.add(listener));
      return () => {
        room.delete(listener);
        if (room.size === 0 && rooms.get(organisationId) === room) rooms.delete(organisationId);
      };
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      rooms.clear();
      const open = await connection?.catch(() => null);
      await open?.end();
    },
  };
}
