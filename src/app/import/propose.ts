import type { Tx } from '#base/db/database.ts';
import type { Context } from '#base/db/context.ts';
import { readFields } from '#base/directory/custom-fields/queries/custom-fields.ts';
import type { CycleId } from '#base/kernel/id.ts';
import { activePhases } from '#plan/sales-cycle/cycle.ts';
import { readCycles } from '#plan/sales-cycle/queries.ts';

import type { FileMapping, ImportPlan } from './mapping.ts';
import type { Table } from './reading/open-table.ts';
import { surveyFiles, tallyFile } from './reading/survey-files.ts';
import type { GivenFile } from './reading/source.ts';
import { proposePlan } from './rules/propose-plan.ts';
import type { FileSurvey } from './rules/survey.ts';
import { withOwnFields } from './rules/own-fields.ts';
import { ownColumn } from './rules/problem-file.ts';
import { stageKey } from './rules/stage-meaning.ts';
import { cycleOf } from './writing/import-files.ts';

export type OpenedFile = { survey: FileSurvey; mapping: FileMapping; table: Table };

/** Opens files, with the sheet that a person chose, and says what each is. */
export async function surveySet(
  ctx: Context,
  files: readonly { id: string; file: GivenFile; sheet?: string | undefined }[],
): Promise<OpenedFile[]> {
  const fields = await ctx.read((tx) => readFields(tx));
  const surveyed = await surveyFiles(files.map(({ file, sheet }) => ({ file, options: { sheet } })));
  return surveyed.map(({ table, mapping, ...found }, at) => ({
    table,
    mapping: withOwnFields(withoutOwnColumns(mapping), fields),
    survey: {
      fileId: files[at]?.id ?? '',
      name: found.name,
      format: table.format,
      encoding: table.encoding,
      separator: table.separator,
      sheet: table.sheet,
      sheets: table.sheets,
      headerLine: table.headerLine,
      rows: found.rows,
      unread: found.unread,
      columns: found.columns,
      sample: found.sample,
    },
  }));
}

/** Rows that were kept aside come back corrected, with the columns in which we said what was wrong. */
function withoutOwnColumns(mapping: FileMapping): FileMapping {
  return {
    ...mapping,
    columns: mapping.columns.map((column) =>
      ownColumn(column.column) ? { ...column, to: { kind: 'leave-out' }, sure: true } : column,
    ),
  };
}

/** The plan for these files: what their stages mean, and which names are probably the same. */
export async function planFor(
  ctx: Context,
  files: readonly { table: Table; mapping: FileMapping }[],
  decided: Partial<Pick<ImportPlan, 'source' | 'pipelines'>> & { cycleId: CycleId | null },
): Promise<ImportPlan> {
  const tallied: Parameters<typeof proposePlan>[0][number][] = [];
  for (const { table, mapping } of files) tallied.push({ mapping, tally: await tallyFile(table, mapping) });
  return ctx.read(async (tx) => {
    const cycles = (await readCycles(tx)).filter((each) => !each.retired && activePhases(each).length > 0);
    return proposePlan(tallied, {
      cycleId: cycleOf(cycles, decided.cycleId).id,
      cycles: cycles.map((cycle) => ({
        id: cycle.id,
        key: cycle.key,
        name: cycle.name,
        phases: activePhases(cycle).map(({ id, name }, position) => ({ id, name, position })),
      })),
      source: decided.source ?? null,
      pipelines: decided.pipelines ?? [],
      currency: ctx.organisation.currency,
      known: {
        products: await namesIn(tx, ctx, 'product'),
        accounts: await namesIn(tx, ctx, 'account'),
        members: await namesIn(tx, ctx, 'member'),
      },
    });
  });
}

async function namesIn(tx: Tx, ctx: Context, table: 'product' | 'account' | 'member'): Promise<string[]> {
  const rows = await tx
    .selectFrom(table)
    .select('name')
    .where('organisation_id', '=', ctx.organisationId)
    .execute();
  return rows.map(({ name }) => name);
}

/** A newly proposed plan with what a person decided before about the same stages and names. */
export function withDecisions(
  proposed: ImportPlan,
  decided: Pick<ImportPlan, 'stages' | 'joins' | 'passing' | 'choices' | 'requireOwn'>,
): ImportPlan {
  const stages = new Map(decided.stages.map((stage) => [stageKey(stage), stage]));
  const joins = new Map(decided.joins.map((join) => [`${join.of} ${join.from}`, join]));
  return {
    ...proposed,
    passing: decided.passing ?? null,
    choices: decided.choices ?? [],
    requireOwn: decided.requireOwn ?? false,
    stages: proposed.stages.map((stage) => {
      const known = stages.get(stageKey(stage));
      return known ? { ...stage, to: known.to, sure: known.sure } : stage;
    }),
    joins: proposed.joins.map((join) => {
      const known = joins.get(`${join.of} ${join.from}`);
      return known && known.to === join.to ? { ...join, accepted: known.accepted } : join;
    }),
  };
}
