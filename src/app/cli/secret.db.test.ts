import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';

const program = fileURLToPath(new URL('../../../bin/cadans.js', import.meta.url));

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cadans-secret-command-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

/** Runs the command as whoever runs the installation would. */
function cadans(
  words: string[],
  settings: Record<string, string> = {},
): Promise<{ code: number; said: string }> {
  const { place } = database;
  const url =
    place.kind === 'url'
      ? place.url
      : `postgres://${place.superuser}@localhost:${place.port}/${place.database}?host=${encodeURIComponent(place.host)}`;
  return new Promise((done) => {
    const env = { ...process.env, CADANS_DATA: folder, DATABASE_URL: url, ...settings };
    const child = execFile(process.execPath, [program, 'secret', ...words], { env }, (_, out, wrong) =>
      done({ code: child.exitCode ?? -1, said: out + wrong }),
    );
  });
}

test(
  'the secret beside the data is renewed, and the one before it forgotten',
  { timeout: 90_000 },
  async () => {
    expect((await cadans([])).said).toContain('There is no earlier one');
    const [first = ''] = (await readFile(join(folder, 'secret'), 'utf8')).trim().split('\n');
    expect((await cadans(['renew'])).said).toContain('the earlier ones still open');
    const [second = '', third] = (await readFile(join(folder, 'secret'), 'utf8')).trim().split('\n');
    expect(third).toBe(first);
    expect(second).not.toBe(first);
    const forgotten = await cadans(['forget']);
    expect(forgotten.said).toContain('0 closed anew, 0 could not be opened');
    expect(forgotten.said).not.toContain(first);
    expect(await readFile(join(folder, 'secret'), 'utf8')).toBe(`${second}\n`);
    expect((await cadans(['forget'])).code).toBe(4);
  },
);

test(
  'one that is a setting is told how to change, and what is none is refused',
  { timeout: 60_000 },
  async () => {
    const set = await cadans(['renew'], { CADANS_SECRET: 'x'.repeat(40) });
    expect(set).toMatchObject({ code: 2, said: expect.stringContaining('CADANS_SECRET_BEFORE') as string });
    expect((await cadans(['eat'])).code).toBe(2);
  },
);
