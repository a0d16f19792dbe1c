import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { ImportId } from '#base/kernel/id.ts';
import { allow, found } from '#base/kernel/refusal.ts';

import type { ImportPlan } from './mapping.ts';
import { failStopped } from './running/fail-stopped.ts';
import { may } from './policy.ts';
import type { Cell } from './rules/cell.ts';
import type { ImportReport } from './rules/report.ts';
import type { Fault } from './rules/row-problem.ts';
import type { SetFault } from './rules/set-fault.ts';
import type { FileSurvey } from './rules/survey.ts';
import type { ImportStatus } from './table.ts';

export type StoredImport = {
  id: ImportId;
  status: ImportStatus;
  plan: ImportPlan | null;
  survey: FileSurvey[];
  report: ImportReport | null;
  progressDone: number;
  progressTotal: number;
  failure: string | null;
  stopAsked: boolean;
  version: number;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
};

/** One import with its plan and what was found in its files. */
export async function getImport(ctx: Context, importId: ImportId): Promise<StoredImport> {
  allow(may.import(ctx.actor));
  await failStopped(ctx);
  return ctx.read((tx) => readImport(tx, ctx, importId));
}

export async function readImport(tx: Tx, ctx: Context, importId: ImportId): Promise<StoredImport> {
  const row = found(
    await tx
      .selectFrom('import')
      .select([
        'id',
        'status',
        'plan',
        'survey',
        'report',
        'progress_done as progressDone',
        'progress_total as progressTotal',
        'failure',
        'stop_asked as stopAsked',
        'version',
        'created_at as createdAt',
        'started_at as startedAt',
        'finished_at as finishedAt',
      ])
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', importId)
      .executeTakeFirst(),
  );
  return { ...row, survey: row.survey ?? [] };
}

/** All imports, the newest first, with the names of their files. */
export async function listImports(ctx: Context) {
  allow(may.import(ctx.actor));
  await failStopped(ctx);
  return ctx.read((tx) =>
    tx
      .selectFrom('import')
      .leftJoin('member', (join) =>
        join
          .onRef('member.organisation_id', '=', 'import.organisation_id')
          .onRef('member.id', '=', 'import.started_by_id'),
      )
      .select((row) => [
        'import.id',
        'import.status',
        'import.report',
        'import.created_at as createdAt',
        'import.finished_at as finishedAt',
        'member.name as startedBy',
        sql<string[]>`array(${row
          .selectFrom('import_file')
          .select('import_file.name')
          .whereRef('import_file.organisation_id', '=', 'import.organisation_id')
          .whereRef('import_file.import_id', '=', 'import.id')
          .orderBy('import_file.id')})`.as('files'),
      ])
      .where('import.organisation_id', '=', ctx.organisationId)
      .orderBy('import.created_at', 'desc')
      .orderBy('import.id', 'desc')
      .limit(100)
      .execute(),
  );
}

export type StoredProblem = {
  line: number;
  column: string | null;
  reason: Fault | SetFault;
  cells: Cell[];
};

/** The rows of one file that were kept aside, piece by piece in the order of the file. */
export async function* eachProblem(
  ctx: Context,
  importId: ImportId,
  fileName: string,
): AsyncGenerator<StoredProblem[]> {
  allow(may.import(ctx.actor));
  let last = -1;
  for (;;) {
    const after = last;
    const rows = await ctx.read((tx) =>
      tx
        .selectFrom('import_problem')
        .select(['position', 'line', 'column_name as column', 'reason', 'row as cells'])
        .where('organisation_id', '=', ctx.organisationId)
        .where('import_id', '=', importId)
        .where('file_name', '=', fileName)
        .where('position', '>', after)
        .orderBy('position')
        .limit(2000)
        .execute(),
    );
    if (rows.length === 0) return;
    last = rows.at(-1)?.position ?? last;
    yield rows;
  }
}
