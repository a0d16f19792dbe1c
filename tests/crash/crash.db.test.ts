import { rm } from 'node:fs/promises';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { makeDataFolder } from '#tests/data-folder.ts';

import { crashRounds } from '../../bench/support/crash/rounds.ts';
import { victimOn, type Victim } from '../../bench/support/crash/victim.ts';

const command = ['tests/support/application-process.ts'];
let dataDir: string;
let victim: Victim;

beforeAll(async () => {
  dataDir = makeDataFolder('cadans-crash-');
  victim = await victimOn(dataDir, command);
});
afterAll(async () => {
  await victim.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test('kill -9 of the application and of PostgreSQL loses nothing that was acknowledged and leaves nothing half done', async () => {
  const figures = await crashRounds(victim, {
    rounds: 5,
    writers: 4,
    longestPauseMillis: 400,
    say: () => {},
  });
  expect(figures).toMatchObject({ rounds: 5, lost: [], broken: [], wrong: [], stoppedWith: 0 });
  expect(figures.acknowledged).toBeGreaterThan(20);
}, 240_000);

test('the product’s own database keeps what it acknowledged, also when the power goes', async () => {
  await victim.start();
  const settings = await victim.look(async (client) => {
    const { rows } = await client.query<{ name: string; setting: string }>(
      `SELECT name, setting FROM pg_settings
       WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums') ORDER BY 1`,
    );
    return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
  });
  expect(settings).toEqual({
    data_checksums: 'on',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
  });
}, 120_000);

test('a second application on the same folder is refused with a clear word, and the first goes on', async () => {
  const second = await victimOn(dataDir, command);
  await expect(second.start()).rejects.toThrow(/Another Cadans already runs on .* Stop it first/s);
  await expect(fetch(`${victim.url}/readyz`)).resolves.toMatchObject({ status: 200 });
}, 120_000);
