import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import pg from 'pg';
import { inject } from 'vitest';

import { connectionOptions, openPools, type DatabasePlace, type Pools } from '#base/db/pools.ts';

import './light-passwords.ts';

declare module 'vitest' {
  interface ProvidedContext {
    database: DatabasePlace;
  }
}

export const templateName = 'cadans_test_template';
/** Where the invented company stands; made by the first who asks for it (`invented-company.ts`). */
export const inventedName = 'cadans_test_invented';

export type TestDatabase = { place: DatabasePlace; pools: Pools; drop(): Promise<void> };

/** A database of one's own with the newest schema and nothing in it, copied from the run's template; or from another. */
export async function openTestDatabase({
  template = templateName,
  name = `cadans_test_${randomBytes(6).toString('hex')}`,
} = {}): Promise<TestDatabase> {
  const server = inject('database');
  await asOwner(server, (client) => copyTemplate(client, name, template));
  const place = placeOf(server, name);
  const pools = openPools(place, { app: 8, identity: 2 });
  return {
    place,
    pools,
    async drop() {
      await pools.end();
      await asOwner(server, (client) => dropDatabase(client, name));
    },
  };
}

const inUse = '55006';

/** Somebody may look into the template for a moment (a vacuum, a process that ends): then it is copied a little later. */
async function copyTemplate(client: pg.Client, name: string, template: string): Promise<void> {
  for (let tries = 1; ; tries++)
    try {
      // Files are copied as they are: page by page, by way of the log of changes, takes three times as long.
      await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
      return;
    } catch (error) {
      if (tries === 5 || !(error instanceof pg.DatabaseError) || error.code !== inUse) throw error;
      await pause(500);
    }
}

const mayNot = '42501';

/**
 * Takes a database away together with whoever still looks into it. A vacuum belongs to nobody, and an owner who is no
 * superuser may not end it: a plain drop asks it to leave and waits for it.
 */
export async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  try {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== mayNot) throw error;
    await client.query(`DROP DATABASE IF EXISTS ${name}`);
  }
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

/** What a statement gives in every organisation of the database, each behind its own wall; whoever the owner is. */
export async function inEveryOrganisation<Row extends pg.QueryResultRow>(
  place: DatabasePlace,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return asOwner(place, async (client) => {
    const { rows: all } = await client.query<{ id: string }>(
      'SELECT organisation_id AS id FROM identity.organisation',
    );
    await client.query("SET ROLE cadans_app; SET cadans.sees = 'all'");
    const found: Row[] = [];
    for (const { id } of all) {
      await client.query("SELECT set_config('cadans.organisation_id', $1, false)", [id]);
      found.push(...(await client.query<Row>(text, values)).rows);
    }
    return found;
  });
}
