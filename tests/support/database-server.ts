import { rm } from 'node:fs/promises';

import type { TestProject } from 'vitest/node';

import { startEmbedded } from '#base/db/embedded/server.ts';
import { migrate } from '#base/db/migrate.ts';
import type { DatabasePlace } from '#base/db/pools.ts';
import { prepareJobs } from '#base/jobs/prepare.ts';

import { describedJobs } from '#app/jobs.ts';

import { makeDataFolder } from './data-folder.ts';
import { asOwner, dropDatabase, inventedName, placeOf, templateName } from './database.ts';

/** One PostgreSQL for the run: the one in DATABASE_URL, else an embedded one in a folder of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env['DATABASE_URL'];
  const { place, stop } =
    url === undefined ? await ownServer() : { place: { kind: 'url', url } as const, stop: async () => {} };
  await asOwner(place, async (client) => {
    await dropDatabase(client, templateName);
    await dropDatabase(client, inventedName);
    await client.query(`CREATE DATABASE ${templateName}`);
  });
  await migrate(placeOf(place, templateName));
  await prepareJobs(placeOf(place, templateName), describedJobs);
  project.provide('database', place);
  return stop;
}

async function ownServer(): Promise<{ place: DatabasePlace; stop: () => Promise<void> }> {
  const dataDir = makeDataFolder('cadans-test-');
  const server = await startEmbedded({ dataDir });
  const { socketDir, port, database, superuser } = server;
  const place: DatabasePlace = { kind: 'embedded', host: socketDir, port, database, superuser };
  // What these tests write need not outlive a power cut; what does is tried on servers of its own.
  await asOwner(place, async (client) => {
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes', 'wal_compression'])
      await client.query(`ALTER SYSTEM SET ${setting} = off`);
    await client.query("ALTER SYSTEM SET max_wal_size = '256MB'");
    await client.query('SELECT pg_reload_conf()');
  });
  return {
    place,
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
