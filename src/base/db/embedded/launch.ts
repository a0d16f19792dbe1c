import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { chown, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedDatabaseError } from './errors.ts';
import { forgetStranger, lookAtPostmaster, pause } from './postmaster.ts';
import { bareEnvironment, type SystemUser } from './run-as.ts';
import { socketPort } from './socket.ts';

export interface Launch {
  postgres: string;
  cluster: string;
  /** The folder of postgres.log. */
  log: string;
  socketDir: string;
  user: SystemUser | undefined;
}

/** A server that came up; undefined when another process brought one up on this cluster meanwhile. */
export type Launched = { pid: number; ended: Promise<void> } | undefined;

const logLimit = 10 * 1024 * 1024;

/** How long the remains of a server whose main process was killed may take to go away. */
const remainsPatience = 20_000;

/** Starts the server and waits until it takes connections, a recovery included. Refuses `start-failed`. */
export async function launchServer(launch: Launch): Promise<Launched> {
  await forgetStranger(launch.cluster);
  const giveUp = Date.now() + remainsPatience;
  for (;;) {
    const attempt = await launchOnce(launch);
    if (attempt.up) return attempt.server;
    const other = await lookAtPostmaster(launch.cluster);
    if (other.state !== 'none') return undefined;
    const remains = /pre-existing shared memory block|lock file "postmaster.pid" already exists/;
    if (!remains.test(attempt.said) || Date.now() > giveUp) {
      const path = join(launch.log, 'postgres.log');
      throw new EmbeddedDatabaseError('start-failed', { path, detail: attempt.said });
    }
    await pause(200);
  }
}

type Attempt = { up: true; server: NonNullable<Launched> } | { up: false; said: string };

async function launchOnce(launch: Launch): Promise<Attempt> {
  const { cluster, user } = launch;
  const log = await openLog(launch.log, user);
  const from = (await log.stat()).size;
  // What may not be otherwise is said here, where it wins from every file.
  const held = [
    'listen_addresses=',
    `port=${socketPort}`,
    `unix_socket_directories=${quotedPath(launch.socketDir)}`,
    'unix_socket_permissions=0700',
    'fsync=on',
    'full_page_writes=on',
    'logging_collector=off',
    'log_destination=stderr',
  ];
  // Detached: an interrupt from the terminal goes to the application alone, which then stops the server.
  const child = spawn(launch.postgres, ['-D', cluster, ...held.flatMap((one) => ['-c', one])], {
    cwd: '/',
    env: bareEnvironment,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    ...user,
  });
  child.unref();
  const over = { why: '' };
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => resolve(void (over.why = error.message)));
    child.once('exit', (code, signal) => resolve(void (over.why = `exit ${code ?? signal}`)));
  });
  try {
    while (over.why === '') {
      const seen = await lookAtPostmaster(cluster);
      if (seen.state === 'ready' && seen.pid === child.pid) {
        return { up: true, server: { pid: seen.pid, ended } };
      }
      await pause(15);
    }
    return { up: false, said: (await readTail(launch.log, from)) || over.why };
  } finally {
    await log.close();
  }
}

async function openLog(folder: string, user: SystemUser | undefined) {
  const path = join(folder, 'postgres.log');
  const before = await stat(path).catch(() => undefined);
  if (before && before.size > logLimit) await rename(path, `${path}.1`);
  try {
    const flags = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | constants.O_NOFOLLOW;
    const log = await open(path, flags, 0o600);
    // In a folder of that user the log is that user's too, who may start Cadans the next time.
    if (user && (await stat(folder)).uid === user.uid) await chown(path, user.uid, user.gid);
    return log;
  } catch (error) {
    throw new EmbeddedDatabaseError('folder-not-writable', { path, detail: String(error) }, error);
  }
}

async function readTail(folder: string, from: number): Promise<string> {
  const log = await open(join(folder, 'postgres.log'), 'r');
  try {
    const { bytesRead, buffer } = await log.read(Buffer.alloc(16 * 1024), 0, 16 * 1024, from);
    return buffer.toString('utf8', 0, bytesRead).trim().split('\n').slice(-12).join('\n');
  } finally {
    await log.close();
  }
}

/** The setting is a list in which a comma or a blank would begin the next folder. */
function quotedPath(path: string): string {
  return `"${path.replaceAll('"', '""')}"`;
}
