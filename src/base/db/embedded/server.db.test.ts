import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeDataFolder } from '#tests/data-folder.ts';
import { connectTo } from './seat.ts';
import { type EmbeddedServer, findRunning, startEmbedded } from './server.ts';

let dataDir = '';
const servers: EmbeddedServer[] = [];
const children: ChildProcess[] = [];

beforeEach(() => {
  dataDir = makeDataFolder('cadans-embedded-');
});

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  for (const child of children.splice(0)) child.kill('SIGKILL');
  if (await findRunning(dataDir).catch(() => null)) await (await startEmbedded({ dataDir })).stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function start(owner: 'exclusive' | 'shared' = 'exclusive', folder = dataDir) {
  const server = await startEmbedded({ dataDir: folder, owner });
  servers.push(server);
  return server;
}

async function ask(server: EmbeddedServer, sql: string): Promise<unknown[]> {
  const client = await connectTo(server, server.database);
  try {
    return (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

/** An application in a process of its own, that can be killed; resolves when its database is ready. */
async function anotherProcess(folder: string): Promise<ChildProcess> {
  const code = `
    const { startEmbedded } = await import(${JSON.stringify(new URL('server.ts', import.meta.url).href)});
    await startEmbedded({ dataDir: process.argv[1] });
    console.log('ready');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', (status) => reject(new Error(`ended with ${status} before it was ready`)));
  });
  return child;
}

function kill(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

test('what was saved is there after a stop and a second start', async () => {
  const first = await start();
  await ask(first, "create table deal as select 'Offerte Voorbeeld BV' as title");
  await first.stop();
  await first.exited;
  expect(await findRunning(dataDir)).toBeNull();

  const second = await start();
  expect(await ask(second, 'select title from deal')).toEqual(['Offerte Voorbeeld BV']);
});

test('the database is UTF-8 with checksums, syncs to disk and is closed to the network', async () => {
  const server = await start();
  const settings = ['server_encoding', 'data_checksums', 'fsync', 'listen_addresses', 'TimeZone'];
  const asked = settings.map((name) => `current_setting('${name}')`).join(', ');
  expect(await ask(server, `select ${asked}`)).toEqual(['UTF8', 'on', 'on', '', 'UTC']);
  expect(
    await ask(server, "select upper('é'), lower('Ĳ'), datlocale from pg_database where datname = 'cadans'"),
  ).toEqual(['É', 'ĳ', 'C.UTF-8']);
  expect(
    await ask(
      server,
      "select '2026-07-01 12:00Z'::timestamptz at time zone 'Europe/Amsterdam' = '2026-07-01 14:00'",
    ),
  ).toEqual([true]);
  expect((await stat(server.socketDir)).mode & 0o777).toBe(0o700);
});

test('the server never runs as root, and as ourselves when we are not root', async () => {
  const server = await start();
  const running = await findRunning(dataDir);
  const owner = (await stat(join(dataDir, 'postgres', 'PG_VERSION'))).uid;
  const status = await readFile(`/proc/${running?.pid}/status`, 'utf8').catch(() => `Uid:\t${owner}`);
  const uid = Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]);
  if (process.getuid?.() === 0) expect(uid).not.toBe(0);
  else expect(uid).toBe(process.getuid?.());
  expect(uid).toBe(owner);
  expect(await ask(server, 'select 1')).toEqual([1]);
});

test('after its application was killed, the next start takes the running server over and stops it at the end', async () => {
  const killed = await anotherProcess(dataDir);
  const left = await findRunning(dataDir);
  const beside = await start('shared');
  await ask(beside, "create table deal as select 'Offerte Voorbeeld BV' as title");
  await kill(killed);

  const next = await start();
  expect((await findRunning(dataDir))?.pid).toBe(left?.pid);
  expect(await ask(next, 'select title from deal')).toEqual(['Offerte Voorbeeld BV']);
  await next.stop();
  await next.exited;
  expect(await findRunning(dataDir)).toBeNull();
});

test('a second application on the same folder is refused and the first goes on', async () => {
  await anotherProcess(dataDir);
  await expect(start()).rejects.toMatchObject({ code: 'already-running' });
  expect(await findRunning(dataDir)).not.toBeNull();
});

test('of two applications that begin at the same time on an empty folder one wins', async () => {
  const outcomes = await Promise.allSettled([start(), start()]);
  expect(outcomes.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const refused = outcomes.find((one) => one.status === 'rejected');
  expect(refused?.reason).toMatchObject({ code: 'already-running' });
});

test('a command beside the application leaves the server running', async () => {
  const application = await start();
  const command = await start('shared');
  await command.stop();
  expect(await ask(application, 'select 1')).toEqual([1]);
});

test('a command that started the server stops it, unless the application uses it by then', async () => {
  const alone = await start('shared');
  await alone.stop();
  expect(await findRunning(dataDir)).toBeNull();

  const command = await start('shared');
  const application = await start();
  await command.stop();
  expect(await ask(application, 'select 1')).toEqual([1]);
});

test('a server whose main process is killed tells so, and the next start recovers what was saved', async () => {
  const first = await start();
  await ask(first, 'create table deal as select 1 as id');
  const running = await findRunning(dataDir);
  if (running) process.kill(running.pid, 'SIGKILL');
  await first.exited;
  // Its sessions notice a moment later that it is gone; until then the folder is taken.
  const second = await vi.waitFor(() => start(), { timeout: 20_000, interval: 300 });
  expect(await ask(second, 'select id from deal')).toEqual([1]);
});

test('when one session crashes the application keeps its folder to itself', async () => {
  const application = await start();
  const crashing = await connectTo(application, application.database);
  const pid = (await crashing.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid;
  if (pid) process.kill(pid, 'SIGKILL');
  await crashing.end().catch(() => {});
  await expect.poll(() => ask(application, 'select 1').catch(() => []), { timeout: 5000 }).toEqual([1]);
  const held = "select count(*)::int from pg_locks where locktype = 'advisory'";
  await expect.poll(() => ask(application, held), { timeout: 5000 }).toEqual([1]);
  await expect(start()).rejects.toMatchObject({ code: 'already-running' });
});

test('a pid file that names a stranger after a restart of the machine does not stop the start', async () => {
  await (await start()).stop();
  const cluster = join(dataDir, 'postgres');
  await writeFile(
    join(cluster, 'postmaster.pid'),
    `${process.pid}\n${cluster}\n1\n5432\n${dataDir}/run\n\n\nready\n`,
  );
  expect(await ask(await start(), 'select 1')).toEqual([1]);
});

test('a folder of another PostgreSQL is left alone, with the versions named', async () => {
  await mkdir(join(dataDir, 'postgres'));
  await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '15\n');
  await expect(start()).rejects.toMatchObject({ code: 'other-version', facts: { detail: '15 ≠ 18' } });
});

test('a folder with other files is not made into a database', async () => {
  await mkdir(join(dataDir, 'postgres'));
  await writeFile(join(dataDir, 'postgres', 'notes.txt'), 'mine');
  await expect(start()).rejects.toMatchObject({ code: 'folder-not-a-cluster' });
});

test('a deep data folder gets a short private folder for its socket', async () => {
  const deep = join(dataDir, 'a'.repeat(60), 'b'.repeat(60), 'c, d');
  await chmod(dataDir, 0o755);
  const server = await start('exclusive', deep);
  expect(server.socketDir.length).toBeLessThan(90);
  expect((await stat(server.socketDir)).mode & 0o777).toBe(0o700);
  expect(await ask(server, 'select 1')).toEqual([1]);
  await server.stop();
  await rm(server.socketDir, { recursive: true, force: true });
});
