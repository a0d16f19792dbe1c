import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

import { sql } from 'kysely';
import { ZipFile } from 'yazl';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { knownMigrations } from '#base/db/migrate.ts';

import type { Writing } from '../writing/sheet.ts';
import { tablesOf, type Table } from './catalogue.ts';
import { manifestName, tableFile, type Manifest } from './manifest.ts';

const pageSize = 1000;
/** Rows that hold pieces of files are large. */
const largePageSize = 16;

/**
 * Everything that an organisation has, as one zip: a file of lines for each table, each line a row as the texts that
 * PostgreSQL writes for its values, and a manifest. All of one moment: read in one snapshot.
 */
export function writeArchive(
  ctx: Context,
  { signal, onRows }: Pick<Writing, 'signal' | 'onRows'>,
): AsyncIterable<Buffer> {
  const zip = new ZipFile();
  const failed = (error: unknown) =>
    (zip.outputStream as Readable).destroy(error instanceof Error ? error : new Error(String(error)));
  ctx
    .readOneMoment(async (tx) => {
      const tables = await tablesOf(tx);
      const told: Manifest['tables'] = [];
      let written = 0;
      for (const table of tables) {
        const hash = createHash('sha256');
        let rows = 0;
        const lines = async function* () {
          for await (const page of pagesOf(tx, table)) {
            signal.throwIfAborted();
            rows += page.length;
            onRows((written += page.length));
            const text = page.map((row) => `${row}\n`).join('');
            hash.update(text);
            yield text;
          }
        };
        await inTurn(zip, Readable.from(lines(), { objectMode: false }), tableFile(table.name));
        const columns = table.columns.map(({ name }) => name);
        told.push({ name: table.name, columns, rows, sha256: hash.digest('hex') });
      }
      const manifest = await manifestOf(ctx, told);
      zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 2)), manifestName);
      zip.end();
    })
    .catch(failed);
  return zip.outputStream as unknown as AsyncIterable<Buffer>;
}

/** Resolves when the entry has been read to its end: the next one needs the connection. */
function inTurn(zip: ZipFile, stream: Readable, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.on('end', resolve).on('error', reject);
    zip.addReadStream(stream, path);
  });
}

/** The rows of a table in the order of its key, each as a JSON list of texts and nulls. */
async function* pagesOf(tx: Tx, { name, columns, key }: Table): AsyncGenerator<string[]> {
  const limit = columns.some(({ type }) => type === 'bytea') ? largePageSize : pageSize;
  const table = sql.table(name);
  const texts = sql.join(columns.map((column) => sql`${sql.ref(column.name)}::text`));
  // Where an organisation has one row there is nothing to order by.
  const keys = key.length === 0 ? sql`organisation_id` : sql.join(key.map((column) => sql.ref(column)));
  const types = new Map(columns.map((column) => [column.name, column.type]));
  let after: string[] | null = null;
  for (;;) {
    const beyond = after
      ? sql`(${keys}) > (${sql.join(after.map((value, i) => sql`${value}::${sql.raw(types.get(key[i] ?? '') ?? 'text')}`))})`
      : sql`true`;
    const page: { rows: { line: string; place: string[] }[] } = await sql<{ line: string; place: string[] }>`
      SELECT to_json(ARRAY[${texts}])::text AS line,
             ARRAY[${sql.join([sql`NULL`, ...key.map((column) => sql`${sql.ref(column)}::text`)])}]::text[] AS place
      FROM ${table} WHERE ${beyond} ORDER BY ${keys} LIMIT ${sql.lit(limit)}`.execute(tx);
    yield page.rows.map(({ line }) => line);
    const last = page.rows.at(-1);
    if (page.rows.length < limit || last === undefined) return;
    after = last.place.slice(1);
  }
}

async function manifestOf(ctx: Context, tables: Manifest['tables']): Promise<Manifest> {
  const { name, timeZone, currency, language } = ctx.organisation;
  return {
    form: 'cadans-archive-1',
    schema: (await knownMigrations()).at(-1)?.name ?? '',
    takenAt: ctx.now.toISOString(),
    organisation: { name, timeZone, currency, language },
    tables,
  };
}
