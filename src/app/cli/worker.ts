import { Command } from 'commander';

import { openPools } from '#base/db/pools.ts';
import { openMail } from '#base/mail/mail.ts';

import { version } from '../version.ts';
import { startWorking, calendarSettings, webhookSettings } from '../working.ts';
import { askedToStop } from './asked-to-stop.ts';
import { exitCodes } from './failure.ts';
import { openInstallation, installationSecrets } from './installation.ts';
import { progressLine } from './progress.ts';

export function workerCommand(): Command {
  return new Command('worker')
    .description('do jobs only, beside applications that were started with --no-jobs, until it is stopped')
    .action(work);
}

async function work(): Promise<void> {
  const asked = askedToStop();
  const progress = progressLine();
  const installation = await openInstallation('shared', progress);
  const { settings, place } = installation;
  const pools = openPools(place);
  const secrets = await installationSecrets(settings);
  const [secret] = secrets;
  const mail = openMail(settings.smtpUrl, settings.mailFrom, secrets);
  const worker = startWorking({
    place,
    pools,
    mail,
    webhooks: webhookSettings(secrets, settings.reach),
    calendars: calendarSettings(secrets, settings.reach),
    fetching: { folders: settings.importFolders, ...settings.reach },
    address: settings.address,
    backups: { place, secret, version, agreed: settings.backups },
    log: ({ err, job }, what) => process.stderr.write(`${what}${job ? `: ${job}` : ''}: ${String(err)}\n`),
  });
  await Promise.race([worker.ready, asked]);
  progress.done(`Jobs are done here  (${installation.describe}). Stop with Ctrl+C.`);
  const why = await Promise.race([asked, installation.exited.then(() => 'gone' as const)]);
  await worker.stop();
  mail.close();
  await pools.end();
  await installation.close();
  process.exit(why === 'asked' ? exitCodes.done : exitCodes.failed);
}
