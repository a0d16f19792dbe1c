import { randomBytes } from 'node:crypto';

import { inject } from 'vitest';

import type { DatabasePlace } from '#base/db/pools.ts';

import { asOwner, dropDatabase, placeOf } from './database.ts';

export type BareDatabase = { place: DatabasePlace; drop(): Promise<void> };

/** A database with nothing in it, no tables even, on the run's server. */
export async function openBareDatabase(): Promise<BareDatabase> {
  const server = inject('database');
  const name = `cadans_bare_${randomBytes(6).toString('hex')}`;
  await asOwner(server, (client) => client.query(`CREATE DATABASE ${name}`));
  return {
    place: placeOf(server, name),
    drop: () => asOwner(server, (client) => dropDatabase(client, name)),
  };
}

/**
 * The same as a customer's administrator gives it: a role that owns its database and is no superuser, reached by an
 * address. For this role too every organisation's wall stands.
 */
export async function openCustomerDatabase(): Promise<BareDatabase> {
  const server = inject('database');
  const bare = await openBareDatabase();
  if (server.kind === 'url') return bare;
  const database = bare.place.kind === 'embedded' ? bare.place.database : '';
  const role = `customer_${randomBytes(4).toString('hex')}`;
  await asOwner(server, async (client) => {
    await client.query(`CREATE ROLE ${role} LOGIN CREATEDB CREATEROLE`);
    await client.query(`GRANT cadans_app, cadans_identity, cadans_jobs TO ${role} WITH ADMIN OPTION`);
    await client.query(`ALTER DATABASE ${database} OWNER TO ${role}`);
  });
  const url = `postgres://${role}@localhost:${server.port}/${database}?host=${encodeURIComponent(server.host)}`;
  return {
    place: { kind: 'url', url },
    async drop() {
      await bare.drop();
      await asOwner(server, (client) => client.query(`DROP ROLE ${role}`));
    },
  };
}
