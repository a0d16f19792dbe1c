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

export function connectionOptions(
  place: DatabasePlace,
  role: DatabaseRole,
): pg.PoolConfig & { options: string } {
  if (place.kind === 'embedded') {
    const { host, port, database } = place;
    const options = `-c search_path=${schemaOf[role]} ${plain}`;
    return { host, port, database, user: role === 'owner' ? place.superuser : role, options };
  }
  const takeOn = role === 'owner' ? '' : `-c role=${role} `;
  return { connectionString: place.url, options: `${takeOn}-c search_path=${schemaOf[role]} ${plain}` };
}

/** No machine code for statements: to make it takes longer than what people ask for. */
const plain = '-c jit=off';

const schemaOf: Record<DatabaseRole, string> = {
  owner: 'public',
  cadans_app: 'public',
  cadans_identity: 'identity',
  cadans_jobs: 'jobs',
};

/**
 * What somebody who waits for an answer may ask of the database. Without such limits a slow database fills up with
 * questions whose askers have long gone. The driver's own limit is for a connection that has silently died.
 */
const shortWork = {
  options: '-c statement_timeout=30s -c lock_timeout=5s -c idle_in_transaction_session_timeout=60s',
  driverMillis: 40_000,
};
/** What a job or a command may, in its transactions. */
export const longWork = {
  settings:
    "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '2min'; " +
    "SET LOCAL idle_in_transaction_session_timeout = '15min'",
  driverMillis: 2 ** 31 - 1,
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
    const way = connectionOptions(place, role);
    const pool = new pg.Pool({
      ...way,
      options: `${way.options} ${shortWork.options}`,
      query_timeout: shortWork.driverMillis,
      pipeline: true,
      max,
      idleTimeoutMillis: 60_000,
      connectionTimeoutMillis: 5000,
      keepAlive: true,
      application_name: role,
    });
    // A connection that breaks is replaced at its next use, and whoever uses it hears so from the query. Without
    // listeners it would end the process: of the pool for an idle one, of the client for one in use.
    pool.on('error', () => {});
    pool.on('connect', (client) => client.on('error', () => {}));
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

/**
 * A Kysely that speaks through one client and never gives it back: its owner does.
 * @param driverMillis how long an answer may take, where it is not the pool's own limit
 */
export function kyselyOn<DB>(client: pg.PoolClient, driverMillis?: number): Kysely<DB> {
  const limit = driverMillis === undefined ? {} : { query_timeout: driverMillis };
  const pool: PostgresPool = {
    connect: async () => ({
      query: ((text: string, values: unknown[]) =>
        client.query({ name: statementName(text), text, values, ...limit } as pg.QueryConfig)) as never,
      release() {},
    }),
    end: async () => {},
  };
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}
