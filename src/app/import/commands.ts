import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { CycleId, ImportId } from '#base/kernel/id.ts';
import { allow, Refusal, sameVersion } from '#base/kernel/refusal.ts';
import { activePhases, type SalesCycle } from '#plan/sales-cycle/cycle.ts';
import { readCycles } from '#plan/sales-cycle/queries.ts';

import type { FileMapping, ImportPlan, StageMapping } from './mapping.ts';
import { refusalTexts } from './messages.ts';
import { may } from './policy.ts';
import { planFor, surveySet, withDecisions } from './propose.ts';
import { readFiles, readImport, type StoredImport } from './queries.ts';
import { openTable } from './reading/open-table.ts';
import type { GivenFile } from './reading/source.ts';
import { UnreadableFile } from './reading/unreadable-file.ts';
import { refusals } from './refusals.ts';
import type { ImportReport } from './rules/report.ts';
import { stageMeanings } from './rules/stage-meaning.ts';
import type { FileSurvey } from './rules/survey.ts';
import { cycleOf, importFiles, type PlannedFile } from './writing/import-files.ts';

export const mostFiles = 10;
const keepDraftsDays = 30;

/** Takes files in and proposes what they mean; nothing is imported yet. Refuses a file that holds no table. */
export async function draftImport(
  ctx: Context,
  files: readonly { name: string; bytes: Uint8Array }[],
): Promise<ImportId> {
  allow(may.import(ctx.actor));
  if (files.length === 0) refuse('no-files');
  if (files.length > mostFiles) refuse('too-many-files');
  const given = uniqueNames(files).map((file, at) => ({ id: newId<string>(Date.now() + at), file }));
  const opened = await refusingUnreadable(() => surveySet(given));
  const plan = await refusingUnreadable(() => planFor(ctx, opened, { cycleId: null }));
  const importId = newId<ImportId>();
  await ctx.transaction(async (tx) => {
    await forgetOldDrafts(tx, ctx);
    await tx
      .insertInto('import')
      .values({
        organisation_id: ctx.organisationId,
        id: importId,
        plan: JSON.stringify(plan),
        survey: JSON.stringify(opened.map(({ survey }) => survey)),
        started_by_id: memberOf(ctx.actor),
        failure: null,
        created_at: ctx.now,
        started_at: null,
        finished_at: null,
      })
      .execute();
    for (const { id, file } of given)
      await tx
        .insertInto('import_file')
        .values({
          organisation_id: ctx.organisationId,
          import_id: importId,
          id,
          name: file.name,
          size: file.bytes.length,
          content: Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length),
        })
        .execute();
    await audit(tx, ctx, {
      action: 'import.drafted',
      subject: { kind: 'import', id: importId },
      after: { files: given.map(({ file }) => file.name) },
    });
  });
  return importId;
}

export type PlanEdit = {
  importId: ImportId;
  version: number;
  source: ImportPlan['source'];
  cycleId: CycleId | null;
  files: FileMapping[];
  pipelines: ImportPlan['pipelines'];
  stages: ImportPlan['stages'];
  joins: ImportPlan['joins'];
};

/**
 * Puts a corrected plan in the place of the proposed one. Where what columns mean has changed, stages and names are
 * counted anew and decisions about the same ones are kept. Refuses a plan for other files.
 */
export async function changePlan(ctx: Context, edit: PlanEdit): Promise<StoredImport> {
  allow(may.import(ctx.actor));
  const before = await ctx.read(async (tx) => ({
    stored: await readImport(tx, ctx, edit.importId),
    files: await readFiles(tx, ctx, edit.importId),
    cycles: await readCycles(tx),
  }));
  const { stored, files, cycles } = before;
  const cycle = cycleOf(cycles, edit.cycleId);
  stillToImport(stored);
  sameVersion(stored, edit.version);
  const { mappings, survey } = await mappingsFor(stored, files, edit.files);
  const known = requirePlan(stored);
  const anew =
    JSON.stringify([mappings, cycle.id, edit.pipelines]) !==
    JSON.stringify([known.files, known.cycleId, known.pipelines]);
  const stages = stagesThatFit(edit, known, cycle, cycles);
  const base: ImportPlan = anew
    ? await planFor(ctx, await openMapped(files, mappings), { ...edit, cycleId: cycle.id })
    : { ...known, source: edit.source, files: mappings };
  const plan = withDecisions(base, { stages, joins: edit.joins });
  return ctx.transaction(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('import')
      .set({
        plan: JSON.stringify(plan),
        survey: JSON.stringify(survey),
        report: null,
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

type Stored = { id: string; name: string; content: Buffer };

/** The wanted mappings, held against the files; a file of which another sheet was chosen is looked at anew. */
async function mappingsFor(
  stored: StoredImport,
  files: readonly Stored[],
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
      surveySet([{ id: known.fileId, file: givenFile(content), sheet: mapping.sheet ?? undefined }]),
    );
    if (!again) refuse('plan-elsewhere');
    mappings.push(again.mapping);
    survey.push(again.survey);
  }
  return { mappings, survey };
}

/** Goes over all rows without writing, and keeps what it found for the screen: counts, problems, warnings. */
export async function checkImport(ctx: Context, { importId }: { importId: ImportId }): Promise<ImportReport> {
  allow(may.import(ctx.actor));
  const { stored, planned } = await openPlanned(ctx, importId);
  return ctx.transaction(async (tx) => {
    const report = await importFiles(tx, ctx, {
      importId,
      plan: requirePlan(stored),
      files: planned,
      write: false,
    });
    await tx
      .updateTable('import')
      .set({ report: JSON.stringify(report) })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', importId)
      .where('status', 'in', ['draft', 'failed'])
      .execute();
    return report;
  });
}

/** Throws a draft away with its files. What was imported is undone instead. */
export async function discardImport(ctx: Context, { importId }: { importId: ImportId }): Promise<null> {
  allow(may.import(ctx.actor));
  return ctx.transaction(async (tx) => {
    stillToImport(await readImport(tx, ctx, importId));
    await tx
      .deleteFrom('import')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', importId)
      .where('status', 'in', ['draft', 'failed'])
      .execute();
    await audit(tx, ctx, { action: 'import.discarded', subject: { kind: 'import', id: importId } });
    return null;
  });
}

/** The files of an import that is still to be done, opened as its plan says. */
export async function openPlanned(
  ctx: Context,
  importId: ImportId,
): Promise<{ stored: StoredImport; planned: PlannedFile[]; rows: number }> {
  const { stored, files } = await ctx.read(async (tx) => {
    const found = await readImport(tx, ctx, importId);
    stillToImport(found);
    return { stored: found, files: await readFiles(tx, ctx, importId) };
  });
  const mappings = requirePlan(stored).files.filter(({ target }) => target !== null);
  if (mappings.length === 0) refuse('nothing-to-import');
  const planned = await refusingUnreadable(() => openMapped(files, mappings));
  const rows = stored.survey
    .filter(({ name }) => mappings.some(({ file }) => file === name))
    .reduce((sum, file) => sum + file.rows, 0);
  return { stored, planned, rows };
}

async function openMapped(
  files: readonly Stored[],
  mappings: readonly FileMapping[],
): Promise<PlannedFile[]> {
  const opened: PlannedFile[] = [];
  for (const mapping of mappings) {
    const file = files.find(({ name }) => name === mapping.file);
    if (!file) refuse('plan-elsewhere');
    opened.push({ mapping, table: await openTable(givenFile(file), { sheet: mapping.sheet ?? undefined }) });
  }
  return opened;
}

function givenFile({ name, content }: Stored): GivenFile {
  return { name, bytes: content };
}

export function requirePlan({ plan }: StoredImport): ImportPlan {
  if (plan === null) throw new Refusal('not-found');
  return plan;
}

export function stillToImport({ status }: Pick<StoredImport, 'status'>): void {
  if (status === 'running' || status === 'undoing') refuse('other-running');
  if (status !== 'draft' && status !== 'failed') refuse('already-imported');
}

export function refuse(because: keyof typeof refusals): never {
  throw new Refusal('refused', { because, says: refusals[because] });
}

/** Says of a file that holds no table which one it is, and why. */
async function refusingUnreadable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { nl, en } = refusalTexts[error.because];
    throw new Refusal('refused', {
      because: error.because,
      says: { nl: `${error.fileName}: ${nl}`, en: `${error.fileName}: ${en}` },
      decision: { file: error.fileName },
    });
  }
}

/** `deals.csv` twice becomes `deals.csv` and `deals (2).csv`. */
function uniqueNames<F extends { name: string }>(files: readonly F[]): F[] {
  const taken = new Set<string>();
  return files.map((file) => {
    // What cannot be stored, or would break the line that names the file, is left out of its name.
    const name = file.name.slice(-200).replace(/\p{Cc}|^[\udc00-\udfff]/gv, '') || 'file';
    const dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length;
    let unique = name;
    for (let n = 2; taken.has(unique); n++) unique = `${name.slice(0, dot)} (${n})${name.slice(dot)}`;
    taken.add(unique);
    return { ...file, name: unique };
  });
}

async function forgetOldDrafts(tx: Tx, ctx: Context): Promise<void> {
  await tx
    .deleteFrom('import')
    .where('organisation_id', '=', ctx.organisationId)
    .where('status', '=', 'draft')
    .where('created_at', '<', new Date(ctx.now.getTime() - keepDraftsDays * 86_400_000))
    .execute();
}
