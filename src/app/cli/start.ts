import { Command } from 'commander';

import { openApplication, type Application } from '../application.ts';
import { closeAnew } from '../secrets/close-anew.ts';
import { askedToStop } from './asked-to-stop.ts';
import { buildScreens, builtScreens } from './build-screens.ts';
import { exitCodes } from './failure.ts';
import { installationSecrets, openInstallation, type Installation } from './installation.ts';
import { progressLine } from './progress.ts';

export function startCommand(): Command {
  return new Command('start')
    .description('start the application and answer until it is stopped')
    .option('--no-jobs', 'leave the jobs (mail, imports, reminders) to "cadans worker"')
    .action(start);
}

async function start({ jobs }: { jobs: boolean }): Promise<void> {
  // Asked for from the first moment on: a stop while the database is still starting must not leave it behind.
  const asked = askedToStop();
  const { application, installation } = await open();
  // After the first request can be answered: nobody waits for them.
  if (jobs) application.startJobs();
  const why = await Promise.race([asked, installation.exited.then(() => 'gone' as const)]);
  if (why === 'gone') process.stderr.write('The database cannot come back; so Cadans stops.\n');
  await application.close();
  await installation.close();
  process.exit(why === 'asked' ? exitCodes.done : exitCodes.failed);
}

async function open(): Promise<{ application: Application; installation: Installation }> {
  const progress = progressLine();
  // Both at once; a build that fails must not leave a database behind.
  const [built, opened] = await Promise.allSettled([
    buildScreens(progress),
    openInstallation('exclusive', progress),
  ]);
  if (opened.status === 'rejected') throw opened.reason;
  const installation = opened.value;
  const { settings } = installation;
  try {
    if (built.status === 'rejected') throw built.reason;
    const [secret, ...formerSecrets] = await installationSecrets(settings);
    await closeAnew(installation.place, [secret, ...formerSecrets]);
    const application = await openApplication({
      ...settings,
      place: installation.place,
      secret,
      formerSecrets,
      screens: builtScreens(),
    });
    await application.app.listen({ port: settings.port, host: settings.host });
    progress.done(`Cadans runs on ${settings.address}  (${installation.describe})`);
    process.stdout.write(`Open ${settings.address} in a browser. Stop with Ctrl+C.\n`);
    return { application, installation };
  } catch (error) {
    await installation.close();
    throw error;
  }
}
