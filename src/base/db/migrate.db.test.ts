import { afterAll, beforeEach, describe, expect, test } from 'vitest';

import { openBareDatabase, type BareDatabase } from '#tests/bare-database.ts';
import { asOwner } from '#tests/database.ts';

import { appliedMigrations, knownMigrations, migrate, pendingMigrations, type Migration } from './migrate.ts';

let bare: BareDatabase;
const opened: BareDatabase[] = [];
beforeEach(async () => {
  bare = await openBareDatabase();
  opened.push(bare);
});
afterAll(async () => {
  for (const one of opened) await one.drop();
});

const step = (name: string, sql: string): Migration => ({ name, sql, checksum: `of ${name}` });
const first = step('0001_first.sql', 'CREATE TABLE first (a integer); INSERT INTO first VALUES (1)');
const second = step('0002_second.sql', 'ALTER TABLE first ADD b integer; UPDATE first SET b = a + 1');

const tables = () =>
  asOwner(bare.place, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  });

describe('bringing the database up to date', () => {
  test('carries out what is missing, once, in its order', async () => {
    expect(await migrate(bare.place, undefined, [first])).toEqual(['0001_first.sql']);
    expect(await migrate(bare.place, undefined, [first, second])).toEqual(['0002_second.sql']);
    expect(await migrate(bare.place, undefined, [first, second])).toEqual([]);
  });

  test('of several processes at once is done by one; the others wait and find it done', async () => {
    const done = await Promise.all(
      Array.from({ length: 4 }, () => migrate(bare.place, undefined, [first, second])),
    );
    expect(done.filter((names) => names.length > 0)).toEqual([['0001_first.sql', '0002_second.sql']]);
    const { rows } = await asOwner(bare.place, (client) => client.query('SELECT * FROM first'));
    expect(rows).toEqual([{ a: 1, b: 2 }]);
  });

  test('that fails leaves everything as it was before that step, says which, and goes on when it is mended', async () => {
    const broken = step('0002_second.sql', 'CREATE TABLE half (a integer); DROP TABLE first; SELECT 1 / 0');
    await expect(migrate(bare.place, undefined, [first, broken])).rejects.toMatchObject({
      code: 'failed',
      message: expect.stringContaining(
        '0002_second.sql could not be carried out and was undone: division by zero',
      ),
    });
    expect(await tables()).toEqual(['first', 'schema_migration']);
    expect(await asOwner(bare.place, appliedMigrations)).toEqual([
      { name: first.name, checksum: first.checksum },
    ]);
    expect(await migrate(bare.place, undefined, [first, second])).toEqual(['0002_second.sql']);
  });

  test('is refused by an older Cadans where a newer one has written', async () => {
    await migrate(bare.place, undefined, [first, second]);
    await expect(migrate(bare.place, undefined, [first])).rejects.toMatchObject({
      code: 'newer-database',
      message: expect.stringContaining('0002_second.sql'),
    });
    expect(await tables()).toEqual(['first', 'schema_migration']);
  });

  test('is refused where a step is not the one that was carried out', async () => {
    await migrate(bare.place, undefined, [first]);
    const changed = { ...first, checksum: 'another' };
    await expect(migrate(bare.place, undefined, [changed, second])).rejects.toMatchObject({
      code: 'changed-migration',
    });
  });
});

test('the steps of this version have names in one order, and each its own number and name', async () => {
  const known = await knownMigrations();
  expect(known.length).toBeGreaterThan(30);
  expect(known.map(({ name }) => name)).toEqual(known.map(({ name }) => name).toSorted());
  expect(new Set(known.map(({ name }) => name)).size).toBe(known.length);
  await migrate(bare.place);
  expect(await pendingMigrations(bare.place)).toEqual([]);
});
