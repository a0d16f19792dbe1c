import { chmod, cp, lstat, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type PlatformPackage, platformPackage, usableBinaries } from './binaries.ts';
import { runAs } from './run-as.ts';
import { serverUser } from './user.ts';

let folder = '';
let installed: PlatformPackage;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadans-binaries-'));
  await chmod(folder, 0o755);
  const source = await platformPackage();
  const native = join(folder, 'package', 'native');
  await cp(source.native, native, {
    recursive: true,
    filter: async (path) => !(await lstat(path)).isSymbolicLink(),
  });
  await runAs(undefined, 'chmod', ['-R', 'a+rX', join(folder, 'package')]); // also under umask 077
  installed = { native, version: source.version };
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('binaries whose install script did not run get their links', async () => {
  const binaries = await usableBinaries(installed, await serverUser([]), []);
  expect(binaries.version).toMatch(/^\d+\.\d+$/);
  expect(binaries.postgres.startsWith(installed.native)).toBe(true);
  const links: unknown = JSON.parse(await readFile(join(installed.native, 'pg-symlinks.json'), 'utf8'));
  expect(Array.isArray(links) && links.length > 0).toBe(true);
  expect((await lstat(join(installed.native, 'lib', 'libpq.so.5'))).isSymbolicLink()).toBe(
    process.platform === 'linux',
  );
});

test('binaries in a closed or read-only folder are copied to a place where they run', async () => {
  const user = await serverUser([]);
  // As root the package is closed to the server's user; as an ordinary user it cannot get its links.
  if (user) await chmod(join(folder, 'package'), 0o700);
  else await chmod(join(installed.native, 'lib'), 0o555);
  const shelter = join(folder, 'shelter');
  await mkdir(shelter);
  await chmod(shelter, 0o755);
  let copies = 0;
  const first = await usableBinaries(installed, user, [shelter], () => (copies += 1));
  const again = await usableBinaries(installed, user, [shelter], () => (copies += 1));
  expect(first.postgres.startsWith(shelter)).toBe(true);
  expect(again).toEqual(first);
  expect(copies).toBe(1);
  await chmod(join(installed.native, 'lib'), 0o755);
});

test('binaries that run nowhere are named with what the system says', async () => {
  await rm(join(installed.native, 'bin', 'postgres'));
  await expect(usableBinaries(installed, await serverUser([]), [])).rejects.toMatchObject({
    code: 'binaries-do-not-run',
  });
});
