import { Command } from 'commander';

import { openApplication, type Application } from '../application.ts';
import { buildScreens, screens } from './build-screens.ts';
import { openInstallation, sessionSecret, type Installation } from './installation.ts';
import { progressLine } from './progress.ts';

export function startCommand(): Command {
  return new Command('start')
    .description('start the application and answer until it is stopped')
    .action(start);
}

async function start(): Promise<void> {
  const progress = progressLine();
  // Both are awaited together; a build that fails must not leave a database behind.
  const [built, opened] = await Promise.allSettled([
    buildScreens(progress),
    openInstallation('exclusive', progress),
  ]);
  if (built.status === 'rejected' && opened.status === 'fulfilled') await opened.value.close();
  if (opened.status === 'rejected') throw opened.reason;
  if (built.status === 'rejected') throw built.reason;
  const installation = opened.value;
  const { settings } = installation;
  let application: Application;
  try {
    application = await openApplication({
      ...settings,
      place: installation.place,
      secret: await sessionSecret(settings),
      screens,
    });
    await application.app.listen({ port: settings.port, host: settings.host });
  } catch (error) {
    await installation.close();
    throw error;
  }
  stopOnSignals(application, installation);
  progress.done(`Cadans runs on ${settings.address}  (${installation.describe})`);
  process.stdout.write(`Open ${settings.address} in a browser. Stop with Ctrl+C.\n`);
}

function stopOnSignals(application: Application, installation: Installation): void {
  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    await application.close();
    await installation.close();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0));
  void installation.exited.then(() => {
    if (!stopping)
      process.stderr.write('The database has stopped; so does Cadans. Start it again with "npm start".\n');
    return stop(1);
  });
}
