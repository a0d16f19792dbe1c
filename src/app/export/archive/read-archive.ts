import { createHash } from 'node:crypto';

import { sql } from 'kysely';

import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { knownMigrations } from '#base/db/migrate.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';
import { sourceOf, type GivenFile } from '#app/import/reading/source.ts';
import { openZip, type Zip } from '#app/import/reading/zip.ts';

import { may } from '../policy.ts';
import { tablesOf, type Table } from './catalogue.ts';
import { manifestName, manifestShape, tableFile, type Manifest } from './manifest.ts';
import { archiveRefusals } from './refusals.ts';

/** Nobody's organisation unpacks to more. */
const mostBytes = 64 * 1024 ** 3;
const batchRows = 2000;
const batchSigns = 4_000_000;

const refuse = (because: keyof typeof archiveRefusals): never => {
  throw new Refusal('refused', { because, says: archiveRefusals[because] });
};

/** Is this file an archive of an organisation? */
export async function isArchive(file: GivenFile): Promise<boolean> {
  try {
    return (await openZip(sourceOf(file), mostBytes)).has(manifestName);
  } catch {
    return false;
  }
}

/**
 * Reads an archive back into an empty organisation, all or nothing: every row as it was, under the id of this
 * organisation. What is kept by triggers they make anew.
 * @returns how many rows came in
 */
export async function readArchive(
  ctx: Context,
  file: GivenFile,
  onRows: (done: number, total: number) => void = () => {},
): Promise<{ rows: number; manifest: Manifest }> {
  allow(may.bringBack(ctx.actor));
  const zip = await openZip(sourceOf(file), mostBytes);
  const manifest = await readManifest(zip);
  const known = (await knownMigrations()).map(({ name }) => name);
  if (!known.includes(manifest.schema)) refuse('archive-newer');
  const total = manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  await ctx.transaction(async (tx) => {
    await refuseUnlessEmpty(tx);
    const tables = await tablesOf(tx);
    await clear(tx, tables);
    await sql`CREATE TEMP TABLE archive_row (position bigserial, line jsonb) ON COMMIT DROP`.execute(tx);
    for (const table of tables) {
      const told = manifest.tables.find(({ name }) => name === table.name);
      if (!told || told.rows === 0) continue;
      await load(tx, zip, told);
      await place(tx, ctx, table, told);
      onRows((done += told.rows), total);
    }
    await tx
      .updateTable('organisation')
      .set({
        name: manifest.organisation.name,
        time_zone: manifest.organisation.timeZone as never,
        currency: manifest.organisation.currency as never,
        language: manifest.organisation.language,
      })
      .execute();
    await audit(tx, ctx, {
      action: 'organisation.read-back',
      subject: { kind: 'organisation', id: ctx.organisationId },
      after: { takenAt: manifest.takenAt, rows: done },
    });
  });
  return { rows: done, manifest };
}

async function readManifest(zip: Zip): Promise<Manifest> {
  if (!zip.has(manifestName)) refuse('no-archive');
  let text = '';
  for await (const piece of zip.text(manifestName, 10_000_000)) text += piece;
  try {
    return manifestShape.parse(JSON.parse(text));
  } catch {
    return refuse('archive-damaged');
  }
}

async function refuseUnlessEmpty(tx: Tx): Promise<void> {
  const { rows } = await sql<{ used: boolean }>`
    SELECT EXISTS (SELECT FROM account) OR EXISTS (SELECT FROM contact) OR EXISTS (SELECT FROM deal)
      OR EXISTS (SELECT FROM activity) OR EXISTS (SELECT FROM import) OR EXISTS (SELECT FROM member) AS used`.execute(
    tx,
  );
  if (rows[0]?.used) refuse('not-empty');
}

/** What every new organisation has from the start gives way to what the archive has. */
async function clear(tx: Tx, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables.toReversed()) {
    const { rows } = await sql<{ may: boolean }>`
      SELECT has_table_privilege(${name}, 'DELETE') AS may`.execute(tx);
    if (rows[0]?.may) await sql`DELETE FROM ${sql.table(name)}`.execute(tx);
  }
}

/** The lines of a table into a place of their own; refuses what is not as the manifest says. */
async function load(tx: Tx, zip: Zip, told: Manifest['tables'][number]): Promise<void> {
  await sql`TRUNCATE archive_row`.execute(tx);
  if (!zip.has(tableFile(told.name))) refuse('archive-damaged');
  const hash = createHash('sha256');
  let rows = 0;
  let batch: string[] = [];
  let signs = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    await sql`INSERT INTO archive_row (line)
      SELECT line::jsonb FROM unnest(${batch}::text[]) WITH ORDINALITY AS given (line, place) ORDER BY place`.execute(
      tx,
    );
    batch = [];
    signs = 0;
  };
  for await (const line of linesOf(zip.text(tableFile(told.name)))) {
    hash.update(`${line}\n`);
    rows += 1;
    signs += line.length;
    batch.push(line);
    if (batch.length >= batchRows || signs >= batchSigns) await flush();
  }
  await flush();
  if (rows !== told.rows || hash.digest('hex') !== told.sha256) refuse('archive-damaged');
}

async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** All rows in one statement, so that rows may point at each other. */
async function place(tx: Tx, ctx: Context, table: Table, told: Manifest['tables'][number]): Promise<void> {
  const columns = table.columns
    .map((column) => ({ ...column, at: told.columns.indexOf(column.name) }))
    .filter(({ at }) => at >= 0);
  const names = sql.join(columns.map(({ name }) => sql.ref(name)));
  const values = sql.join(columns.map(({ at, type }) => sql`(line ->> ${sql.lit(at)})::${sql.raw(type)}`));
  try {
    await sql`INSERT INTO ${sql.table(table.name)} (organisation_id, ${names})
      SELECT ${ctx.organisationId}::uuid, ${values} FROM archive_row ORDER BY position`.execute(tx);
  } catch (error) {
    throw new Refusal('refused', {
      because: 'archive-damaged',
      says: archiveRefusals['archive-damaged'],
      decision: { table: table.name, why: error instanceof Error ? error.message : String(error) },
    });
  }
}
