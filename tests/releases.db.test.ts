import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { afterAll, describe, expect, test } from 'vitest';

import { restoreBackup } from '#base/backup/restore-backup.ts';
import { verifyBackup } from '#base/backup/verify-backup.ts';
import { pendingMigrations } from '#base/db/migrate.ts';
import type { OrganisationId } from '#base/kernel/id.ts';
import { describedJobs } from '#app/jobs.ts';
import { contextFor } from '#app/founding.ts';
import { getScoreboard } from '#check/scoreboard/queries.ts';
import { openPools } from '#base/db/pools.ts';
import { weekOf } from '#base/kernel/date.ts';

import { openBareDatabase, type BareDatabase } from '#tests/bare-database.ts';
import { asOwner } from '#tests/database.ts';

const folder = fileURLToPath(new URL('releases/', import.meta.url));
const releases = readdirSync(folder).filter((name) => name.endsWith('.tar.zst'));
const opened: BareDatabase[] = [];
afterAll(async () => {
  for (const one of opened) await one.drop();
});

test('every release has left a backup to try', () => {
  expect(releases.length).toBeGreaterThan(0);
});

describe.each(releases)('the data of %s', (release) => {
  test('comes up to date without losing a row', async () => {
    const path = folder + release;
    const { contents, rows: told } = await verifyBackup(path, undefined);
    const bare = await openBareDatabase();
    opened.push(bare);
    const { rows } = await restoreBackup({ place: bare.place, path, jobs: describedJobs });
    expect(rows).toBe(told);
    expect(await pendingMigrations(bare.place)).toEqual([]);
    await asOwner(bare.place, async (client) => {
      for (const { name, rows: were } of contents.tables) {
        const there = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [
          name,
        ]);
        // A table that a later version folded into another is that version's to try.
        if (!there.rows[0]?.there || name.startsWith('jobs.')) continue;
        // Whoever owns the tables and is no superuser counts behind the wall too, until it is told that it need not.
        await client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
        const { rows: counted } = await client.query<{ n: number }>(`SELECT count(*) AS n FROM ${name}`);
        // A migration may make new rows of old ones; it takes none away.
        expect(counted[0]?.n ?? 0, name).toBeGreaterThanOrEqual(were);
      }
    });
    const pools = openPools(bare.place, { app: 2, identity: 1 });
    try {
      const { rows: found } = await pools.identity.query<{ id: OrganisationId }>(
        'SELECT organisation_id AS id FROM organisation',
      );
      const [organisation] = found;
      if (!organisation) throw new Error('there is no organisation in it');
      const ctx = contextFor(pools.app, { id: organisation.id, organisationName: 'Toen', language: 'nl' });
      const board = await getScoreboard(ctx, { week: weekOf(ctx.today), withOwner: true });
      expect(board.rows.length).toBeGreaterThan(0);
    } finally {
      await pools.end();
    }
  }, 120_000);
});
