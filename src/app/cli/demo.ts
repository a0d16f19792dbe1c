import { Command } from 'commander';

import { openPools, type Pools } from '#base/db/pools.ts';
import type { OrganisationId } from '#base/kernel/id.ts';

import { makeDemo, throwAwayDemo } from '../demo/commands.ts';
import { contextFor } from '../founding.ts';
import { exitCodes, UsageError } from './failure.ts';
import { openInstallation } from './installation.ts';
import { progressLine } from './progress.ts';

type Options = { language: string; discard?: boolean; json?: boolean };

export function demoCommand(): Command {
  return new Command('demo')
    .description('make an invented company to look around in: 14 people, 18 months up to today')
    .option('--language <language>', 'nl or en', 'nl')
    .option('--discard', 'throw every invented company away instead')
    .option('--json', 'answer with one JSON object')
    .action(demo);
}

async function demo({ language, discard, json }: Options): Promise<void> {
  if (language !== 'nl' && language !== 'en') throw new UsageError(`--language ${language}: it is nl or en.`);
  const progress = progressLine();
  const installation = await openInstallation('shared', progress);
  const pools = openPools(installation.place);
  try {
    if (discard) {
      const discarded = await throwAllAway(pools);
      if (json) process.stdout.write(`${JSON.stringify({ discarded })}\n`);
      else progress.done(discarded === 0 ? 'There is no invented company.' : 'The invented company is gone.');
      if (discarded === 0) process.exitCode = exitCodes.nothingToDo;
      return;
    }
    progress.show('Making the invented company …');
    const { organisationId } = await makeDemo(pools.app, language);
    if (json) process.stdout.write(`${JSON.stringify({ organisationId })}\n`);
    else
      progress.done(
        `The invented company is there. Start Cadans (npm start), open ${installation.settings.address}`,
      );
  } finally {
    await pools.end();
    await installation.close();
  }
}

async function throwAllAway({ app, identity }: Pools): Promise<number> {
  const { rows } = await identity.query<{ id: OrganisationId; organisationName: string }>(
    'SELECT organisation_id AS id, name AS "organisationName" FROM organisation WHERE is_demo',
  );
  for (const organisation of rows)
    await throwAwayDemo(contextFor(app, { ...organisation, language: 'nl', isDemo: true }));
  return rows.length;
}
