import { hearChannel } from '#base/db/listen.ts';
import type { DatabasePlace } from '#base/db/pools.ts';
import type { OrganisationId } from '#base/kernel/id.ts';

import type { Change } from './contract.ts';
import { channel, readSignal } from './signal.ts';

export type Listener = {
  onChange(change: Change): void;
  /** Who sees what has changed. */
  onSight(): void;
  /** Signals may have been missed while the database could not be heard. */
  onGap(): void;
};

/** Brings what the database tells to whoever looks on in this process, over one connection for all. */
export type Exchange = {
  /** Hears this organisation's changes from now on. Answers with the way to leave. */
  join(organisationId: OrganisationId, listener: Listener): Promise<() => void>;
  /** How many listen. */
  count(): number;
  close(): Promise<void>;
};

/** Listens from the first listener on. */
export function openExchange(place: DatabasePlace): Exchange {
  const rooms = new Map<OrganisationId, Set<Listener>>();
  const hearing = hearChannel(place, channel, {
    onMessage(payload) {
      const signal = readSignal(payload);
      if (!signal) return;
      const { organisationId, change } = signal;
      for (const listener of rooms.get(organisationId) ?? [])
        if (change === 'sight') listener.onSight();
        else listener.onChange(change);
    },
    onAgain() {
      for (const room of rooms.values()) for (const listener of room) listener.onGap();
    },
  });
  return {
    async join(organisationId, listener) {
      await hearing.begin();
      const room = rooms.get(organisationId) ?? new Set();
      rooms.set(organisationId, room.add(listener));
      return () => {
        room.delete(listener);
        if (room.size === 0 && rooms.get(organisationId) === room) rooms.delete(organisationId);
      };
    },
    count: () => rooms.values().reduce((sum, room) => sum + room.size, 0),
    async close() {
      rooms.clear();
      await hearing.close();
    },
  };
}
