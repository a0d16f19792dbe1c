import { availableParallelism } from 'node:os';

import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';

import { readInstant } from './read-instant.ts';
import { statementName } from './statement-names.ts';

// Cents stay far below 2⁵³ (ninety thousand billion euro); counts too.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// A calendar day stays the text that it is.
pg.types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);
const driverReads: (text: string) => Date = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ);
pg.types.setTypeParser(
  pg.types.builtins.TIMESTAMPTZ,
  (text: string) => readInstant(text) ?? driverReads(text),
);

/** The application's three locked-down roles; `owner` migrates and is used for nothing else. */
export type DatabaseRole = 'owner' | 'cadans_app' | 'cadans_identity' | 'cadans_jobs';

/** Where the database is: an embedded server, which lets each role sign in, or a URL, whose role takes theirs on. */
export type DatabasePlace =
  | { kind: 'embedded'; host: string; port: number; database: string; superuser: string }
  | { kind: 'url'; url: string };

export function connectionOptions(place: DatabasePlace, role: DatabaseRole): pg.PoolConfig {
  if (place.kind === 'embedded') {
    const { host, port, database } = place;
    const options = `-c search_path=${schemaOf[role]}`;
    return { host, port, database, user: role === 'owner' ? place.superuser : role, options };
  }
  const takeOn = role === 'owner' ? '' : `-c role=${role} `;
  return { connectionString: place.url, options: `${takeOn}-c search_path=${schemaOf[role]}` };
}

const schemaOf: Record<DatabaseRole, string> = {
  owner: 'public',
  cadans_app: 'public',
  cadans_identity: 'identity',
  cadans_jobs: 'jobs',
};

export type Pools = { app: pg.Pool; identity: pg.Pool; end(): Promise<void> };

/**
 * Three connections a core, and no more than an embedded server has room for. More only makes its processes wait for
 * each other: with twelve on two cores, 525 pages a second; with six, 637.
 */
function poolSizes(): { app: number; identity: number } {
  return { app: Math.min(40, Math.max(6, 3 * availableParallelism())), identity: 4 };
}

/** Opens the two pools that requests and jobs share. */
export function openPools(place: DatabasePlace, sizes = poolSizes()): Pools {
  const open = (role: DatabaseRole, max: number) => {
    const pool = new pg.Pool({
      ...connectionOptions(place, role),
      pipeline: true,
      max,
      idleTimeoutMillis: 60_000,
      connectionTimeoutMillis: 10_000,
      application_name: role,
    });
    // A connection that breaks while idle is replaced at its next use; without a listener it would end the process.
    pool.on('error', () => {});
    return pool;
  };
  const app = open('cadans_app', sizes.app);
  const identity = open('cadans_identity', sizes.identity);
  return {
    app,
    identity,
    async end() {
      await Promise.all([app.end(), identity.end()]);
    },
  };
}

/** A Kysely that speaks through one client and never gives it back: its owner does. */
export function kyselyOn<DB>(client: pg.PoolClient): Kysely<DB> {
  const pool: PostgresPool = {
    connect: async () => ({
      query: ((text: string, values: unknown[]) =>
        client.query({ name: statementName(text), text, values } as pg.QueryConfig)) as never,
      release() {},
    }),
    end: async () => {},
  };
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}
