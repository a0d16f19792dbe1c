import { readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, EmbeddedDatabaseError } from './errors.ts';
import { runAs } from './run-as.ts';
import { answers } from './socket.ts';

/** What postmaster.pid says of a server, and whether that server is there. */
export type Postmaster =
  | { state: 'none' }
  | { state: 'starting' | 'stopping'; pid: number }
  | { state: 'ready'; pid: number; socketDir: string; port: number };

/** Looks who serves a cluster. A pid file that a dead server left behind counts as none. */
export async function lookAtPostmaster(cluster: string): Promise<Postmaster> {
  const lines = (await readPidFile(cluster)).split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid < 1) return { state: 'none' };
  const port = Number(lines[3]);
  const socketDir = lines[4] ?? '';
  const status = lines[7] ?? '';
  const alive = await servesCluster(pid, cluster);
  // The socket has the last word: in another container on this folder the pid means nothing.
  const answered = socketDir !== '' && (await answers(socketDir, port));
  if (!alive && !answered) return { state: 'none' };
  if (status === 'stopping') return { state: 'stopping', pid };
  return answered && status === 'ready'
    ? { state: 'ready', pid, socketDir, port }
    : { state: 'starting', pid };
}

/** Is there a process with this number, whoever's it is? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Is this process the server of this cluster? After a restart of the machine the number may be another's. */
export async function servesCluster(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') {
    return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === cluster;
  }
  return (await runAs(undefined, 'ps', ['-o', 'comm=', '-p', String(pid)])).output.includes('postgres');
}

/**
 * PostgreSQL refuses to start while a pid file names any living process of its own user. After a
 * restart of the machine or container that is often a stranger with the same number.
 */
export async function forgetStranger(cluster: string): Promise<void> {
  const pid = Number.parseInt(await readPidFile(cluster), 10);
  if (!Number.isInteger(pid) || !isAlive(pid) || process.platform !== 'linux') return;
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  if (folder !== undefined && folder !== cluster) await rm(join(cluster, 'postmaster.pid'), { force: true });
}

/** Waits until the server has gone. False when it is still there after `patience` milliseconds. */
export async function waitForEnd(pid: number, cluster: string, patience: number): Promise<boolean> {
  for (const until = Date.now() + patience; Date.now() < until;) {
    if (!(await servesCluster(pid, cluster))) return true;
    await pause(25);
  }
  return false;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function readPidFile(cluster: string): Promise<string> {
  try {
    return await readFile(join(cluster, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'EACCES') {
      throw new EmbeddedDatabaseError('folder-of-another-user', { path: cluster }, error);
    }
    return '';
  }
}
