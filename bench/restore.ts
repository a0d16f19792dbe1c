import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

import { listBackedUp, type BackedUp } from '#base/backup/catalogue.ts';
import { restoreBackup } from '#base/backup/restore-backup.ts';
import { takeBackup } from '#base/backup/take-backup.ts';
import { verifyBackup } from '#base/backup/verify-backup.ts';
import { startEmbedded } from '#base/db/embedded/server.ts';
import { connectionOptions, type DatabasePlace } from '#base/db/pools.ts';
import { describedJobs } from '#app/jobs.ts';

import type { Bench } from './run.ts';
import { fillInstallation } from './support/filled-installation.ts';
import { round } from './support/timing.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

/**
 * A backup of 100,000 deals and a million activities, open and closed with a passphrase, looked through and put back;
 * beside the bare COPY of the same tables in the same run: out into plain files, and in again into tables without
 * keys, indexes, triggers and checks, which a database that works cannot do without.
 */
const bench: Bench = async ({ quick }) => {
  const deals = quick ? 10_000 : 100_000;
  const filled = await fillInstallation(deals, say);
  const folder = await mkdtemp(join(tmpdir(), 'cadans-bench-restore-'));
  const server = await startEmbedded({ dataDir: filled.dataDir });
  const { socketDir: host, port, database, superuser } = server;
  const place: DatabasePlace = { kind: 'embedded', host, port, database, superuser };
  try {
    await asOwner(place, (client) => client.query('CHECKPOINT'));
    const common = { place, secret: 'a secret of more than thirty-two characters', version: 'bench' };
    const watch = watchMemory();
    const open = await timed(() => takeBackup({ ...common, path: join(folder, 'open.tar.zst') }));
    const backupPeakMegabytes = watch.stop();
    const closed = await timed(() =>
      takeBackup({ ...common, path: join(folder, 'closed.tar.zst.age'), passphrase: 'een lange zin' }),
    );
    const verified = await timed(() => verifyBackup(open.value.path, undefined));
    const megabytes = verified.value.tableBytes / 1e6;
    say(
      `${open.value.rows} rows, ${round(megabytes, 1)} MB of rows, ${round(open.value.bytes / 1e6, 1)} MB of file`,
    );
    const bare = await bareCopy(place, folder);
    say(`bare COPY: out ${bare.out} s, in ${bare.in} s`);
    await asOwner(place, (client) => client.query('CREATE DATABASE cadans_restored'));
    const watchRestore = watchMemory();
    const restored = await timed(() =>
      restoreBackup({
        place: { ...place, database: 'cadans_restored' },
        path: open.value.path,
        jobs: describedJobs,
      }),
    );
    const restorePeakMegabytes = watchRestore.stop();
    if (restored.value.rows !== open.value.rows) throw new Error('not every row came back');
    return {
      deals,
      activities: deals * 10,
      rows: open.value.rows,
      rowsMegabytes: round(megabytes, 1),
      fileMegabytes: round(open.value.bytes / 1e6, 1),
      backupSeconds: open.seconds,
      backupMegabytesPerSecond: round(megabytes / open.seconds, 1),
      backupClosedSeconds: closed.seconds,
      backupPeakMegabytes,
      bareCopyOutSeconds: bare.out,
      bareCopyOutMegabytesPerSecond: round(megabytes / bare.out, 1),
      backupTimesBareCopy: round(open.seconds / bare.out),
      verifySeconds: verified.seconds,
      restoreSeconds: restored.seconds,
      restoreMegabytesPerSecond: round(megabytes / restored.seconds, 1),
      restorePeakMegabytes,
      bareCopyInSeconds: bare.in,
      restoreTimesBareCopy: round(restored.seconds / bare.in),
    };
  } finally {
    await server.stop();
    await filled.remove();
    await rm(folder, { recursive: true, force: true });
  }
};

/** Every table out into a plain file of its own, and in again into a copy of the table that is nothing but columns. */
async function bareCopy(place: DatabasePlace, folder: string): Promise<{ out: number; in: number }> {
  return asOwner(place, async (client) => {
    const tables = (await listBackedUp(client)).filter(({ name }) => name.startsWith('public.'));
    const fileOf = ({ name }: BackedUp) => join(folder, `${name}.copy`);
    const out = await timed(async () => {
      for (const table of tables)
        await pipeline(client.query(copyTo(table.copy)), createWriteStream(fileOf(table), { flush: true }));
    });
    await client.query('CREATE SCHEMA bare');
    for (const { name } of tables) await client.query(`CREATE TABLE bare.${bareName(name)} (LIKE ${name})`);
    const back = await timed(async () => {
      await client.query('BEGIN');
      for (const table of tables) {
        const columns = table.columns.map(pg.escapeIdentifier).join(', ');
        await pipeline(
          createReadStream(fileOf(table)),
          client.query(copyFrom(`COPY bare.${bareName(table.name)} (${columns}) FROM STDIN`)),
        );
      }
      await client.query('COMMIT');
    });
    await client.query('DROP SCHEMA bare CASCADE');
    return { out: out.seconds, in: back.seconds };
  });
}

const bareName = (name: string) => pg.escapeIdentifier(name.slice('public.'.length));

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const began = performance.now();
  const value = await work();
  return { value, seconds: round((performance.now() - began) / 1000) };
}

async function asOwner<T>(place: DatabasePlace, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connectionOptions(place, 'owner'));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function watchMemory(): { stop(): number } {
  let peak = process.memoryUsage().rss;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
  return {
    stop() {
      clearInterval(timer);
      return Math.round(peak / 1024 / 1024);
    },
  };
}

export default bench;
