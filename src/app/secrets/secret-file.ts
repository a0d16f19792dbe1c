import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { Secrets } from '#base/secrets/secrets.ts';

/** Where an installation keeps the secret that it made itself; the newest stands on the first line. */
export const secretFileIn = (dataDir: string): string => join(dataDir, 'secret');

/** What stands in the file; null where there is none. */
export async function readSecretFile(path: string): Promise<Secrets | null> {
  try {
    const [now, ...before] = linesOf(await readFile(path, 'utf8'));
    return now === undefined ? null : [now, ...before];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
}

/** Secrets one a line, without what stands around them. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Makes the first secret. Whoever is first wins; a second process reads what the first wrote. */
export async function makeSecretFile(path: string): Promise<Secrets> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${makeSecret()}\n`, { mode: 0o600, flag: 'wx' }).catch(() => {});
  const made = await readSecretFile(path);
  if (made === null) throw new Error(`${path} holds no secret, and none can be written there`);
  return made;
}

/** 256 bits, in letters that every environment takes. */
export const makeSecret = (): string => randomBytes(32).toString('base64url');

/** Puts these in the file at once and for good: a machine that falls keeps the old file or has the new one. */
export async function writeSecretFile(path: string, secrets: Secrets): Promise<void> {
  const aside = `${path}.new`;
  const file = await open(aside, 'w', 0o600);
  try {
    await file.writeFile(`${secrets.join('\n')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(aside, path);
}
