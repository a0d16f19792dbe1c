import { stat } from 'node:fs/promises';
import { EmbeddedDatabaseError } from './errors.ts';
import { runAs, type SystemUser } from './run-as.ts';

/**
 * The user that the server runs under when Cadans itself runs as root, which PostgreSQL refuses:
 * the owner of the folders in `owned` (first one that exists and is not root's), else `cadans` or
 * `postgres` where the system has them, else a new system user `cadans`, else `nobody`.
 * For an ordinary user the answer is undefined: the server runs as ourselves.
 */
export async function serverUser(owned: readonly string[]): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const folder of owned) {
    const found = await stat(folder).catch(() => undefined);
    if (found && found.uid !== 0) return { uid: found.uid, gid: found.gid };
  }
  const known = (await userNamed('cadans')) ?? (await userNamed('postgres'));
  if (known) return known;
  const refusal = await createUser();
  const made = (await userNamed('cadans')) ?? (await userNamed('nobody'));
  if (made) return made;
  throw new EmbeddedDatabaseError('no-server-user', { detail: refusal });
}

async function userNamed(name: string): Promise<SystemUser | undefined> {
  const [uid, gid] = await Promise.all([
    runAs(undefined, 'id', ['-u', name]),
    runAs(undefined, 'id', ['-g', name]),
  ]);
  if (!uid.ok || !gid.ok) return undefined;
  const user = { uid: Number(uid.output), gid: Number(gid.output) };
  return user.uid > 0 && Number.isInteger(user.gid) ? user : undefined;
}

async function createUser(): Promise<string> {
  const ways: [string, string[]][] = [
    [
      'useradd',
      '--system --user-group --no-create-home --home-dir /nonexistent --shell /bin/false cadans'.split(' '),
    ],
    ['adduser', '-S -D -H -h /nonexistent -s /bin/false cadans'.split(' ')],
  ];
  const refusals: string[] = [];
  for (const [program, args] of ways) {
    const done = await runAs(undefined, program, args);
    if (done.ok) return '';
    refusals.push(done.output);
  }
  return refusals.join('\n');
}
