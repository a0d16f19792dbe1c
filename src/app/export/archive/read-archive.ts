import { createHash } from 'node:crypto';

import { sql } from 'kysely';

import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { knownMigrations } from '#base/db/migrate.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';
import { sourceOf, type GivenFile } from '#app/import/reading/source.ts';
import { openZip, type Zip } from '#app/import/reading/zip.ts';

import { may } from '../policy.ts';
import { tablesOf, type Table } from './catalogue.ts';
import { inTheWay, whoIsHere } from './in-the-way.ts';
import { linesOf } from './lines.ts';
import { manifestName, manifestShape, tableFile, type Manifest } from './manifest.ts';
import { archiveRefusals } from './refusals.ts';
import { sameMember } from './stand-in.ts';

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

export type Reading = {
  /** Aborted where somebody or the process stops it: nothing is kept. */
  signal?: AbortSignal;
  onRows?: (done: number, total: number) => void;
  /** What else is to be kept with it, or not at all. */
  together?: (tx: Tx, rows: number) => Promise<void>;
};

/**
 * Reads an archive back into an empty organisation, all or nothing: every row as it was, under the id of this
 * organisation. What is kept by triggers they make anew. Whoever is here already is the member of the archive with
 * the same address, or stays beside them, and is an administrator.
 * @returns how many rows came in
 */
export async function readArchive(
  ctx: Context,
  file: GivenFile,
  { signal, onRows = () => {}, together }: Reading = {},
): Promise<{ rows: number; manifest: Manifest }> {
  allow(may.bringBack(ctx.actor));
  const { zip, manifest } = await openArchive(file);
  const total = rowsOf(manifest);
  let done = 0;
  await ctx.transaction(async (tx) => {
    if ((await inTheWay(tx)).length > 0) refuse('not-empty');
    const here = await whoIsHere(tx);
    const same = here && (await sameMember(zip, manifest, here));
    const tables = await tablesOf(tx);
    await clear(tx, tables);
    await sql`CREATE TEMP TABLE archive_row (position bigserial, line jsonb) ON COMMIT DROP`.execute(tx);
    for (const table of tables) {
      signal?.throwIfAborted();
      const told = manifest.tables.find(({ name }) => name === table.name);
      if (!told || told.rows === 0) continue;
      const before = done;
      const onRow = () => {
        if (++done % batchRows === 0) onRows(done, total);
      };
      await load(tx, zip, told, { onRow, ...(same ? { as: { from: same.id, to: here.id } } : {}) });
      await place(tx, ctx, table, told);
      onRows((done = before + told.rows), total);
    }
    if (here) await keepIn(tx, here);
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
    signal?.throwIfAborted();
    await together?.(tx, done);
  });
  return { rows: done, manifest };
}

/** Opens an archive; refuses another file, a damaged one, and one of a newer Cadans. */
export async function openArchive(file: GivenFile): Promise<{ zip: Zip; manifest: Manifest }> {
  const zip = await openZip(sourceOf(file), mostBytes).catch(() => refuse('no-archive'));
  const manifest = await readManifest(zip);
  const known = (await knownMigrations()).map(({ name }) => name);
  if (!known.includes(manifest.schema)) refuse('archive-newer');
  return { zip, manifest };
}

export const rowsOf = (manifest: Manifest): number =>
  manifest.tables.reduce((sum, { rows }) => sum + rows, 0);

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

/** What every new organisation has from the start gives way to what the archive has; whoever is here stays. */
async function clear(tx: Tx, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables.toReversed()) {
    const { rows } = await sql<{ may: boolean }>`
      SELECT has_table_privilege(${name}, 'DELETE') AS may`.execute(tx);
    if (rows[0]?.may && name !== 'member') await sql`DELETE FROM ${sql.table(name)}`.execute(tx);
  }
}

/** Whoever reads an archive back does not lock themselves out with it. */
async function keepIn(tx: Tx, { id, email }: { id: MemberId; email: string | null }): Promise<void> {
  await tx
    .updateTable('member')
    .set({ access: 'administrator', can_sign_in: true, archived_at: null, ...(email ? { email } : {}) })
    .where('id', '=', id)
    .execute();
}

/** The lines of a table into a place of their own; refuses what is not as the manifest says. */
async function load(
  tx: Tx,
  zip: Zip,
  told: Manifest['tables'][number],
  { onRow, as }: { onRow: () => void; as?: { from: MemberId; to: MemberId } },
): Promise<void> {
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
  for await (const line of linesOf(whole(zip.text(tableFile(told.name))))) {
    hash.update(`${line}\n`);
    rows += 1;
    signs += line.length;
    // An id is like nothing else, so wherever it stands the member is meant.
    batch.push(as ? line.replaceAll(as.from, as.to) : line);
    onRow();
    if (batch.length >= batchRows || signs >= batchSigns) await flush();
  }
  await flush();
  if (rows !== told.rows || hash.digest('hex') !== told.sha256) refuse('archive-damaged');
}

/** What cannot be unpacked was damaged. */
async function* whole(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  try {
    yield* pieces;
  } catch {
    refuse('archive-damaged');
  }
}

/** All rows in one statement, so that rows may point at each other. */
async function place(tx: Tx, ctx: Context, table: Table, told: Manifest['tables'][number]): Promise<void> {
  const columns = table.columns
    .map((column) => ({ ...column, at: told.columns.indexOf(column.name) }))
    .filter(({ at }) => at >= 0);
  const names = sql.join(columns.map(({ name }) => sql.ref(name)));
  const values = sql.join(columns.map(({ at, type }) => sql`(line ->> ${sql.lit(at)})::${sql.raw(type)}`));
  // Whoever is here already is a row among the members, which takes what the archive says.
  const taken = columns.filter(({ name }) => name !== 'id').map(({ name }) => sql.ref(name));
  const orElse =
    table.name === 'member'
      ? sql`ON CONFLICT (organisation_id, id) DO UPDATE SET ${sql.join(taken.map((name) => sql`${name} = excluded.${name}`))}`
      : sql``;
  try {
    await sql`INSERT INTO ${sql.table(table.name)} (organisation_id, ${names})
      SELECT ${ctx.organisationId}::uuid, ${values} FROM archive_row ORDER BY position ${orElse}`.execute(tx);
  } catch (error) {
    throw new Refusal('refused', {
      because: 'archive-damaged',
      says: archiveRefusals['archive-damaged'],
      decision: { table: table.name, why: error instanceof Error ? error.message : String(error) },
    });
  }
}
