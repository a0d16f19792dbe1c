import { Command } from 'commander';

import { openPools } from '#base/db/pools.ts';
import { recountKpis } from '#check/scoreboard/recount.ts';

import { openInstallation } from './installation.ts';
import { openOrganisation } from './organisation.ts';
import { progressLine } from './progress.ts';

export function recountCommand(): Command {
  return new Command('recount')
    .description('counts the KPIs of all weeks anew from the log, and says whether anything was different')
    .option('--organisation <name>', 'where there are several')
    .option('--json', 'answer with one JSON object')
    .action(recount);
}

async function recount({ organisation, json }: { organisation?: string; json?: boolean }): Promise<void> {
  const progress = progressLine();
  const installation = await openInstallation('shared', progress);
  const pools = openPools(installation.place);
  try {
    const ctx = await openOrganisation(pools, organisation);
    progress.show(`Counting the KPIs of ${ctx.organisation.name}`, 0);
    const counted = await recountKpis(ctx, (done, total) =>
      progress.show(`Counting the KPIs of ${ctx.organisation.name}`, done / total),
    );
    if (json) process.stdout.write(`${JSON.stringify(counted)}\n`);
    else
      progress.done(
        `${counted.kpis} KPIs, ${counted.sums} weekly sums: ${counted.changed ? 'some were different and are right now.' : 'all were right.'}`,
      );
  } finally {
    await pools.end();
    await installation.close();
  }
}
