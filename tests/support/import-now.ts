import { changePlan } from '#app/import/commands/change-plan.ts';
import { draftImport } from '#app/import/commands/draft-import.ts';
import { startImport, startUndo } from '#app/import/commands/start-import.ts';
import type { ImportPlan } from '#app/import/mapping.ts';
import { getImport } from '#app/import/queries.ts';
import type { UndoReport, ImportReport } from '#app/import/rules/report.ts';
import { runImport, runUndo } from '#app/import/running/run-import.ts';
import type { Context } from '#base/db/context.ts';
import type { CycleId, ImportId } from '#base/kernel/id.ts';

/** Files as a browser hands them over. */
export function bytesOf(files: Record<string, string | Uint8Array>): { name: string; bytes: Uint8Array }[] {
  return Object.entries(files).map(([name, text]) => ({
    name,
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  }));
}

/** Does a draft as the command line does it: at once, without a job. */
export async function importDraft(ctx: Context, importId: ImportId): Promise<void> {
  await startImport(ctx, { importId }, 'caller');
  await runImport(ctx, importId);
}

type Decisions = Pick<ImportPlan, 'passing' | 'choices'>;

/** Imports files with every proposal as it is, and gates passed by and namesakes chosen where that is said. */
export async function importNow(
  ctx: Context,
  files: Record<string, string | Uint8Array>,
  decisions: Decisions = {},
): Promise<{ importId: ImportId; report: ImportReport; plan: ImportPlan }> {
  const importId = await draftImport(ctx, bytesOf(files));
  if (decisions.passing || decisions.choices) await decide(ctx, importId, decisions);
  await importDraft(ctx, importId);
  const { report, plan, status } = await getImport(ctx, importId);
  if (status !== 'done' || report === null || plan === null) throw new Error(`the import is ${status}`);
  return { importId, report, plan };
}

async function decide(ctx: Context, importId: ImportId, decisions: Decisions): Promise<void> {
  const { plan, version } = await getImport(ctx, importId);
  if (plan === null) throw new Error('no plan');
  const { source, files, pipelines, stages, joins } = plan;
  const cycleId = plan.cycleId as CycleId | null;
  await changePlan(ctx, {
    importId,
    version,
    source,
    cycleId,
    files,
    pipelines,
    stages,
    joins,
    ...decisions,
  });
}

export async function undoNow(ctx: Context, importId: ImportId): Promise<UndoReport | null> {
  await startUndo(ctx, { importId }, 'caller');
  await runUndo(ctx, importId);
  const { report, status } = await getImport(ctx, importId);
  if (status !== 'undone') throw new Error(`the import is ${status}`);
  return report?.undo ?? null;
}
