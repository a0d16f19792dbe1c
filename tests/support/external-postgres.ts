import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import pg from 'pg';

import { makeDataFolder } from './data-folder.ts';

export type ExternalPostgres = {
  version: number;
  /** Starts it and answers with a DATABASE_URL of a role that is no superuser. */
  start(): Promise<string>;
  stop(): Promise<void>;
};

/** What the tests write need not outlive a power cut. */
const settings = [
  'listen_addresses=127.0.0.1',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_wal_size=256MB',
];
const packaged = '/usr/lib/postgresql';
const least = 15;

/** The machine's own PostgreSQL binaries, where it has them; on a folder, a port and a role of their own. */
export async function externalPostgres(): Promise<ExternalPostgres | null> {
  if (!existsSync(packaged)) return null;
  const version = Math.max(
    0,
    ...readdirSync(packaged)
      .map(Number)
      .filter((n) => existsSync(`${packaged}/${n}/bin/initdb`)),
  );
  if (version < least) return null;
  const bin = `${packaged}/${version}/bin`;
  const user = unprivileged();
  if (user === null) return null;
  let server: ChildProcess | null = null;
  let folder = '';
  return {
    version,
    async start() {
      folder = makeDataFolder('cadans-external-');
      if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
      const data = join(folder, 'data');
      const made = spawnSync(
        join(bin, 'initdb'),
        ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
        { ...user, cwd: folder, encoding: 'utf8' },
      );
      if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
      const port = await freePort();
      server = spawn(
        join(bin, 'postgres'),
        ['-D', data, '-p', String(port), '-k', folder, ...settings.flatMap((setting) => ['-c', setting])],
        { ...user, cwd: folder, stdio: 'ignore' },
      );
      await answers(port);
      return `postgres://cadans_customer@127.0.0.1:${port}/customer`;
    },
    async stop() {
      const running = server;
      server = null;
      if (running && running.exitCode === null) {
        const ended = new Promise((done) => running.on('exit', done));
        running.kill('SIGINT');
        await ended;
      }
      if (folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As root the server runs as the `postgres` that came with its package; otherwise as whoever runs the tests. */
function unprivileged(): { uid?: number; gid?: number } | null {
  if (userInfo().uid !== 0) return {};
  const id = (flag: string) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  const uid = id('-u');
  return uid.status === 0 ? { uid: Number(uid.stdout), gid: Number(id('-g').stdout) } : null;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

/** Waits for the server, and makes the kind of role that a customer's administrator would give: no superuser. */
async function answers(port: number): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
    try {
      await client.connect();
      await client.query('CREATE ROLE cadans_customer LOGIN CREATEDB CREATEROLE');
      await client.query('CREATE DATABASE customer OWNER cadans_customer');
      await client.end();
      return;
    } catch (error) {
      if (attempt > 100) throw error;
      await pause(100);
    }
  }
}
