import {
  appendFile,
  chmod,
  chown,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EmbeddedDatabaseError, codeOf } from './errors.ts';
import { isAlive } from './postmaster.ts';
import { runAs, type SystemUser } from './run-as.ts';

export const superuser = 'postgres';

const settingsFile = 'cadans.conf';

/** For a machine of two cores and a few gigabytes that also runs the application. */
const settings = `# Written by Cadans at every start. Put your own settings at the end of postgresql.conf: they win.
max_connections = 60
shared_buffers = 256MB
work_mem = 16MB
wal_compression = on
random_page_cost = 1.1
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
log_line_prefix = '%m [%p] '
log_error_verbosity = terse
log_min_duration_statement = -1
log_checkpoints = off
`;

/** Does the folder hold a cluster of this major version? Refuses one of another version, and other files. */
export async function isCluster(cluster: string, version: string): Promise<boolean> {
  const found = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    const code = codeOf(error) === 'EACCES' ? 'folder-of-another-user' : 'folder-not-a-cluster';
    throw new EmbeddedDatabaseError(code, { path: cluster }, error);
  });
  const ours = version.split('.')[0] ?? '';
  if (found?.trim() === ours) return true;
  if (found !== undefined) {
    const detail = `${found.trim()} ≠ ${ours}`;
    throw new EmbeddedDatabaseError('other-version', { path: cluster, detail });
  }
  if ((await readdir(cluster).catch(() => [])).length > 0) {
    throw new EmbeddedDatabaseError('folder-not-a-cluster', { path: cluster });
  }
  return false;
}

/**
 * Makes the cluster aside and renames it into place, so that it is there whole or not at all, and two
 * who do it at once do not meet. UTF-8, checksums, PostgreSQL's own C.UTF-8 (every machine has it, no
 * system update changes its order), no way in but the socket. Refuses `initdb-failed`.
 */
export async function makeCluster(
  cluster: string,
  initdb: string,
  user: SystemUser | undefined,
): Promise<void> {
  await clearUnfinished(cluster);
  const aside = await mkdtemp(`${cluster}.new-${process.pid}-`);
  try {
    if (user) await chown(aside, user.uid, user.gid);
    const made = await runAs(user, initdb, [
      `--pgdata=${aside}`,
      `--username=${superuser}`,
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      '--auth-local=trust',
      '--auth-host=reject',
    ]);
    if (!made.ok) throw new EmbeddedDatabaseError('initdb-failed', { path: cluster, detail: made.output });
    await appendFile(
      join(aside, 'postgresql.conf'),
      `\ninclude_if_exists = '${settingsFile}'\n# Your own settings below this line win.\n`,
    );
    await rename(aside, cluster);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Files that root restored from a copy go to the server's user; PostgreSQL wants its folder closed to others. */
export async function handOver(cluster: string, user: SystemUser): Promise<void> {
  if ((await stat(cluster)).uid !== 0) return;
  const done = await runAs(undefined, 'chown', ['-R', `${user.uid}:${user.gid}`, `${cluster}/`]);
  if (!done.ok)
    throw new EmbeddedDatabaseError('folder-not-writable', { path: cluster, detail: done.output });
  await chmod(cluster, 0o700);
}

/** Settings follow the version of Cadans, not the day on which the cluster was made. */
export async function writeSettings(cluster: string, user: SystemUser | undefined): Promise<void> {
  const path = join(cluster, settingsFile);
  await writeFile(path, settings, { mode: 0o600 });
  if (user) await chown(path, user.uid, user.gid);
}

async function clearUnfinished(cluster: string): Promise<void> {
  const home = dirname(cluster);
  const unfinished = new RegExp(`^${basename(cluster)}\\.new-(\\d+)-`);
  for (const name of await readdir(home)) {
    const maker = unfinished.exec(name)?.[1];
    if (maker === undefined || isAlive(Number(maker))) continue;
    await rm(join(home, name), { recursive: true, force: true });
  }
}
