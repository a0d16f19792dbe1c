import { inject } from 'vitest';

import type { Context } from '#base/db/context.ts';
import type { OrganisationId } from '#base/kernel/id.ts';

import { makeDemo } from '#app/demo/commands.ts';
import { contextFor } from '#app/founding.ts';

import { asOwner, dropDatabase, inventedName, openTestDatabase, type TestDatabase } from './database.ts';

const oneAtATime = 20261122;

/**
 * A database of one's own in which the invented company stands, in Dutch, and nobody else. It is made once a run, by
 * whoever asks first, and copied for the others: making it takes as long as a hundred small tests.
 */
export async function openInventedCompany(): Promise<{ database: TestDatabase; ctx: Context }> {
  await asOwner(inject('database'), async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [oneAtATime]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [inventedName]);
    if (rowCount !== 0) return;
    const making = await openTestDatabase({ name: inventedName });
    try {
      await makeDemo(making.pools.app, 'nl');
      await making.pools.end();
    } catch (error) {
      await making.pools.end();
      await dropDatabase(client, inventedName);
      throw error;
    }
  });
  const database = await openTestDatabase({ template: inventedName });
  const { rows } = await database.pools.identity.query<{ id: OrganisationId }>(
    'SELECT organisation_id AS id FROM organisation WHERE is_demo',
  );
  const [organisation] = rows;
  if (!organisation) throw new Error('the invented company is not there');
  const named = { organisationName: 'X', language: 'nl', isDemo: true } as const;
  return { database, ctx: contextFor(database.pools.app, { id: organisation.id, ...named }) };
}
