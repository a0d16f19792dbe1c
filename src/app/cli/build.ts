import { Command } from 'commander';

import { buildScreens } from './build-screens.ts';
import { progressLine } from './progress.ts';

export function buildCommand(): Command {
  return new Command('build')
    .description(
      'build the screens beforehand (start does it itself); a server that runs goes on with its own',
    )
    .action(async () => {
      const progress = progressLine();
      const made = await buildScreens(progress);
      progress.done(
        made === 'built' ? 'The screens are built; a restart shows them.' : 'The screens are up to date.',
      );
    });
}
