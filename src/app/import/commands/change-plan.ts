import type { Context } from '#base/db/context.ts';
import type { CycleId, ImportId } from '#base/kernel/id.ts';
import { allow, Refusal, sameVersion } from '#base/kernel/refusal.ts';
import { activePhases, type SalesCycle } from '#plan/sales-cycle/cycle.ts';
import { may as mayWithDeals } from '#do/pipeline/policy.ts';
import { readCycles } from '#plan/sales-cycle/queries.ts';

import { withFilesOnDisk, type FileOnDisk } from '../keeping/on-disk.ts';
import type { FileMapping, ImportPlan, StageMapping } from '../mapping.ts';
import { may } from '../policy.ts';
import { planFor, surveySet, withDecisions } from '../propose.ts';
import { readImport, type StoredImport } from '../queries.ts';
import { refuse, refusingUnreadable } from '../refuse.ts';
import { stageMeanings } from '../rules/stage-meaning.ts';
import type { FileSurvey } from '../rules/survey.ts';
import { cycleOf } from '../writing/import-files.ts';
import { openMapped, requirePlan, stillToImport } from '../running/open-planned.ts';

export type PlanEdit = {
  importId: ImportId;
  version: number;
  source: ImportPlan['source'];
  cycleId: CycleId | null;
  files: FileMapping[];
  pipelines: ImportPlan['pipelines'];
  stages: ImportPlan['stages'];
  joins: ImportPlan['joins'];
  passing?: ImportPlan['passing'];
  choices?: ImportPlan['choices'];
  requireOwn?: ImportPlan['requireOwn'];
};

/**
 * Puts a corrected plan in the place of the proposed one. Where what columns mean has changed, stages and names are
 * counted anew and decisions about the same ones are kept. Refuses a plan for other files.
 */
export async function changePlan(ctx: Context, edit: PlanEdit): Promise<StoredImport> {
  allow(may.import(ctx.actor));
  if (edit.passing) allow(mayWithDeals.overrideGate(ctx.actor));
  const { stored, cycles } = await ctx.read(async (tx) => ({
    stored: await readImport(tx, ctx, edit.importId),
    cycles: await readCycles(tx),
  }));
  const cycle = cycleOf(cycles, edit.cycleId);
  stillToImport(stored);
  sameVersion(stored, edit.version);
  const known = requirePlan(stored);
  const stages = stagesThatFit(edit, known, cycle, cycles);
  const { base, survey } = await rethought(ctx, edit, stored, cycle);
  const { joins, passing, choices, requireOwn } = edit;
  const plan = withDecisions(base, { stages, joins, passing, choices, requireOwn });
  return ctx.transaction(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('import')
      .set({
        plan: JSON.stringify(plan),
        survey: JSON.stringify(survey),
        report: null,
        // What failed was the plan of before.
        status: 'draft',
        failure: null,
        version: stored.version + 1,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', edit.importId)
      .where('version', '=', stored.version)
      .where('status', 'in', ['draft', 'failed'])
      .executeTakeFirst();
    const after = await readImport(tx, ctx, edit.importId);
    if (numUpdatedRows === 0n)
      throw new Refusal('conflict', { because: 'changed-meanwhile', current: after });
    return after;
  });
}

/** The plan as proposed anew where what columns, pipelines or the cycle mean has changed; else the known one. */
async function rethought(
  ctx: Context,
  edit: PlanEdit,
  stored: StoredImport,
  cycle: SalesCycle,
): Promise<{ base: ImportPlan; survey: FileSurvey[] }> {
  const known = requirePlan(stored);
  const said = (files: readonly FileMapping[], cycleId: string | null, pipelines: ImportPlan['pipelines']) =>
    JSON.stringify([files, cycleId, pipelines]);
  if (said(edit.files, cycle.id, edit.pipelines) === said(known.files, known.cycleId, known.pipelines))
    return { base: { ...known, source: edit.source }, survey: stored.survey };
  return withFilesOnDisk(ctx, edit.importId, async (files) => {
    const { mappings, survey } = await mappingsFor(ctx, stored, files, edit.files);
    const opened = await refusingUnreadable(() => openMapped(files, mappings));
    return { base: await planFor(ctx, opened, { ...edit, cycleId: cycle.id }), survey };
  });
}

/**
 * The stages of an edited plan whose phases belong to the cycle that their pipeline goes into. Where that cycle was
 * changed, its stages are proposed anew; a phase of a cycle that was never meant is refused.
 */
function stagesThatFit(
  edit: PlanEdit,
  known: ImportPlan,
  chosen: SalesCycle,
  cycles: readonly SalesCycle[],
): StageMapping[] {
  const now = stageMeanings(edit);
  const before = stageMeanings(known);
  return edit.stages.filter(({ to, pipeline }) => {
    if (to.kind !== 'phase') return true;
    const cycle = cycleOf(cycles, (now.cycleOf(pipeline) ?? chosen.id) as CycleId);
    if (activePhases(cycle).some(({ id }) => id === to.phaseId)) return true;
    if (cycle.id === (before.cycleOf(pipeline) ?? known.cycleId)) refuse('plan-elsewhere');
    return false;
  });
}

/** The wanted mappings, held against the files; a file of which another sheet was chosen is looked at anew. */
async function mappingsFor(
  ctx: Context,
  stored: StoredImport,
  files: readonly FileOnDisk[],
  wanted: readonly FileMapping[],
): Promise<{ mappings: FileMapping[]; survey: FileSurvey[] }> {
  const mappings: FileMapping[] = [];
  const survey: FileSurvey[] = [];
  for (const known of stored.survey) {
    const mapping = wanted.find(({ file }) => file === known.name);
    const content = files.find(({ id }) => id === known.fileId);
    if (!mapping || !content || wanted.length !== stored.survey.length) refuse('plan-elsewhere');
    if (mapping.sheet === known.sheet) {
      const columns = mapping.columns.map(({ column }) => column);
      if (columns.join('\n') !== known.columns.map(({ column }) => column).join('\n'))
        refuse('plan-elsewhere');
      mappings.push(mapping);
      survey.push(known);
      continue;
    }
    const [again] = await refusingUnreadable(() =>
      surveySet(ctx, [{ id: known.fileId, file: content.file, sheet: mapping.sheet ?? undefined }]),
    );
    if (!again) refuse('plan-elsewhere');
    mappings.push(again.mapping);
    survey.push(again.survey);
  }
  return { mappings, survey };
}
