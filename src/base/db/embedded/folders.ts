import { chmod, chown, lstat, mkdir, mkdtemp, readlink, realpath, rm, stat, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf, EmbeddedDatabaseError } from './errors.ts';
import { canEnter, type SystemUser } from './run-as.ts';

/** Where root keeps what the server's user must reach when the checkout is closed to it (/root, umask 077). */
export const systemFolder = '/var/lib/cadans';

export interface Folders {
  dataDir: string;
  /** PostgreSQL's own folder, links resolved; it need not exist yet. */
  cluster: string;
  log: string;
}

/**
 * Makes the data folder and sees to it that the server's user can reach it: by letting its group in
 * where only the folder itself is closed, else by putting the cluster under /var/lib/cadans with a
 * link `dataDir/postgres` to it. Refuses `folder-not-writable`, `folder-out-of-reach`, `folder-gone`.
 */
export async function prepareFolders(dataDir: string, user: SystemUser | undefined): Promise<Folders> {
  const log = join(dataDir, 'log');
  try {
    await makeParents(dirname(dataDir), user !== undefined);
    await makeFolder(dataDir, 0o700);
    await makeFolder(log, 0o700);
  } catch (error) {
    throw new EmbeddedDatabaseError('folder-not-writable', { path: dataDir, detail: String(error) }, error);
  }
  if (user && (await stat(dataDir)).uid === user.uid) await chown(log, user.uid, user.gid);
  const linked = await linkedCluster(dataDir);
  if (linked) return { dataDir, cluster: linked, log };
  if (!user || (await letIn(dataDir, user))) {
    return { dataDir, cluster: join(await realpath(dataDir), 'postgres'), log };
  }
  return { dataDir, cluster: await clusterElsewhere(dataDir), log };
}

/** The cluster of a data folder that exists; undefined where there is none. It makes nothing. */
export async function existingCluster(dataDir: string): Promise<string | undefined> {
  try {
    return await realpath(join(dataDir, 'postgres'));
  } catch (error) {
    if (codeOf(error) === 'EACCES') {
      throw new EmbeddedDatabaseError('folder-of-another-user', { path: dataDir }, error);
    }
    return undefined;
  }
}

/** /var/lib/cadans, made where it is missing; undefined where it cannot be, or where it is not root's alone. */
export async function ownSystemFolder(): Promise<string | undefined> {
  try {
    await makeFolder(systemFolder, 0o755);
    const made = await lstat(systemFolder);
    return made.isDirectory() && made.uid === 0 && (made.mode & 0o022) === 0 ? systemFolder : undefined;
  } catch {
    return undefined;
  }
}

/** Makes one folder with this mode, whatever the umask; leaves one that exists as it is. */
export async function makeFolder(path: string, mode: number): Promise<boolean> {
  try {
    await mkdir(path, mode);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await stat(path)).isDirectory()) return false;
    throw error;
  }
  await chmod(path, mode);
  return true;
}

async function makeParents(path: string, asRoot: boolean): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (!asRoot || first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await chmod(made, 0o755);
}

async function letIn(dataDir: string, user: SystemUser): Promise<boolean> {
  if (await canEnter(user, dataDir)) return true;
  if (!(await canEnter(user, dirname(await realpath(dataDir))))) return false;
  const before = await stat(dataDir);
  const mode = before.mode & 0o7777;
  if ((mode & 0o070) === 0) {
    await chown(dataDir, before.uid, user.gid);
    await chmod(dataDir, mode | 0o010);
  } else {
    await chmod(dataDir, mode | 0o001);
  }
  return canEnter(user, dataDir);
}

async function linkedCluster(dataDir: string): Promise<string | undefined> {
  const link = join(dataDir, 'postgres');
  if (!(await lstat(link).catch(() => undefined))?.isSymbolicLink()) return undefined;
  try {
    return await realpath(link);
  } catch (error) {
    // The link is made before the cluster that it points to: an interrupted first start leaves this.
    const target = await readlink(link);
    const home = await stat(dirname(target)).catch(() => undefined);
    if (target.startsWith(`${systemFolder}/`) && home?.isDirectory()) return target;
    throw new EmbeddedDatabaseError('folder-gone', { path: link, detail: target }, error);
  }
}

async function clusterElsewhere(dataDir: string): Promise<string> {
  const link = join(dataDir, 'postgres');
  const home = await ownSystemFolder();
  if (home === undefined || (await lstat(link).catch(() => undefined))) {
    throw new EmbeddedDatabaseError('folder-out-of-reach', { path: dataDir });
  }
  const place = await mkdtemp(join(home, 'data-'));
  await chmod(place, 0o755);
  try {
    await symlink(join(place, 'postgres'), link);
  } catch (error) {
    await rm(place, { recursive: true });
    const others = await linkedCluster(dataDir);
    if (codeOf(error) === 'EEXIST' && others) return others;
    throw error;
  }
  return join(place, 'postgres');
}
