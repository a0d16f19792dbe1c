import { Command } from 'commander';

import { migrate } from '#base/db/migrate.ts';
import { prepareJobs } from '#base/jobs/prepare.ts';

import { describedJobs } from '../jobs.ts';
import { readSettings } from '../settings.ts';
import { openPlace } from './installation.ts';
import { progressLine } from './progress.ts';

export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the database’s schema up to date (the application does this itself when it starts)')
    .option('--json', 'answer with one JSON object')
    .action(async ({ json }: { json?: boolean }) => {
      const progress = progressLine();
      const opened = await openPlace(readSettings(process.env, process.cwd()), 'shared', progress);
      try {
        const done = await migrate(opened.place, (name) => progress.show(name));
        await prepareJobs(opened.place, describedJobs);
        if (json) process.stdout.write(`${JSON.stringify({ migrations: done })}\n`);
        else progress.done(done.length === 0 ? 'The database is up to date.' : `Done: ${done.join(', ')}`);
      } finally {
        await opened.close();
      }
    });
}
