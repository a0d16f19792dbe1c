import type { Context } from '#base/db/context.ts';
import type { ImportId } from '#base/kernel/id.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { withFilesOnDisk, type FileOnDisk } from '../keeping/on-disk.ts';
import type { FileMapping, ImportPlan } from '../mapping.ts';
import { readImport, type StoredImport } from '../queries.ts';
import { openTable } from '../reading/open-table.ts';
import { refuse, refusingUnreadable } from '../refuse.ts';
import type { PlannedFile } from '../writing/import-files.ts';

export type Planned = { stored: StoredImport; plan: ImportPlan; files: PlannedFile[]; rows: number };

/** The files of an import opened as its plan says, for as long as the work takes. */
export async function withPlanned<T>(
  ctx: Context,
  importId: ImportId,
  stored: StoredImport,
  work: (planned: Planned) => Promise<T>,
): Promise<T> {
  const plan = requirePlan(stored);
  const mappings = mappingsToDo(stored);
  return withFilesOnDisk(ctx, importId, async (onDisk) =>
    work({
      stored,
      plan,
      files: await refusingUnreadable(() => openMapped(onDisk, mappings)),
      rows: rowsToDo(stored),
    }),
  );
}

/** The files that are not left out; refuses where all are. */
export function mappingsToDo(stored: StoredImport): FileMapping[] {
  const mappings = requirePlan(stored).files.filter(({ target }) => target !== null);
  if (mappings.length === 0) refuse('nothing-to-import');
  return mappings;
}

export function rowsToDo(stored: StoredImport): number {
  const mappings = mappingsToDo(stored);
  return stored.survey
    .filter(({ name }) => mappings.some(({ file }) => file === name))
    .reduce((sum, file) => sum + file.rows, 0);
}

export async function openMapped(
  onDisk: readonly FileOnDisk[],
  mappings: readonly FileMapping[],
): Promise<PlannedFile[]> {
  const opened: PlannedFile[] = [];
  for (const mapping of mappings) {
    const found = onDisk.find(({ file }) => file.name === mapping.file);
    if (!found) refuse('plan-elsewhere');
    opened.push({ mapping, table: await openTable(found.file, { sheet: mapping.sheet ?? undefined }) });
  }
  return opened;
}

export function requirePlan({ plan }: Pick<StoredImport, 'plan'>): ImportPlan {
  if (plan === null) throw new Refusal('not-found');
  return plan;
}

export async function readDraft(ctx: Context, importId: ImportId): Promise<StoredImport> {
  const stored = await ctx.read((tx) => readImport(tx, ctx, importId));
  stillToImport(stored);
  return stored;
}

export function stillToImport({ status }: Pick<StoredImport, 'status'>): void {
  if (status === 'checking' || status === 'running' || status === 'undoing') refuse('other-running');
  if (status !== 'draft' && status !== 'failed') refuse('already-imported');
}
