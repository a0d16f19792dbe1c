import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { newId, type Context } from '#base/db/context.ts';
import { foundOrganisation } from '#base/directory/people/found-organisation.ts';
import type { OrganisationId } from '#base/kernel/id.ts';
import { contextFor } from '#app/founding.ts';
import type { GivenFile } from '#app/import/reading/source.ts';

import type { TestDatabase } from '#tests/database.ts';
import { openInventedCompany } from '#tests/invented-company.ts';
import { makeOrganisation } from '#tests/organisation.ts';

import { leftOut, tablesOf } from './catalogue.ts';
import { manifestName } from './manifest.ts';
import { isArchive, readArchive } from './read-archive.ts';
import { writeArchive } from './write-archive.ts';

let database: TestDatabase;
let full: Context;
let archive: GivenFile;

beforeAll(async () => {
  const invented = await openInventedCompany();
  ({ database } = invented);
  full = organisation('Vol', invented.ctx.organisationId);
  await full.transaction((tx) =>
    // Every kind of what lies elsewhere for once; the items and people of the company’s own rhythm.
    sql`INSERT INTO rhythm_exception
      (organisation_id, id, item_id, members, was_day, was_from, kind, to_day, to_from, to_to, made_by_id, version)
      SELECT organisation_id, gen_random_uuid(), (SELECT id FROM rhythm_item ORDER BY id LIMIT 1),
        (SELECT array_agg(id ORDER BY id) FROM (SELECT id FROM member ORDER BY id LIMIT 3) three),
        was_day::date, was_from, kind, to_day::date, to_from, to_to, (SELECT id FROM member ORDER BY id LIMIT 1), 2
      FROM (SELECT organisation_id FROM member LIMIT 1) ours, (VALUES
        ('2026-12-28', 540, 'moved', '2027-01-01', 1380, 1440),
        ('2026-12-29', 540, 'dropped', NULL, NULL, NULL),
        ('2026-12-30', 0, 'taken-back', NULL, NULL, NULL),
        ('2026-12-31', NULL, 'moved', '2026-12-31', 600, 660)
      ) kinds (was_day, was_from, kind, to_day, to_from, to_to)`.execute(tx),
  );
  archive = await archiveOf(full);
}, 120_000);
afterAll(() => database.drop());

const organisation = (name: string, id = newId<OrganisationId>()) =>
  contextFor(database.pools.app, { id, organisationName: name, language: 'nl' });

async function emptyOrganisation(): Promise<Context> {
  const ctx = organisation('Leeg');
  await ctx.inOne(foundOrganisation);
  return ctx;
}

async function archiveOf(ctx: Context): Promise<GivenFile> {
  const pieces: Buffer[] = [];
  const calm = new AbortController().signal;
  for await (const piece of writeArchive(ctx, { signal: calm, onRows: () => {} })) pieces.push(piece);
  return { name: 'archief.zip', bytes: new Blob([Buffer.concat(pieces)]) };
}

/** Everything that a table holds for this organisation, as one fingerprint; without the organisation's id. */
async function contentOf(ctx: Context, table: string): Promise<string> {
  const { rows } = await ctx.read((tx) =>
    sql<{ content: string }>`
      SELECT count(*) || ' ' || coalesce(md5(string_agg(line, '|' ORDER BY line)), '') AS content
      FROM (SELECT (to_jsonb(t) - 'organisation_id')::text AS line FROM ${sql.table(table)} t) lines`.execute(
      tx,
    ),
  );
  return rows[0]?.content ?? '';
}

describe('an archive of an organisation', () => {
  test('is read back without loss: every row of every table is as it was, under another organisation', async () => {
    const copy = await emptyOrganisation();
    const { rows } = await readArchive(copy, archive);
    expect(rows).toBeGreaterThan(10_000);
    const tables = await full.read(tablesOf);
    for (const { name } of tables.filter((table) => table.name !== 'audit_entry'))
      expect([name, await contentOf(copy, name)]).toEqual([name, await contentOf(full, name)]);
    expect(await contentOf(copy, 'rhythm_exception')).toMatch(/^4 /);
    // What is kept by triggers came about again.
    for (const kept of ['account_last_contact', 'likeness_key'])
      expect([kept, await contentOf(copy, kept)]).toEqual([kept, await contentOf(full, kept)]);
    const columns = (ctx: Context) =>
      ctx.read((tx) =>
        sql`SELECT phase_id, owner_id, currency, sum(count) AS count, sum(amount_cents) AS cents
          FROM phase_sum GROUP BY 1, 2, 3 HAVING sum(count) <> 0 ORDER BY 1, 2, 3`.execute(tx),
      );
    expect((await columns(copy)).rows).toEqual((await columns(full)).rows);
    const weekly = (ctx: Context) =>
      ctx.read((tx) =>
        sql`SELECT week, measure, member_id, currency, sum(count) AS count, sum(amount_cents) AS cents
          FROM weekly_sum GROUP BY 1, 2, 3, 4 HAVING sum(count) <> 0 ORDER BY 1, 2, 3, 4`.execute(tx),
      );
    expect((await weekly(copy)).rows).toEqual((await weekly(full)).rows);
  }, 120_000);

  test('leaves the organisation that it was taken from as it is, and tells of no secret', async () => {
    const before = await contentOf(full, 'deal');
    await archiveOf(full);
    expect(await contentOf(full, 'deal')).toBe(before);
    const tables = await full.read(tablesOf);
    for (const secret of ['api_key', 'webhook']) expect(tables.map(({ name }) => name)).not.toContain(secret);
  });

  test('names what it leaves out, and nothing that is not there', async () => {
    const { rows } = await full.read((tx) =>
      sql<{ name: string }>`SELECT relname AS name FROM pg_class
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`.execute(tx),
    );
    const names = rows.map(({ name }) => name);
    expect(Object.keys(leftOut).filter((name) => name !== 'export' && !names.includes(name))).toEqual([]);
  });
});

describe('reading back', () => {
  test('is refused where something is already, and changes nothing', async () => {
    const used = await makeOrganisation(database);
    await used.as('administrator');
    await used.as('member');
    await expect(readArchive(used.ctx, archive)).rejects.toMatchObject({ details: { because: 'not-empty' } });
    expect(await contentOf(used.ctx, 'deal')).toMatch(/^0 /);
  });

  test('is refused to whoever is no administrator', async () => {
    const manager = await (await makeOrganisation(database)).as('manager');
    await expect(readArchive(manager, archive)).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('knows an archive from another file, and a damaged one by its own word', async () => {
    expect(await isArchive(archive)).toBe(true);
    expect(await isArchive({ name: 'a.zip', bytes: new Blob(['PK no']) })).toBe(false);
    expect(await isArchive({ name: 'a.csv', bytes: new Blob(['a;b']) })).toBe(false);
    const whole = Buffer.from(await (archive.bytes as Blob).arrayBuffer());
    const at = whole.indexOf('tables/deal.ndjson') + 200;
    const damaged = Buffer.from(whole);
    damaged.fill(0, at, at + 400);
    const copy = await emptyOrganisation();
    await expect(readArchive(copy, { name: manifestName, bytes: new Blob([damaged]) })).rejects.toThrow();
    expect(await contentOf(copy, 'deal')).toMatch(/^0 /);
  });
});
