import type { Context } from '#base/db/context.ts';
import type { Currency } from '#base/kernel/money.ts';
import { activePhases } from '#plan/sales-cycle/cycle.ts';
import { getCycles } from '#plan/sales-cycle/queries.ts';

import type { ImportDetail } from './contract.ts';
import type { StoredImport } from './queries.ts';
import { rowReader, type ReadingContext } from './rules/read-row.ts';

/** An import as a screen shows it: with the first rows as they will be read under its plan. */
export async function presentImport(ctx: Context, stored: StoredImport): Promise<ImportDetail> {
  const cycles = (await getCycles(ctx)).filter((cycle) => !cycle.retired && activePhases(cycle).length > 0);
  const { report } = stored;
  const draft = stored.status === 'draft' || stored.status === 'failed';
  return {
    id: stored.id,
    status: stored.status,
    version: stored.version,
    createdAt: stored.createdAt.toISOString(),
    finishedAt: stored.finishedAt?.toISOString() ?? null,
    plan: stored.plan,
    files: stored.survey,
    previews: draft ? previews(ctx, stored) : [],
    cycles: cycles.map((cycle) => ({
      id: cycle.id,
      name: cycle.name,
      phases: activePhases(cycle).map(({ id, name }) => ({ id, name })),
    })),
    report,
    progress: { done: stored.progressDone, total: stored.progressTotal },
    failure: stored.failure,
    asideFiles: [...new Set((report?.problems ?? []).map(({ file }) => file))],
  };
}

function previews(ctx: Context, { plan, survey }: StoredImport): ImportDetail['previews'] {
  if (plan === null) return [];
  const reading: ReadingContext = {
    currency: plan.currency as Currency,
    zone: ctx.organisation.timeZone,
    today: ctx.today,
    stages: plan.stages,
    joins: plan.joins,
  };
  return plan.files.flatMap((mapping) => {
    const found = survey.find(({ name }) => name === mapping.file);
    if (!found || mapping.target === null) return [];
    const read = rowReader(mapping, reading);
    const rows = found.sample.map((row) => {
      const result = read(row);
      return result.ok
        ? { line: row.line, record: result.record, problems: result.remarks }
        : { line: row.line, record: null, problems: result.problems };
    });
    return [{ file: mapping.file, rows }];
  });
}
