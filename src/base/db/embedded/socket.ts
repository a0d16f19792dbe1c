import { createHash } from 'node:crypto';
import { chmod, lchown, lstat } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EmbeddedDatabaseError } from './errors.ts';
import { makeFolder, ownSystemFolder } from './folders.ts';
import type { SystemUser } from './run-as.ts';

/** The number in the socket's name; nothing listens on a network port. */
export const socketPort = 5432;

/** macOS takes 103 bytes of path, Linux 107. */
const longestPath = 103;

export function socketPath(folder: string, port: number): string {
  return join(folder, `.s.PGSQL.${port}`);
}

/**
 * The folder of the server's socket, which only the server's user (and root) can enter: whoever
 * gets in is trusted. Beside the cluster where the path is short enough, else a private folder
 * with a name made from the cluster's path. Refuses `socket-folder`.
 */
export async function socketFolder(cluster: string, user: SystemUser | undefined): Promise<string> {
  const beside = join(dirname(cluster), 'run');
  const name = `cadans-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`;
  const homes = [user ? await ownSystemFolder() : process.env['XDG_RUNTIME_DIR'], tmpdir(), '/tmp'];
  const apart = homes.flatMap((home) => (home ? [join(home, name)] : []));
  const refusals: string[] = [];
  for (const folder of [beside, ...apart]) {
    const refusal =
      Buffer.byteLength(socketPath(folder, socketPort)) > longestPath
        ? 'the path is too long'
        : await makePrivate(folder, user).catch(String);
    if (refusal === undefined) return folder;
    refusals.push(`${folder}: ${refusal}`);
  }
  throw new EmbeddedDatabaseError('socket-folder', { detail: refusals.join('\n') });
}

/** In a folder that all may write, somebody may have made this name first: only our own real folder will do. */
async function makePrivate(folder: string, user: SystemUser | undefined): Promise<string | undefined> {
  await makeFolder(folder, 0o700);
  const before = await lstat(folder);
  if (!before.isDirectory()) return 'it is not a folder';
  if (user && before.uid === 0) await lchown(folder, user.uid, user.gid);
  const found = await lstat(folder);
  if (found.uid !== (user?.uid ?? process.getuid?.())) return `it belongs to user ${found.uid}`;
  if ((found.mode & 0o077) !== 0) await chmod(folder, 0o700);
  return undefined;
}

/** Does a server answer on this socket? */
export function answers(folder: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath(folder, port));
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2000, () => done(false));
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
}
