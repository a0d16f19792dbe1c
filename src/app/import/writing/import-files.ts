import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { CycleId, ImportId } from '#base/kernel/id.ts';
import type { Currency } from '#base/kernel/money.ts';
import { Refusal } from '#base/kernel/refusal.ts';
import { activePhases, type SalesCycle } from '#plan/sales-cycle/cycle.ts';
import { readCycles, readLossReasons } from '#plan/sales-cycle/queries.ts';
import type { FileMapping, ImportPlan } from '#app/import/mapping.ts';
import type { Table } from '#app/import/reading/open-table.ts';
import type { Target } from '#app/import/rules/fields.ts';
import { importOrder } from '#app/import/rules/propose-plan.ts';
import { rowReader, type ReadingContext } from '#app/import/rules/read-row.ts';
import type { ImportRecord } from '#app/import/rules/records.ts';
import type { ImportReport } from '#app/import/rules/report.ts';
import { refusals } from '#app/import/refusals.ts';

import { asideIn } from './aside.ts';
import { forgetStays, stayWriter } from './keep-stays.ts';
import { keepAnswers, readOwnFields } from './own-fields.ts';
import { readKnown, type Known } from './known.ts';
import type { Read, Run, Writer } from './run.ts';
import { newTally } from './tally.ts';
import { accountWriter } from './write-accounts.ts';
import { activityWriter } from './write-activities.ts';
import { contactWriter } from './write-contacts.ts';
import { dealWriter, type DealSurroundings } from './write-deals.ts';
import { partWriter } from './write-part-rows.ts';
import { memberWriter } from './write-people.ts';
import { productWriter } from './write-products.ts';

export type PlannedFile = { table: Table; mapping: FileMapping };

const batchRows = 4000;

/**
 * Goes over the files of a plan in the order in which their rows need each other. With `write`, everything is
 * written in this transaction; without, only what writing would do is found out. Rows kept aside are written down
 * in both cases.
 * An aborted signal ends it between two batches.
 * @param onRows called with the number of rows that were dealt with since the last call
 */
export async function importFiles(
  tx: Tx,
  ctx: Context,
  job: {
    importId: ImportId;
    plan: ImportPlan;
    files: readonly PlannedFile[];
    write: boolean;
    signal?: AbortSignal;
  },
  onRows: (rows: number) => void = () => {},
): Promise<ImportReport> {
  const began = performance.now();
  const { importId, plan, files, write, signal } = job;
  const allCycles = await readCycles(tx);
  const cycles = allCycles.filter((each) => !each.retired);
  const cycle = cycleOf(cycles, plan.cycleId as CycleId | null);
  const tally = newTally(cyclesOf(plan, cycle, cycles));
  const aside = asideIn(tx, ctx, importId);
  await tx
    .deleteFrom('import_problem')
    .where('organisation_id', '=', ctx.organisationId)
    .where('import_id', '=', importId)
    .execute();
  const { source, passing, requireOwn = false } = plan;
  const own = await readOwnFields(tx, ctx);
  const run: Run = { tx, ctx, importId, source, write, tally, aside, passing, own, requireOwn };
  await forgetStays(run);
  const targets = new Set(files.map(({ mapping }) => mapping.target));
  const mapped = (field: string) =>
    files.some(({ mapping }) => mapping.columns.some(({ to }) => to.kind === 'field' && to.field === field));
  const needsAccounts = ['accounts', 'contacts', 'deals', 'activities'] as const;
  const namesContacts = ['contactName', 'contactExternalId', 'contactEmail'];
  const known = await readKnown(
    tx,
    ctx.organisationId,
    plan.source,
    {
      accounts: needsAccounts.some((target) => targets.has(target)),
      contacts: targets.has('contacts') || namesContacts.some(mapped),
    },
    plan.choices,
  );
  const lossReasons = await readLossReasons(tx);
  const reading: ReadingContext = {
    own,
    currency: plan.currency as Currency,
    zone: ctx.organisation.timeZone,
    today: ctx.today,
    source: plan.source,
    pipelines: plan.pipelines,
    stages: plan.stages,
    joins: plan.joins,
  };
  for (const target of importOrder) {
    const ofTarget = files.filter(({ mapping }) => mapping.target === target);
    if (ofTarget.length === 0) continue;
    const writer = writerFor(target, run, known, { cycle, cycles, allCycles, lossReasons });
    for (const file of ofTarget)
      for await (const { batch, rows } of readBatches(run, file, target, reading)) {
        signal?.throwIfAborted();
        if (batch.length > 0) await writer.take(batch);
        await aside.flush();
        onRows(rows);
      }
    await writer.finish();
  }
  await aside.flush();
  if (write) await keepAnswers(tx, ctx, own);
  tally.warn('history-without-deal', await forgetStays(run));
  return tally.report({
    problems: aside.groups(),
    joined: plan.joins.filter(({ accepted }) => accepted).map(({ from, to, rows }) => ({ from, to, rows })),
    seconds: Math.round(performance.now() - began) / 1000,
  });
}

/** The cycle into which deals go: the chosen one, else the first that has phases. */
export function cycleOf(cycles: readonly SalesCycle[], id: CycleId | null): SalesCycle {
  const usable = cycles.filter((cycle) => !cycle.retired && activePhases(cycle).length > 0);
  const cycle = id === null ? usable[0] : usable.find((each) => each.id === id);
  if (!cycle) throw new Refusal('refused', { because: 'no-cycle', says: refusals['no-cycle'] });
  return cycle;
}

/** The cycles that deals of this plan can stand in, the chosen one first. */
function cyclesOf(plan: ImportPlan, chosen: SalesCycle, cycles: readonly SalesCycle[]): SalesCycle[] {
  const named = new Set(plan.pipelines.map(({ cycleId }) => cycleId));
  return [chosen, ...cycles.filter(({ id }) => id !== chosen.id && named.has(id))];
}

function writerFor(target: Target, run: Run, known: Known, around: DealSurroundings): Writer<ImportRecord> {
  const writers = {
    members: () => memberWriter(run, known),
    products: () => productWriter(run, known),
    accounts: () => accountWriter(run, known),
    contacts: () => contactWriter(run, known),
    deals: () => dealWriter(run, known, around),
    activities: () => activityWriter(run, known),
    phases: () => stayWriter(run),
    parts: () => partWriter(run, known),
  };
  // Each gets the records of its own target only.
  return writers[target]();
}

async function* readBatches(
  run: Run,
  { table, mapping }: PlannedFile,
  target: Target,
  reading: ReadingContext,
): AsyncGenerator<{ batch: Read[]; rows: number }> {
  const read = rowReader(mapping, reading);
  let batch: Read[] = [];
  let rows = 0;
  for await (const row of table.rows()) {
    rows++;
    run.tally.rows.read++;
    const result = 'cells' in row ? read(row) : null;
    if (result?.ok && 'cells' in row) {
      batch.push({ record: result.record, row, file: mapping.file });
      for (const remark of result.remarks) run.tally.remark(mapping.file, remark, row.line);
    } else {
      run.tally.count(target, 'aside');
      run.tally.rows.aside++;
      if ('cells' in row) run.aside.keep(mapping.file, row, result && !result.ok ? result.problems : []);
      else
        run.aside.keep(mapping.file, { line: row.line, cells: [row.text] }, [
          { column: null, value: row.text, because: row.problem },
        ]);
    }
    if (rows < batchRows) continue;
    yield { batch, rows };
    batch = [];
    rows = 0;
  }
  yield { batch, rows };
}
