import { newId, type Context } from '#base/db/context.ts';
import type { ImportId, ScheduleId } from '#base/kernel/id.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { draftImport } from '../commands/draft-import.ts';
import { startImport } from '../commands/start-import.ts';
import { withFolder } from '../keeping/on-disk.ts';
import { applyMapping } from '../mappings/commands.ts';
import { fittingMappings } from '../mappings/queries.ts';
import { getImport } from '../queries.ts';
import { changesAnything } from '../rules/report.ts';
import { runImport } from '../running/run-import.ts';
import { nextOf, plan, type FetchSettings } from './commands.ts';
import { AnswerError, FetchError } from './fetching/fetch-error.ts';
import type { FetchedFile } from './fetching/fetched-file.ts';
import { fromFolder } from './fetching/from-folder.ts';
import { fromUrl } from './fetching/from-url.ts';
import { rootsFor } from './rules/allowed-folder.ts';
import type { ImportScheduleTable } from './table.ts';
import type { RunOutcome } from './words.ts';
import type { Selectable } from 'kysely';

type Schedule = Selectable<ImportScheduleTable>;
type Says = { nl: string; en: string };
type Ended = { outcome: RunOutcome; files: string[]; importId: ImportId | null; says: Says | null };

export type RunPlace = FetchSettings & {
  signal?: AbortSignal | undefined;
  /** tells somebody that a time failed */
  tell: (schedule: Schedule, says: Says) => Promise<void>;
  onFailed?: (error: unknown) => void;
};

/**
 * Does what a schedule is due for: fetches, passes by what it has seen before, imports the rest as its mapping says,
 * and writes down how it went. A time that the schedule no longer holds is passed by. Whatever goes wrong is written
 * down and told, and the next time comes all the same.
 */
export async function runSchedule(
  ctx: Context,
  { scheduleId, at }: { scheduleId: ScheduleId; at: string },
  place: RunPlace,
): Promise<void> {
  const schedule = await ctx.read((tx) =>
    tx
      .selectFrom('import_schedule')
      .selectAll()
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', scheduleId)
      .executeTakeFirst(),
  );
  if (!schedule || schedule.next_at?.toISOString() !== at) return;
  const runId = await beginRun(ctx, schedule);
  let ended: Ended;
  try {
    ended = await fetchAndImport(ctx, schedule, place);
  } catch (error) {
    // The process stops: whoever takes the job up again begins anew.
    if (place.signal?.aborted) throw error;
    place.onFailed?.(error);
    ended = { outcome: 'failed', files: [], importId: null, says: saysOf(error) };
  }
  await endRun(ctx, schedule, runId, ended);
  if (ended.outcome === 'failed' && ended.says !== null) await place.tell(schedule, ended.says);
}

async function fetchAndImport(ctx: Context, schedule: Schedule, place: RunPlace): Promise<Ended> {
  return withFolder(async (folder) => {
    const files = await fetchFiles(ctx, schedule, folder, place);
    const names = files.map(({ name }) => name);
    if (files.length === 0) return { outcome: 'nothing-new', files: [], importId: null, says: null };
    const importId = await draftImport(ctx, files);
    const says = schedule.mapping_id === null ? null : await asMapped(ctx, importId, schedule.mapping_id);
    await startImport(ctx, { importId }, 'caller');
    await runImport(ctx, importId, { signal: place.signal });
    const { report, status } = await getImport(ctx, importId);
    if (status !== 'done' || report === null) throw new FetchError('stopped');
    await remember(ctx, schedule.id, files);
    return { outcome: changesAnything(report) ? 'imported' : 'unchanged', files: names, importId, says };
  });
}

async function fetchFiles(
  ctx: Context,
  { id, kind, place: where }: Schedule,
  folder: string,
  { folders, privateToo, hosts = [], signal }: RunPlace,
): Promise<FetchedFile[]> {
  const isKnown = async (sha256: string) =>
    (await ctx.read((tx) =>
      tx
        .selectFrom('import_seen_file')
        .select('name')
        .where('organisation_id', '=', ctx.organisationId)
        .where('schedule_id', '=', id)
        .where('sha256', '=', sha256)
        .executeTakeFirst(),
    )) !== undefined;
  if (kind === 'folder') return fromFolder(where, rootsFor(folders, ctx.organisationId), isKnown);
  const file = await fromUrl(where, folder, { privateToo, hosts, signal });
  return (await isKnown(file.sha256)) ? [] : [file];
}

/** Reads the draft as the mapping says; what changed in its headers is told. Refuses files that it does not know. */
async function asMapped(
  ctx: Context,
  importId: ImportId,
  mappingId: Schedule['mapping_id'],
): Promise<Says | null> {
  if (mappingId === null) return null;
  const draft = await getImport(ctx, importId);
  const fit = (await fittingMappings(ctx, draft)).find(({ id }) => id === mappingId);
  if (!fit) throw new FetchError('mapping-gone');
  await applyMapping(ctx, { importId, mappingId, version: draft.version });
  const missing = fit.changes.flatMap((change) => change.missing).slice(0, 10);
  const added = fit.changes.flatMap((change) => change.added).slice(0, 10);
  if (missing.length + added.length === 0) return null;
  const list = (word: string, columns: string[]) =>
    columns.length > 0 ? ` ${word}: ${columns.join(', ')}.` : '';
  return {
    nl: `De kolommen zijn veranderd.${list('Ontbreekt', missing)}${list('Nieuw', added)}`,
    en: `The columns have changed.${list('Missing', missing)}${list('New', added)}`,
  };
}

async function beginRun(ctx: Context, { id }: Schedule): Promise<string> {
  const runId = newId<string>();
  await ctx.transaction(async (tx) => {
    await tx
      .updateTable('import_schedule_run')
      .set({ outcome: 'failed', says: JSON.stringify(new FetchError('stopped').says), finished_at: ctx.now })
      .where('organisation_id', '=', ctx.organisationId)
      .where('schedule_id', '=', id)
      .where('outcome', '=', 'running')
      .execute();
    await tx
      .insertInto('import_schedule_run')
      .values({
        organisation_id: ctx.organisationId,
        id: runId,
        schedule_id: id,
        started_at: new Date(),
        finished_at: null,
        outcome: 'running',
        import_id: null,
      })
      .execute();
  });
  return runId;
}

async function endRun(ctx: Context, schedule: Schedule, runId: string, ended: Ended): Promise<void> {
  await ctx.transaction(async (tx) => {
    await tx
      .updateTable('import_schedule_run')
      .set({
        outcome: ended.outcome,
        files: JSON.stringify(ended.files),
        import_id: ended.importId,
        says: ended.says === null ? null : JSON.stringify(ended.says),
        finished_at: new Date(),
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', runId)
      .execute();
    const now = await tx
      .selectFrom('import_schedule')
      .select(['active', 'every', 'weekday', 'at_time as atTime', 'next_at as nextAt'])
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', schedule.id)
      .forUpdate()
      .executeTakeFirst();
    // Somebody may have changed it meanwhile, and planned it anew.
    if (!now || now.nextAt?.getTime() !== schedule.next_at?.getTime()) return;
    await plan(tx, ctx, schedule.id, now.active ? nextOf(ctx, now, new Date()) : null);
  });
}

async function remember(ctx: Context, id: ScheduleId, files: readonly FetchedFile[]): Promise<void> {
  await ctx.transaction((tx) =>
    tx
      .insertInto('import_seen_file')
      .values(
        files.map(({ name, sha256 }) => ({
          organisation_id: ctx.organisationId,
          schedule_id: id,
          sha256,
          name,
          seen_at: ctx.now,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

function saysOf(error: unknown): Says {
  if (error instanceof FetchError || error instanceof AnswerError) return error.says;
  if (error instanceof Refusal && error.details.says) return error.details.says;
  return { nl: 'Er ging iets mis in Cadans.', en: 'Something went wrong in Cadans.' };
}
