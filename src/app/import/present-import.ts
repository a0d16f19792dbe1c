import type { Context } from '#base/db/context.ts';
import { activePhases } from '#plan/sales-cycle/cycle.ts';
import { getCycles } from '#plan/sales-cycle/queries.ts';

import type { ImportDetail } from './contract.ts';
import { fittingMappings } from './mappings/queries.ts';
import type { StoredImport } from './queries.ts';

/** An import as a screen shows it. */
export async function presentImport(ctx: Context, stored: StoredImport): Promise<ImportDetail> {
  const cycles = (await getCycles(ctx)).filter((cycle) => !cycle.retired && activePhases(cycle).length > 0);
  const { report } = stored;
  return {
    id: stored.id,
    status: stored.status,
    version: stored.version,
    createdAt: stored.createdAt.toISOString(),
    finishedAt: stored.finishedAt?.toISOString() ?? null,
    plan: stored.plan,
    files: stored.survey,
    reading: { currency: ctx.organisation.currency, zone: ctx.organisation.timeZone, today: ctx.today },
    cycles: cycles.map((cycle) => ({
      id: cycle.id,
      name: cycle.name,
      phases: activePhases(cycle).map(({ id, name }) => ({ id, name })),
    })),
    report,
    progress: {
      done: stored.progressDone,
      total: stored.progressTotal,
      secondsLeft: stored.startedAt === null ? null : secondsLeft(stored, stored.startedAt),
      stopping: stored.stopAsked,
    },
    failure: stored.failure,
    mappings:
      stored.status === 'draft' || stored.status === 'failed' ? await fittingMappings(ctx, stored) : [],
    asideFiles: [...new Set((report?.problems ?? []).map(({ file }) => file))],
  };
}

/** At the pace so far; null where too little was done to tell. */
function secondsLeft(
  { progressDone, progressTotal }: Pick<StoredImport, 'progressDone' | 'progressTotal'>,
  startedAt: Date,
): number | null {
  const seconds = (Date.now() - startedAt.getTime()) / 1000;
  if (progressDone === 0 || progressDone < progressTotal / 50 || seconds < 2) return null;
  return Math.max(0, Math.round((seconds / progressDone) * (progressTotal - progressDone)));
}
