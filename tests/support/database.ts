import { randomBytes } from 'node:crypto';

import pg from 'pg';
import { inject } from 'vitest';

import { connectionOptions, openPools, type DatabasePlace, type Pools } from '#base/db/pools.ts';

declare module 'vitest' {
  interface ProvidedContext {
    database: DatabasePlace;
  }
}

export const templateName = 'cadans_test_template';

export type TestDatabase = { place: DatabasePlace; pools: Pools; drop(): Promise<void> };

/** A database of one's own with the newest schema and nothing in it, copied from the run's template. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = inject('database');
  const name = `cadans_test_${randomBytes(6).toString('hex')}`;
  await asOwner(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${templateName}`));
  const place = placeOf(server, name);
  const pools = openPools(place, { app: 8, identity: 2 });
  return {
    place,
    pools,
    async drop() {
      await pools.end();
      await asOwner(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

/** The same server, another database. */
export function placeOf(server: DatabasePlace, database: string): DatabasePlace {
  if (server.kind === 'embedded') return { ...server, database };
  const url = new URL(server.url);
  url.pathname = `/${database}`;
  return { kind: 'url', url: url.href };
}

export async function asOwner<T>(place: DatabasePlace, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connectionOptions(place, 'owner'));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
