import type pg from 'pg';

import { alone, knownMigrations, migrateWith, type Migration } from '#base/db/migrate.ts';
import type { DatabasePlace } from '#base/db/pools.ts';
import type { JobDescription } from '#base/jobs/job.ts';
import { prepareJobsWith } from '#base/jobs/prepare.ts';

import { jobsName, type Head } from './archive/contents.ts';
import { readBackupFile } from './archive/read-file.ts';
import { BackupError } from './errors.ts';
import { quoted } from './names.ts';
import { bareTables } from './restoring/bare-tables.ts';
import { clearPlace, isInhabited, refuseUnlessEmpty } from './restoring/empty-place.ts';
import { loadRows, lockAll } from './restoring/load-rows.ts';
import { verifyBackup, type VerifiedBackup } from './verify-backup.ts';
import { makeRoomForJobs, sendAgain } from './waiting-jobs.ts';

export type RestoreBackup = {
  place: DatabasePlace;
  path: string;
  passphrase?: string | undefined;
  jobs: readonly JobDescription[];
  onProgress?: (what: string, part: number) => void;
};

export type RestoredBackup = {
  head: Head;
  rows: number;
  /** Jobs that go on. */
  jobs: number;
  /** The migrations that came after the backup was made. */
  migrated: string[];
};

/**
 * Puts a backup back into an empty database: looks through all of the file first, makes the schema as it was, copies
 * every row in one transaction, and brings the schema up to date. Refuses before anything is touched where the backup
 * is damaged or of a newer Cadans, or the place is not empty; what fails later leaves the place empty.
 */
export async function restoreBackup(wish: RestoreBackup): Promise<RestoredBackup> {
  const say = wish.onProgress ?? (() => {});
  let read = 0;
  say('Looking through the backup', 0);
  const verified = await verifyBackup(wish.path, wish.passphrase, (bytes) => {
    read += bytes;
  });
  const known = await knownMigrations();
  const then = migrationsOf(verified.head, known);
  return alone(wish.place, async (client) => {
    await refuseUnlessEmpty(client);
    say('Making the tables', 0.02);
    await clearPlace(client);
    await migrateWith(client, then);
    await prepareJobsWith(client, wish.jobs);
    const came = await load(client, wish, verified, read, say);
    say('Bringing the database up to date', 0.98);
    const migrated = await migrateWith(client, known);
    await client.query('ANALYZE');
    return { head: verified.head, ...came, migrated };
  });
}

/** Those of the backup, in the order in which they ran there; each must be one that this version knows as it was. */
function migrationsOf({ migrations, version }: Head, known: readonly Migration[]): Migration[] {
  return migrations.map(({ name, checksum }) => {
    const migration = known.find((one) => one.name === name);
    if (!migration)
      throw new BackupError(
        'newer-backup',
        `This backup was made by a newer Cadans (${version}; it has ${name}). Nothing was touched. Restore it with that version.`,
      );
    if (migration.checksum !== checksum)
      throw new BackupError(
        'other-migrations',
        `${name} is not the file that this backup’s database was made with. Nothing was touched.`,
      );
    return migration;
  });
}

async function load(
  client: pg.Client,
  { path, passphrase, jobs }: RestoreBackup,
  { head, tableBytes }: VerifiedBackup,
  read: number,
  say: (what: string, part: number) => void,
): Promise<{ rows: number; jobs: number }> {
  const tables = head.tables.map(({ name }) => name).filter((name) => name !== jobsName);
  await client.query(`SET timezone = 'UTC'; SET datestyle = 'ISO, YMD'; SET client_encoding = 'UTF8';
    SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0`);
  await client.query('BEGIN');
  try {
    await client.query(`SET LOCAL maintenance_work_mem = '256MB'`);
    await lockAll(client, tables);
    if (await isInhabited(client))
      throw new BackupError(
        'place-in-use',
        'Somebody began to use this database meanwhile. Nothing was restored.',
      );
    // What migrations wrote stands in the backup too.
    await client.query(`TRUNCATE ${tables.map(quoted).join(', ')} CASCADE`);
    const bared = await bareTables(client, tables);
    const room = await makeRoomForJobs(client);
    let done = 0;
    const rows = await loadRows(
      client,
      head,
      readBackupFile(path, passphrase),
      new Map([[jobsName, room]]),
      (_table, bytes) => {
        done += bytes;
        say('Copying the rows', 0.03 + 0.65 * (done / Math.max(tableBytes, read, 1)));
      },
    );
    await bared.dress((what, part) => say(what, 0.68 + 0.3 * part));
    const again = await sendAgain(client, jobs);
    await client.query('COMMIT');
    return { rows, jobs: again };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}
