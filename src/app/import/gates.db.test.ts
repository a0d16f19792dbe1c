import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import type { DealId } from '#base/kernel/id.ts';
import type { Cents } from '#base/kernel/money.ts';
import { setLines } from '#do/pipeline/lines/set-lines.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { bytesOf, importNow, undoNow } from '#tests/import-now.ts';
import { makeOrganisation } from '#tests/organisation.ts';

import { changePlan } from './commands/change-plan.ts';
import { checkImport } from './commands/check-import.ts';
import { draftImport } from './commands/draft-import.ts';
import type { ImportPlan } from './mapping.ts';
import { getImport } from './queries.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

const head = 'opportunity_id,account,deal_stage,engage_date,close_date,close_value';
const first = `${head}\nA1,Verzonnen Een,Selectie,2026-01-05,,100\nA2,Verzonnen Twee,Selectie,2026-01-05,,200\n`;
const later = `${head}\nA1,Verzonnen Een,Prospect,2026-01-05,,150\nA2,Verzonnen Twee,Won,2026-01-05,2026-03-05,250\n`;

const dealsOf = (ctx: Context) =>
  ctx.read((tx) =>
    tx
      .selectFrom('deal')
      .innerJoin('phase', 'phase.id', 'deal.phase_id')
      .innerJoin('account', 'account.id', 'deal.account_id')
      .select([
        'deal.id',
        'deal.version',
        'deal.external_id as key',
        'deal.status',
        'deal.amount_cents as cents',
        'phase.name',
        'account.kind',
      ])
      .orderBy('deal.external_id')
      .execute(),
  );

const stepsOf = (ctx: Context) =>
  ctx.read((tx) =>
    tx
      .selectFrom('deal_event')
      .select(['kind', 'reason', 'after'])
      .where('kind', 'in', ['moved', 'won'])
      .orderBy('kind')
      .execute(),
  );

test('a move that the gate refuses is told with its reason, and the rest of the row comes in', async () => {
  const { ctx } = await makeOrganisation(database);
  await importNow(ctx, { 'deals.csv': first });
  const { report } = await importNow(ctx, { 'deals.csv': later });
  expect(report).toMatchObject({ heldCount: 2, passedCount: 0, counts: { deals: { changed: 2 } } });
  expect(report.held).toMatchObject([
    {
      title: 'Verzonnen Een',
      line: 2,
      because: 'results-missing',
      passable: true,
      to: { kind: 'phase', name: { nl: 'Prospect' } },
    },
    { title: 'Verzonnen Twee', line: 3, because: 'results-missing', passable: true, to: { kind: 'won' } },
  ]);
  expect(report.held?.[0]?.missing.length).toBeGreaterThan(0);
  expect(await dealsOf(ctx)).toMatchObject([
    { key: 'A1', status: 'open', cents: 15_000, name: { nl: 'Selectie' } },
    { key: 'A2', status: 'open', cents: 25_000, name: { nl: 'Selectie' }, kind: 'prospect' },
  ]);
  expect(await stepsOf(ctx)).toEqual([]);
  // The same file once more asks the gate again.
  expect((await importNow(ctx, { 'deals.csv': later })).report).toMatchObject({ heldCount: 2 });
});

test('whoever may passes the gate by with a reason, for the deals that were chosen; an undo puts it all back', async () => {
  const { ctx } = await makeOrganisation(database);
  await importNow(ctx, { 'deals.csv': first });
  const before = await dealsOf(ctx);
  const [one] = before;
  const passing = { reason: 'Stond in het oude CRM al zo.', deals: [one?.id ?? ''] };
  const { report, importId } = await importNow(ctx, { 'deals.csv': later }, { passing });
  expect(report).toMatchObject({ heldCount: 1, passedCount: 1 });
  expect(await dealsOf(ctx)).toMatchObject([{ name: { nl: 'Prospect' } }, { name: { nl: 'Selectie' } }]);
  expect(await stepsOf(ctx)).toMatchObject([
    { kind: 'moved', reason: 'Stond in het oude CRM al zo.', after: { passed: 'results-missing' } },
  ]);
  await undoNow(ctx, importId);
  expect(await dealsOf(ctx)).toEqual(before);
  const all = await importNow(ctx, { 'deals.csv': later }, { passing: { ...passing, deals: 'all' } });
  expect(all.report).toMatchObject({ heldCount: 0, passedCount: 2 });
  expect(await dealsOf(ctx)).toMatchObject([{ status: 'open' }, { status: 'won', kind: 'customer' }]);
});

test('a dry run tells what a gate will keep back', async () => {
  const { ctx } = await makeOrganisation(database);
  await importNow(ctx, { 'deals.csv': first });
  const importId = await draftImport(ctx, bytesOf({ 'deals.csv': later }));
  expect(await checkImport(ctx, { importId })).toMatchObject({ heldCount: 2 });
  const { plan, version } = await getImport(ctx, importId);
  const { cycleId, ...rest } = plan as ImportPlan;
  const edit = { importId, version, ...rest, cycleId: cycleId as never };
  await changePlan(ctx, { ...edit, passing: { reason: 'Afgesproken', deals: 'all' } });
  expect(await checkImport(ctx, { importId })).toMatchObject({ heldCount: 0, passedCount: 2 });
});

test('the amount of a deal with products is theirs, whatever the file says', async () => {
  const { ctx } = await makeOrganisation(database);
  await importNow(ctx, { 'deals.csv': first });
  const [one] = await dealsOf(ctx);
  const line = { description: 'Oven', quantity: 2, priceCents: 500 as Cents, vatBasisPoints: 2100 };
  await setLines(ctx, { dealId: one?.id ?? ('' as DealId), version: one?.version ?? 1, lines: [line] });
  const { report } = await importNow(ctx, { 'deals.csv': first.replace(',100\n', ',999\n') });
  expect(report.warnings).toContainEqual({ because: 'amount-of-lines', rows: 1 });
  expect(await dealsOf(ctx)).toMatchObject([
    { key: 'A1', cents: 1000 },
    { key: 'A2', cents: 20_000 },
  ]);
});
