import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';

import pg from 'pg';

import { findRunning } from '#base/db/embedded/server.ts';
import { connectionOptions } from '#base/db/pools.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const readyWithinMillis = 120_000;

/** The application on an embedded database with the product's own settings, in a process that can be killed. */
export type Victim = {
  /** Where it answers, also after it was started again. */
  readonly url: string;
  readonly dataDir: string;
  /** Starts it, and waits until requests may come. Answers with how many milliseconds that took. */
  start(): Promise<number>;
  /** Starts it, and waits for nothing. */
  startOnly(): void;
  killApplication(): Promise<void>;
  killDatabase(): Promise<void>;
  /** Of one connection to the database: PostgreSQL then ends them all and recovers. */
  killSession(): Promise<void>;
  /** Waits until requests may come. Answers with how many milliseconds that took. */
  ready(): Promise<number>;
  /** Asks it to stop. Answers with its exit code. */
  stop(): Promise<number | null>;
  /** What it said on stderr. */
  said(): string;
  /** Looks into its database, past every wall. */
  look<T>(work: (client: pg.Client) => Promise<T>): Promise<T>;
};

/** @param command what Node runs: `['bin/cadans.js', 'start']` */
export async function victimOn(dataDir: string, command: readonly string[]): Promise<Victim> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let child: ChildProcess | undefined;
  let said = '';
  process.on('exit', () => child?.kill('SIGKILL'));

  const startOnly = () => {
    const started = spawn(process.execPath, [...command], {
      cwd: root,
      env: {
        ...process.env,
        PORT: String(port),
        PERSON_REQUESTS_PER_MINUTE: '1000000',
        CADANS_DATA: dataDir,
        DATABASE_URL: '',
        NODE_ENV: 'production',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    started.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-20_000)));
    child = started;
  };
  const ready = async () => {
    const began = performance.now();
    while (performance.now() - began < readyWithinMillis) {
      if (child?.exitCode !== null)
        throw new Error(`The application ended with ${child?.exitCode}:\n${said}`);
      const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5000) }).catch(() => null);
      if (answer?.ok) return performance.now() - began;
      await pause(25);
    }
    throw new Error(`Not ready after ${readyWithinMillis} ms:\n${said}`);
  };
  const end = (signal: 'SIGTERM' | 'SIGKILL') =>
    new Promise<number | null>((done) => {
      if (!child || child.exitCode !== null || child.signalCode !== null)
        return done(child?.exitCode ?? null);
      child.once('exit', done);
      child.kill(signal);
    });

  const look = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const running = await findRunning(dataDir);
    if (!running) throw new Error('no database runs');
    const { socketDir: host, port: socket } = running;
    const place = {
      kind: 'embedded',
      host,
      port: socket,
      database: 'cadans',
      superuser: 'postgres',
    } as const;
    const client = new pg.Client(connectionOptions(place, 'owner'));
    client.on('error', () => {}); // the query says so
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => {});
    }
  };

  return {
    url,
    dataDir,
    look,
    startOnly,
    ready,
    async start() {
      const began = performance.now();
      startOnly();
      await ready();
      return performance.now() - began;
    },
    async killApplication() {
      await end('SIGKILL');
    },
    async killDatabase() {
      const running = await findRunning(dataDir);
      if (running) process.kill(running.pid, 'SIGKILL');
    },
    async killSession() {
      const pid = await look(async (client) => {
        const { rows } = await client.query<{ pid: number }>(
          `SELECT pid FROM pg_stat_activity WHERE usename = 'cadans_app' ORDER BY random() LIMIT 1`,
        );
        return rows[0]?.pid;
      }).catch(() => undefined);
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    },
    stop: () => end('SIGTERM'),
    said: () => said,
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}
