import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { Command } from 'commander';

import { recordBegin } from '#base/backup/record.ts';
import { restoreBackup, type RestoredBackup } from '#base/backup/restore-backup.ts';
import { secretMark } from '#base/backup/secret-mark.ts';
import { formatNumber } from '#base/i18n/format.ts';

import { describedJobs } from '../jobs.ts';
import { readSettings, type Settings } from '../settings.ts';
import { openPlace, installationSecrets } from './installation.ts';
import { passphraseFor } from './passphrase.ts';
import { progressLine } from './progress.ts';

export function restoreCommand(): Command {
  return new Command('restore')
    .description(
      'put a backup back into an empty database: another folder (CADANS_DATA) or server (DATABASE_URL)',
    )
    .argument('<file>', 'the backup')
    .option('--json', 'answer with one JSON object')
    .action(restore);
}

async function restore(file: string, { json }: { json?: boolean }): Promise<void> {
  const settings = readSettings(process.env, process.cwd());
  const path = resolve(file);
  const passphrase = await passphraseFor(path, settings.backups.passphrase);
  const progress = progressLine();
  const opened = await openPlace(settings, 'exclusive', progress);
  try {
    const restored = await restoreBackup({
      place: opened.place,
      path,
      passphrase,
      jobs: describedJobs,
      onProgress: (what, part) => progress.show(what, part),
    });
    const { head, rows, jobs, migrated } = restored;
    const ended = await recordBegin(opened.place, 'restored', new Date());
    await ended({ outcome: 'kept', bytes: null, rows, details: path });
    const secretFits = await bringSecret(settings, restored);
    if (json)
      process.stdout.write(
        `${JSON.stringify({ takenAt: head.takenAt, rows, jobs, migrated, secretFits })}\n`,
      );
    else {
      progress.done(
        `Everything is back as it was at ${head.takenAt}: ${formatNumber(rows, 'en')} rows  (${opened.describe})`,
      );
      if (migrated.length > 0) process.stdout.write(`Brought up to date: ${migrated.join(', ')}\n`);
      if (!secretFits) process.stdout.write(`! ${otherSecret(settings)}\n`);
      process.stdout.write('Everybody signs in again, with the password of then. Start Cadans: npm start\n');
    }
  } finally {
    await opened.close();
  }
}

/**
 * Puts the secret of the backup where this installation keeps its own, unless a setting gives one.
 * @returns whether what is closed in the database can be opened here
 */
async function bringSecret(settings: Settings, { head }: RestoredBackup): Promise<boolean> {
  const { value, fingerprint } = head.secret;
  if (value !== undefined && settings.secret === undefined) {
    await mkdir(settings.dataDir, { recursive: true });
    await writeFile(join(settings.dataDir, 'secret'), `${value}\n`, { mode: 0o600 });
  }
  const secrets = await installationSecrets(settings);
  return secrets.some((secret) => secretMark(secret) === fingerprint);
}

function otherSecret({ secret, dataDir }: Settings): string {
  const where =
    secret === undefined
      ? `Put the old file "secret" at ${join(dataDir, 'secret')}`
      : 'Put the old one in CADANS_SECRET_BEFORE';
  return `The secret here is not the one of the backup. ${where}; until then what is closed with it (secrets of webhooks, second factors) cannot be opened.`;
}
