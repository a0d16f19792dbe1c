import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline/promises';

import { Command } from 'commander';

import { newId, type Context } from '#base/db/context.ts';
import { openPools, type Pools } from '#base/db/pools.ts';
import { isUuid, type ImportId, type OrganisationId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';

import { isArchive } from '../export/archive/read-archive.ts';
import { contextFor, equipOrganisation } from '../founding.ts';
import { checkImport } from '../import/commands/check-import.ts';
import { discardImport } from '../import/commands/discard-import.ts';
import { draftImport } from '../import/commands/draft-import.ts';
import { startImport, startUndo } from '../import/commands/start-import.ts';
import { applyMapping, saveMapping } from '../import/mappings/commands.ts';
import { listMappings } from '../import/mappings/queries.ts';
import { getImport } from '../import/queries.ts';
import type { GivenFile } from '../import/reading/source.ts';
import { runImport, runUndo } from '../import/running/run-import.ts';
import { exitCodes, UsageError } from './failure.ts';
import { importArchive } from './import-archive.ts';
import { describePlan, describeReport, describeUndo } from './import-report.ts';
import { openInstallation } from './installation.ts';
import { listOrganisations, openOrganisation } from './organisation.ts';
import { progressLine, type ProgressLine } from './progress.ts';

type Options = {
  organisation?: string;
  language: string;
  yes?: boolean;
  dryRun?: boolean;
  undo?: string;
  mapping?: string;
  saveMapping?: string;
  json?: boolean;
};

const standardNames: Record<Language, string> = { nl: 'Mijn organisatie', en: 'My organisation' };

export function importCommand(): Command {
  return new Command('import')
    .description(
      'import the export of another CRM: CSV or XLSX files that belong together; or read an archive of Cadans back',
    )
    .argument('[files...]', 'the files')
    .option('--organisation <name>', 'into which; on an empty installation it is made with this name')
    .option('--language <language>', 'of an organisation that is made, nl or en', 'nl')
    .option('--yes', 'take every proposal without asking')
    .option('--dry-run', 'say what importing would do, and do nothing')
    .option('--mapping <name>', 'read the files as this saved mapping says')
    .option('--save-mapping <name>', 'keep what the columns, stages and names mean under a name')
    .option('--undo <id>', 'put everything back as it was before this import')
    .option('--json', 'answer with one JSON object')
    .action(run);
}

async function run(files: string[], options: Options): Promise<void> {
  if (options.language !== 'nl' && options.language !== 'en')
    throw new UsageError(`--language ${options.language}: it is nl or en.`);
  if (options.undo === undefined && files.length === 0)
    throw new UsageError('Name the files: cadans import deals.csv accounts.csv …');
  if (options.undo !== undefined && (files.length > 0 || !isUuid(options.undo)))
    throw new UsageError('--undo wants the id of an import and no files.');
  const given = await openAll(files);
  const progress = progressLine();
  const installation = await openInstallation('shared', progress);
  const pools = openPools(installation.place);
  try {
    const [only] = given;
    if (options.undo === undefined && only && given.length === 1 && (await isArchive(only)))
      await importArchive(pools, only, options, options.language, progress);
    else if (options.undo === undefined) await importFiles(pools, given, options, options.language, progress);
    else
      await undo(
        await openOrganisation(pools, options.organisation),
        options.undo as ImportId,
        options,
        progress,
      );
  } finally {
    await pools.end();
    await installation.close();
  }
}

async function openAll(paths: readonly string[]): Promise<GivenFile[]> {
  const files: GivenFile[] = [];
  for (const path of paths) {
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`${path}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`);
    });
    if (!found.isFile()) throw new UsageError(`${path}: this is no file.`);
    files.push({ name: basename(path), bytes: await openAsBlob(path) });
  }
  return files;
}

async function importFiles(
  pools: Pools,
  files: readonly GivenFile[],
  options: Options,
  language: Language,
  progress: ProgressLine,
): Promise<void> {
  const { ctx, made } = await organisationFor(pools, options.organisation, language);
  let begun = false;
  try {
    progress.show('Reading the files …');
    const importId = await draftImport(ctx, files);
    if (options.mapping !== undefined) await useMapping(ctx, importId, options.mapping);
    progress.show('Going over all rows …');
    const expected = await checkImport(ctx, { importId });
    const draft = await getImport(ctx, importId);
    if (!options.json) process.stdout.write(`${describePlan(draft, ctx)}\n`);
    begun = !options.dryRun && (options.yes === true || (await agreed(options)));
    if (!begun) {
      await discardImport(ctx, { importId });
      if (options.json) process.stdout.write(`${JSON.stringify({ expected, plan: draft.plan })}\n`);
      else process.stdout.write(`${describeReport(expected, ctx, 'would')}\n`);
      if (options.dryRun)
        process.exitCode = expected.rowsAside > 0 ? exitCodes.someKeptAside : exitCodes.done;
      else {
        process.stderr.write('Nothing was imported. Add --yes to take these proposals.\n');
        process.exitCode = exitCodes.wrongUse;
      }
      return;
    }
    await importNow(ctx, importId, options, progress);
  } finally {
    // An organisation that was made for an import that did not begin goes again.
    if (made && !begun) await throwAway(ctx);
  }
}

async function useMapping(ctx: Context, importId: ImportId, name: string): Promise<void> {
  const named = (await listMappings(ctx)).find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!named) throw new UsageError(`--mapping ${name}: there is no saved mapping with this name.`);
  const { version } = await getImport(ctx, importId);
  await applyMapping(ctx, { importId, mappingId: named.id, version });
}

async function importNow(
  ctx: Context,
  importId: ImportId,
  options: Options,
  progress: ProgressLine,
): Promise<void> {
  if (options.saveMapping !== undefined) await saveMapping(ctx, { importId, name: options.saveMapping });
  await startImport(ctx, { importId }, 'caller');
  await runImport(ctx, importId, {
    onRows: (done, total) => progress.show('Importing', total === 0 ? 1 : done / total),
  });
  const { report } = await getImport(ctx, importId);
  if (report === null) throw new Error('the import left no report');
  if (options.json)
    process.stdout.write(`${JSON.stringify({ importId, organisationId: ctx.organisationId, ...report })}\n`);
  else {
    progress.done(`Imported into "${ctx.organisation.name}" in ${report.seconds} s.`);
    process.stdout.write(`${describeReport(report, ctx, 'did')}\n`);
    process.stdout.write(`To undo it: cadans import --undo ${importId}\n`);
  }
  if (report.rowsAside > 0) process.exitCode = exitCodes.someKeptAside;
}

/** Into the named organisation, or the only one that is not invented; a new one where there is none. */
async function organisationFor(
  pools: Pools,
  named: string | undefined,
  language: Language,
): Promise<{ ctx: Context; made: boolean }> {
  const real = (await listOrganisations(pools)).filter(({ isDemo }) => !isDemo);
  if (real.length > 0) return { ctx: await openOrganisation(pools, named), made: false };
  const ctx = contextFor(pools.app, {
    id: newId<OrganisationId>(),
    organisationName: named?.trim() || standardNames[language],
    language,
  });
  await ctx.inOne(equipOrganisation);
  return { ctx, made: true };
}

async function throwAway(ctx: Context): Promise<void> {
  await ctx.transaction((tx) =>
    tx.deleteFrom('organisation').where('organisation_id', '=', ctx.organisationId).execute(),
  );
}

async function agreed({ json }: Options): Promise<boolean> {
  if (json || !process.stdin.isTTY || !process.stdout.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^(y|yes|j|ja)$/i.test((await terminal.question('Import this? [y/N] ')).trim());
  } finally {
    terminal.close();
  }
}

async function undo(
  ctx: Context,
  importId: ImportId,
  options: Options,
  progress: ProgressLine,
): Promise<void> {
  progress.show('Undoing …');
  await startUndo(ctx, { importId }, 'caller');
  await runUndo(ctx, importId);
  const { report } = await getImport(ctx, importId);
  if (options.json) process.stdout.write(`${JSON.stringify({ importId, ...report?.undo })}\n`);
  else if (report?.undo) progress.done(describeUndo(report.undo));
}
