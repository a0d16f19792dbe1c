import { createHash } from 'node:crypto';

import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

import { connectionOptions, type DatabasePlace } from '#base/db/pools.ts';

import { contentsName, headName, pieceName, type Contents, type Head } from './archive/contents.ts';
import { tarEnd, tarEntry } from './archive/tar.ts';
import { writeBackupFile } from './archive/write-file.ts';
import { listBackedUp, listSequences, type BackedUp } from './catalogue.ts';
import { BackupError } from './errors.ts';
import { quoted } from './names.ts';
import { secretMark } from './secret-mark.ts';

const pieceBytes = 1024 ** 2;

export type TakeBackup = {
  place: DatabasePlace;
  path: string;
  /** The installation's secret: told of in the backup, and in it where a passphrase closes it. */
  secret: string;
  passphrase?: string | undefined;
  /** The version of Cadans. */
  version: string;
  now?: Date;
  signal?: AbortSignal;
  /** Which table is read now, and how far all is: 0 to 1. */
  onProgress?: (table: string, part: number) => void;
};

export type TakenBackup = { path: string; takenAt: Date; bytes: number; rows: number; tables: number };

/**
 * Writes everything that the installation holds into one file, as it was at one moment, while people go on working.
 * Holds nobody up but a change of the schema. Leaves no half file behind, whatever happens.
 */
export async function takeBackup(wish: TakeBackup): Promise<TakenBackup> {
  const takenAt = wish.now ?? new Date();
  const client = new pg.Client({
    ...connectionOptions(wish.place, 'owner'),
    application_name: 'cadans_backup',
  });
  // A connection that breaks is heard of by the query that runs on it.
  client.on('error', () => {});
  await client.connect();
  try {
    const tables = await begin(client);
    const counted = { rows: 0, tables: tables.length };
    const pieces = write(client, tables, wish, takenAt, counted);
    const bytes = await writeBackupFile(wish.path, pieces, wish.passphrase, wish.signal);
    return { path: wish.path, takenAt, bytes, ...counted };
  } finally {
    // What still runs there when the disk was full is of no use any more.
    await Promise.race([client.end(), new Promise((done) => setTimeout(done, 2000).unref())]);
  }
}

/** One moment for every table: nobody changes the schema from here on. */
async function begin(client: pg.Client): Promise<BackedUp[]> {
  await client.query(`SET datestyle = 'ISO, YMD'; SET intervalstyle = 'postgres'; SET timezone = 'UTC';
    SET client_encoding = 'UTF8'; SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0;
    SET lock_timeout = '60s'; SET bytea_output = 'hex'`);
  for (let tries = 0; tries < 3; tries++) {
    const before = await listBackedUp(client);
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    // The first statement that looks at rows chooses the moment; the locks come before it.
    if (before.length > 0)
      await client.query(
        `LOCK TABLE ${before.map(({ place }) => quoted(place)).join(', ')} IN ACCESS SHARE MODE`,
      );
    const tables = await listBackedUp(client);
    if (JSON.stringify(tables.map(shapeOf)) === JSON.stringify(before.map(shapeOf))) return tables;
    await client.query('ROLLBACK');
  }
  throw new BackupError(
    'schema-changes',
    'The database is being updated. Make the backup when that is done.',
  );
}

const shapeOf = ({ name, columns }: BackedUp) => [name, columns];

async function* write(
  client: pg.Client,
  tables: readonly BackedUp[],
  wish: TakeBackup,
  takenAt: Date,
  counted: { rows: number },
): AsyncGenerator<Buffer> {
  const headBytes = Buffer.from(JSON.stringify(await headOf(client, tables, wish, takenAt), null, 1));
  yield* tarEntry({ name: headName, bytes: headBytes }, takenAt);
  const all = tables.reduce((sum, { size }) => sum + size, 0) || 1;
  const organisations = await organisationsOf(client);
  const told: Contents['tables'] = [];
  let done = 0;
  for (const table of tables) {
    const count = { rows: 0, bytes: 0 };
    const hash = createHash('sha256');
    let piece = 0;
    for await (const bytes of inPieces(rowsOf(client, table, organisations, count))) {
      hash.update(bytes);
      count.bytes += bytes.length;
      wish.onProgress?.(table.name, Math.min(1, (done + Math.min(table.size, count.bytes)) / all));
      yield* tarEntry({ name: pieceName(table.name, ++piece), bytes }, takenAt);
    }
    told.push({ name: table.name, ...count, sha256: hash.digest('hex') });
    counted.rows += count.rows;
    done += table.size;
  }
  const contents: Contents = {
    headSha256: createHash('sha256').update(headBytes).digest('hex'),
    tables: told,
    sequences: await listSequences(client),
  };
  yield* tarEntry({ name: contentsName, bytes: Buffer.from(JSON.stringify(contents, null, 1)) }, takenAt);
  yield tarEnd();
}

async function headOf(
  client: pg.Client,
  tables: readonly BackedUp[],
  { version, secret, passphrase }: TakeBackup,
  takenAt: Date,
): Promise<Head> {
  const migrations = await client.query<Head['migrations'][number]>(
    'SELECT name, checksum FROM public.schema_migration ORDER BY at, name',
  );
  const server = await client.query<{ version: string }>(
    `SELECT current_setting('server_version') AS version`,
  );
  return {
    form: 'cadans-backup-1',
    version,
    takenAt: takenAt.toISOString(),
    postgres: server.rows[0]?.version ?? '',
    migrations: migrations.rows,
    tables: tables.map(({ name, columns }) => ({ name, columns })),
    secret: { fingerprint: secretMark(secret), ...(passphrase === undefined ? {} : { value: secret }) },
  };
}

async function organisationsOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT organisation_id AS id FROM identity.organisation ORDER BY 1',
  );
  return rows.map(({ id }) => id);
}

/** The rows of a table as COPY gives them: behind the wall of one organisation after another where it stands for us. */
async function* rowsOf(
  client: pg.Client,
  { copy, walled }: BackedUp,
  organisations: readonly string[],
  count: { rows: number },
): AsyncGenerator<Buffer> {
  for (const organisation of walled ? organisations : [null]) {
    if (organisation !== null)
      await client.query(`SELECT set_config('cadans.organisation_id', $1, true)`, [organisation]);
    const rows = client.query(copyTo(copy));
    for await (const bytes of rows) yield bytes as Buffer;
    count.rows += rows.rowCount;
  }
}

/** The same bytes in pieces of a megabyte. */
async function* inPieces(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const bytes of source)
    for (let at = 0; at < bytes.length;) {
      const part = bytes.subarray(at, at + pieceBytes - size);
      held.push(part);
      size += part.length;
      at += part.length;
      if (size < pieceBytes) continue;
      yield Buffer.concat(held);
      held = [];
      size = 0;
    }
  if (size > 0) yield Buffer.concat(held);
}
