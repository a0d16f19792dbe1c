import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

import pg from 'pg';

import { connectionOptions, type DatabasePlace } from './pools.ts';

const folder = new URL('../../../migrations/', import.meta.url);
const lockKey = 7_226_327; // "cadans" on a telephone's keys, shortened

export type Migration = { name: string; sql: string; checksum: string };

/** Why the schema cannot be brought up to date; `code` for programs, the message for people. */
export class MigrationError extends Error {
  readonly code: 'newer-database' | 'changed-migration' | 'failed';
  constructor(code: MigrationError['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** The migrations that this version of Cadans knows, in their order. */
export async function knownMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z_]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** Which of the known migrations this database lacks. Refuses a database that a newer Cadans has written. */
export async function pendingMigrations(place: DatabasePlace): Promise<Migration[]> {
  return withOwner(place, async (client) =>
    pending(await knownMigrations(), await appliedMigrations(client)),
  );
}

/**
 * Brings the database's schema up to date: forward only, each migration in its own transaction, one process at a
 * time (others wait). A migration that fails leaves the state before it.
 * @returns the names of those that ran
 */
export async function migrate(
  place: DatabasePlace,
  onStep?: (name: string) => void,
  known?: readonly Migration[],
): Promise<string[]> {
  const wanted = known ?? (await knownMigrations());
  return alone(place, (client) => migrateWith(client, wanted, onStep));
}

/** The same for whoever is alone with the schema already; carries out what is missing in the given order. */
export async function migrateWith(
  client: pg.Client,
  known: readonly Migration[],
  onStep?: (name: string) => void,
): Promise<string[]> {
  const todo = pending(known, await appliedMigrations(client));
  for (const migration of todo) {
    onStep?.(migration.name);
    await run(client, migration);
  }
  return todo.map(({ name }) => name);
}

/** Changes the schema as its owner, one process at a time (others wait). */
export async function alone<T>(place: DatabasePlace, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withOwner(place, async (client) => {
    // Given back when the connection ends, however that comes about.
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    return work(client);
  });
}

async function withOwner<T>(place: DatabasePlace, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...connectionOptions(place, 'owner'), application_name: 'cadans_migrate' });
  // A connection that breaks is told by the statement that was under way.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export type Applied = { name: string; checksum: string };

/** What has been carried out on this database; nothing on one that Cadans has not written yet. */
export async function appliedMigrations(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('public.schema_migration') IS NOT NULL AS exists`,
  );
  if (!rows[0]?.exists) return [];
  return (await client.query<Applied>('SELECT name, checksum FROM public.schema_migration ORDER BY name'))
    .rows;
}

function pending(known: readonly Migration[], done: readonly Applied[]): Migration[] {
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  for (const { name, checksum } of done) {
    const migration = byName.get(name);
    if (!migration)
      throw new MigrationError(
        'newer-database',
        `The database was written by a newer Cadans (it has ${name}). Start that version, or restore a backup.`,
      );
    if (migration.checksum !== checksum)
      throw new MigrationError(
        'changed-migration',
        `${name} is not the file that this database was made with.`,
      );
  }
  const names = new Set(done.map(({ name }) => name));
  return known.filter(({ name }) => !names.has(name));
}

async function run(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(
      `CREATE TABLE IF NOT EXISTS public.schema_migration
         (name text PRIMARY KEY, checksum text NOT NULL, at timestamptz NOT NULL DEFAULT now())`,
    );
    await client.query(sql);
    await client.query('INSERT INTO public.schema_migration (name, checksum) VALUES ($1, $2)', [
      name,
      checksum,
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    const why = error instanceof Error ? error.message : String(error);
    throw new MigrationError('failed', `${name} could not be carried out and was undone: ${why}`, error);
  }
}
