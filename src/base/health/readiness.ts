import type pg from 'pg';

import { knownMigrations } from '#base/db/migrate.ts';

import { readinessOf, schemaState, type Readiness } from './rules.ts';

const freshMillis = 1000;
const patienceMillis = 3000;

/** Says whether requests may be sent here; looks at most once a second, however often it is asked. */
export function readinessOn(pool: pg.Pool, isStopping: () => boolean): () => Promise<Readiness> {
  const known = knownMigrations().then((all) => all.map(({ name }) => name));
  let looked: { at: number; found: Promise<Readiness> } | undefined;
  const look = async (): Promise<Readiness> => {
    const stopping = isStopping();
    try {
      const applied = await Promise.race([appliedMigrations(pool), impatience()]);
      return readinessOf({ stopping, database: 'reached', schema: schemaState(await known, applied) });
    } catch {
      return readinessOf({ stopping, database: 'away', schema: 'unknown' });
    }
  };
  return async () => {
    if (looked === undefined || performance.now() - looked.at > freshMillis)
      looked = { at: performance.now(), found: look() };
    const found = await looked.found;
    return readinessOf({ ...found, stopping: isStopping() });
  };
}

async function appliedMigrations(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ names: string[] }>({
    name: 'applied_migrations',
    text: 'SELECT identity.applied_migrations() AS names',
  });
  return rows[0]?.names ?? [];
}

function impatience(): Promise<never> {
  return new Promise((_, fail) => {
    setTimeout(() => fail(new Error('the database does not answer')), patienceMillis).unref();
  });
}
