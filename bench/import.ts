import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { sql } from 'kysely';

import { newId, type Context } from '#base/db/context.ts';
import { startEmbedded } from '#base/db/embedded/server.ts';
import { migrate } from '#base/db/migrate.ts';
import { prepareJobs } from '#base/jobs/prepare.ts';
import { describedJobs } from '#app/jobs.ts';
import { openPools, type DatabasePlace } from '#base/db/pools.ts';
import type { OrganisationId } from '#base/kernel/id.ts';
import { contextFor, equipOrganisation } from '#app/founding.ts';
import { draftImport } from '#app/import/commands/draft-import.ts';
import { startImport } from '#app/import/commands/start-import.ts';
import { getImport } from '#app/import/queries.ts';
import type { GivenFile } from '#app/import/reading/source.ts';
import { runImport } from '#app/import/running/run-import.ts';
import { hugeCsv, hugeWorkbook } from './support/huge-file.ts';

const mavenFolder = fileURLToPath(new URL('../../shared/data/maven-crm/', import.meta.url));
const mavenFiles = ['products.csv', 'accounts.csv', 'sales_teams.csv', 'sales_pipeline.csv'];

/**
 * How long files take from being handed over until they are deals with their history: the set of 8,800 deals (where
 * it is not there, one of the same size), 100,000 deals, and one file of 250,000 rows and 150 MB that is never in
 * memory as a whole, as CSV and as a workbook (`--rows N`: only these). Beside it the limit: the same rows into the same tables
 * from tables that hold them already, without reading or deciding anything.
 */
export default async function importBench({
  quick,
  rows,
}: {
  quick: boolean;
  rows: number | null;
}): Promise<Record<string, unknown>> {
  const folder = await mkdtemp(join(tmpdir(), 'cadans-bench-import-'));
  const server = await startEmbedded({ dataDir: folder, owner: 'exclusive' });
  const { socketDir: host, port, database, superuser } = server;
  const place: DatabasePlace = { kind: 'embedded', host, port, database, superuser };
  await migrate(place, () => {});
  await prepareJobs(place, describedJobs);
  const pools = openPools(place);
  try {
    const maven = existsSync(mavenFolder)
      ? mavenFiles.map((name) => ({ name, bytes: readFileSync(mavenFolder + name) }))
      : generatedSet(8800);
    const measure = async (name: string, files: GivenFile[]) => {
      const ctx = await newOrganisation(pools.app);
      const watch = watchMemory();
      const began = performance.now();
      const importId = await draftImport(ctx, files);
      const drafted = performance.now();
      await startImport(ctx, { importId }, 'caller');
      await runImport(ctx, importId);
      const seconds = (performance.now() - began) / 1000;
      const peakMegabytes = watch.stop();
      const { report } = await getImport(ctx, importId);
      const deals = report?.deals.total ?? 0;
      const limit = await bareLimit(ctx, await newOrganisation(pools.app));
      const figures = {
        deals,
        seconds: round(seconds),
        reading: round((drafted - began) / 1000),
        peakMegabytes,
        dealsPerSecond: Math.round(deals / seconds),
        limitSeconds: round(limit),
        ratio: round(seconds / limit),
      };
      process.stderr.write(`${name}: ${JSON.stringify(figures)}\n`);
      return figures;
    };
    const hugeRows = rows ?? (quick ? 25_000 : 250_000);
    const huge = async () => ({
      huge: await measure('huge', [await hugeCsv(folder, hugeRows)]),
      hugeWorkbook: await measure('hugeWorkbook', [await hugeWorkbook(folder, hugeRows)]),
    });
    if (rows !== null) return await huge();
    return {
      set: await measure('set', maven),
      large: await measure('large', generatedSet(quick ? 20_000 : 100_000)),
      ...(await huge()),
      fromExport: existsSync(mavenFolder),
    };
  } finally {
    await pools.end();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function newOrganisation(pool: Parameters<typeof contextFor>[0]): Promise<Context> {
  const ctx = contextFor(pool, {
    id: newId<OrganisationId>(),
    organisationName: 'Meting',
    language: 'nl',
  });
  await ctx.inOne(equipOrganisation);
  return ctx;
}

/**
 * The rows of an import once more, into another organisation: what the tables themselves cost, their indexes and
 * triggers and all, when the rows lie ready in the database.
 */
async function bareLimit(from: Context, to: Context): Promise<number> {
  return from.transaction(async (tx) => {
    const tables = ['account', 'deal', 'deal_event', 'import_mark'] as const;
    for (const table of tables)
      await sql`create temporary table ${sql.table(`ready_${table}`)} on commit drop as
        select * from ${sql.table(table)} where organisation_id = ${from.organisationId}`.execute(tx);
    const own = sql`organisation_id = ${to.organisationId}`;
    await sql`select set_config('cadans.organisation_id', ${to.organisationId}, true)`.execute(tx);
    await sql`update ready_account set ${own}, owner_id = null, parent_id = null`.execute(tx);
    await sql`update ready_deal set ${own}, owner_id = null, product_id = null, contact_id = null,
      loss_reason_id = null, lost_to_id = null, (cycle_id, phase_id) = (select cycle_id, id from phase limit 1)`.execute(
      tx,
    );
    for (const table of ['deal_event', 'import_mark'])
      await sql`update ${sql.table(`ready_${table}`)} set ${own}`.execute(tx);
    const began = performance.now();
    for (const table of tables)
      await sql`insert into ${sql.table(table)} select * from ${sql.table(`ready_${table}`)}`.execute(tx);
    return (performance.now() - began) / 1000;
  });
}

const round = (n: number) => Math.round(n * 100) / 100;

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

/** An export of invented deals, the same every time: accounts, sellers and deals over three years. */
function generatedSet(deals: number): GivenFile[] {
  let state = 20_17;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  const accounts = Math.max(85, Math.round(deals / 20));
  const accountLines = Array.from(
    { length: accounts },
    (_, n) => `Verzonnen ${n} BV,${['zorg', 'bouw', 'handel'][n % 3]},${1 + next(900)},Plaats ${n % 200}`,
  );
  const memberLines = Array.from({ length: 35 }, (_, n) => `Proef ${n},Leider ${n % 6},Team ${n % 3}`);
  const products = ['Basis', 'Plus', 'Pro', 'Extra', 'Groot', 'Klein', 'Bijzonder'];
  const day = (n: number) => new Date(Date.UTC(2015, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
  const dealLines = Array.from({ length: deals }, (_, n) => {
    const opened = next(1000);
    const stage = ['Won', 'Won', 'Lost', 'Engaging', 'Prospecting'][next(5)] ?? 'Won';
    const closed = stage === 'Won' || stage === 'Lost' ? day(opened + 1 + next(120)) : '';
    const amount = closed === '' ? '' : String(stage === 'Won' ? 50 + next(30_000) : 0);
    return `D${n},Proef ${next(35)},${products[next(7)]},Verzonnen ${next(accounts)} BV,${stage},${day(opened)},${closed},${amount}`;
  });
  const file = (name: string, head: string, lines: string[]): GivenFile => ({
    name,
    bytes: Buffer.from(`${head}\n${lines.join('\n')}\n`),
  });
  return [
    file('accounts.csv', 'account,sector,employees,city', accountLines),
    file('sales_teams.csv', 'sales_agent,manager,regional_office', memberLines),
    file(
      'sales_pipeline.csv',
      'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value',
      dealLines,
    ),
  ];
}
