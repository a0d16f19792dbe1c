import { Command, CommanderError } from 'commander';

import { describeSettings } from '../settings.ts';
import { version } from '../version.ts';
import { backupCommand } from './backup.ts';
import { buildCommand } from './build.ts';
import { demoCommand } from './demo.ts';
import { doctorCommand } from './doctor.ts';
import { exitCodes, explain } from './failure.ts';
import { importCommand } from './import.ts';
import { migrateCommand } from './migrate.ts';
import { passwordLinkCommand } from './password-link.ts';
import { restoreCommand } from './restore.ts';
import { rescueCommand } from './rescue.ts';
import { scoreboardCommand } from './scoreboard.ts';
import { recountCommand } from './recount.ts';
import { secretCommand } from './secret.ts';
import { startCommand } from './start.ts';
import { workerCommand } from './worker.ts';

const settings = describeSettings()
  .map(
    ({ name, what, standard, inFile }) =>
      `  ${name.padEnd(15)} ${what}${standard ? ` (${standard})` : ''}${inFile ? `; or ${name}_FILE` : ''}`,
  )
  .join('\n');

const program = new Command('cadans')
  .description('The operating system of a sales team.')
  .version(version)
  .showHelpAfterError()
  .exitOverride()
  .configureHelp({ sortSubcommands: false })
  .addHelpText(
    'after',
    `\nSettings (environment):\n${settings}\n\nExit codes: 0 done, 1 failed, 2 wrong use or setting, 3 some rows were kept aside, 4 nothing to do.`,
  );

for (const command of [
  startCommand,
  workerCommand,
  buildCommand,
  migrateCommand,
  importCommand,
  scoreboardCommand,
  recountCommand,
  demoCommand,
  passwordLinkCommand,
  backupCommand,
  restoreCommand,
  rescueCommand,
  secretCommand,
  doctorCommand,
])
  program.addCommand(command().copyInheritedSettings(program));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : exitCodes.wrongUse;
  else {
    const { message, code } = explain(error);
    process.stderr.write(`${message}\n`);
    process.exitCode = code;
  }
}
