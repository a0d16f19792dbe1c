import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

import { Command } from 'commander';

import { keepBackup } from '#base/backup/keep-backup.ts';
import { verifyBackup } from '#base/backup/verify-backup.ts';
import { formatNumber } from '#base/i18n/format.ts';

import { readSettings, type Settings } from '../settings.ts';
import { version } from '../version.ts';
import { UsageError } from './failure.ts';
import { openPlace, installationSecrets } from './installation.ts';
import { passphraseFor } from './passphrase.ts';
import { progressLine } from './progress.ts';
import { askedToStop } from './asked-to-stop.ts';

type Options = { verify?: string; json?: boolean };

export function backupCommand(): Command {
  return new Command('backup')
    .description('write everything (files too) into one file, as it is at this moment, while Cadans runs')
    .argument('[place]', 'a file, or a folder that exists; without it the folder of the backups')
    .option('--verify <file>', 'look through a backup instead: is it whole and as it was written?')
    .option('--json', 'answer with one JSON object')
    .action((place: string | undefined, options: Options) =>
      options.verify === undefined ? backUp(place, options) : verify(options.verify, options),
    );
}

async function backUp(place: string | undefined, { json }: Options): Promise<void> {
  const settings = readSettings(process.env, process.cwd());
  const into = await placeOf(place, settings);
  const progress = progressLine();
  // The schema stays as it is: a backup is what one makes before an update.
  const opened = await openPlace(settings, 'shared', progress);
  const stopping = new AbortController();
  void askedToStop().then(() => stopping.abort());
  try {
    const began = performance.now();
    const { path, bytes, rows, tables, removed, takenAt } = await keepBackup({
      place: opened.place,
      secret: (await installationSecrets(settings))[0],
      version,
      passphrase: settings.backups.passphrase,
      kind: 'by-hand',
      into,
      signal: stopping.signal,
      onProgress: (_table, part) => progress.show('Backing up …', part),
    });
    const seconds = (performance.now() - began) / 1000;
    if (json) process.stdout.write(`${JSON.stringify({ path, bytes, rows, tables, takenAt, removed })}\n`);
    else {
      progress.done(`${path}: ${inMegabytes(bytes)}, ${count(rows)} rows, ${seconds.toFixed(1)} s`);
      process.stdout.write(closing(settings));
      for (const name of removed) process.stdout.write(`Served its time and is gone: ${name}\n`);
    }
  } finally {
    await opened.close();
  }
}

function closing({ backups, secret, dataDir, databaseUrl }: Settings): string {
  if (backups.passphrase !== undefined)
    return 'It is closed with BACKUP_PASSPHRASE. Keep that elsewhere: without it nobody opens this file, nor do you.\n';
  const where = secret !== undefined ? 'CADANS_SECRET' : `the file ${dataDir}/secret`;
  const also = databaseUrl === undefined ? '' : ' and the settings';
  return (
    `It is not closed: whoever reads it reads everything. Keep ${where}${also} beside it, in another place; ` +
    'with BACKUP_PASSPHRASE the file is closed and brings the secret along.\n'
  );
}

async function placeOf(
  place: string | undefined,
  { backups }: Settings,
): Promise<Parameters<typeof keepBackup>[0]['into']> {
  if (place === undefined) {
    if (backups.folder === null)
      throw new UsageError('Where to? Give a file or a folder, or set BACKUP_FOLDER.');
    return { folder: backups.folder, keep: null };
  }
  const path = resolve(place);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? { folder: path, keep: null } : { path };
}

async function verify(file: string, { json }: Options): Promise<void> {
  const { backups } = readSettings(process.env, process.cwd());
  const path = resolve(file);
  const passphrase = await passphraseFor(path, backups.passphrase);
  const progress = progressLine();
  const { head, rows } = await verifyBackup(path, passphrase, () => progress.show('Looking through it …'));
  const tables = head.tables.length;
  const { takenAt, version: by } = head;
  if (json)
    process.stdout.write(`${JSON.stringify({ path, whole: true, takenAt, version: by, rows, tables })}\n`);
  else
    progress.done(
      `Whole and as it was written: of ${takenAt}, by Cadans ${by}, ${count(rows)} rows in ${tables} tables.`,
    );
}

const inMegabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const count = (n: number) => formatNumber(n, 'en');
