import { Command } from 'commander';

import { openPools } from '#base/db/pools.ts';
import { weekOf, type WeekId } from '#base/kernel/date.ts';
import type { Language } from '#base/kernel/language.ts';
import { scopeNamed } from '#check/scoreboard/named-scope.ts';
import { printScoreboard, scoreboardJson } from '#check/scoreboard/print.ts';
import { getScoreboard, getScoreboardChoices } from '#check/scoreboard/queries.ts';
import { readWeek } from '#check/scoreboard/rules/read-week.ts';

import { UsageError } from './failure.ts';
import { openInstallation } from './installation.ts';
import { openOrganisation } from './organisation.ts';
import { progressLine } from './progress.ts';

type Options = {
  week?: string;
  team?: string;
  member?: string;
  withoutOwner?: boolean;
  organisation?: string;
  language?: string;
  json?: boolean;
};

export function scoreboardCommand(): Command {
  return new Command('scoreboard')
    .description('the figures of the scoreboard: thirteen weeks up to a week')
    .option('--week <week>', 'the last of the thirteen weeks, 2017-W52 (this week)')
    .option('--team <name>', 'of one team')
    .option('--member <name>', 'of one member')
    .option('--without-owner', 'without the deals of the owner who still sells')
    .option('--organisation <name>', 'where there are several')
    .option('--language <language>', 'nl or en')
    .option('--json', 'answer with one JSON object')
    .action(scoreboard);
}

async function scoreboard(options: Options): Promise<void> {
  const installation = await openInstallation('shared', progressLine());
  const pools = openPools(installation.place);
  try {
    const ctx = await openOrganisation(pools, options.organisation);
    const language = languageOf(options.language) ?? ctx.language;
    const named = scopeNamed(await getScoreboardChoices(ctx), options, language);
    if (!named.ok) throw new UsageError(named.says);
    const board = await getScoreboard(ctx, {
      week: weekGiven(options.week, weekOf(ctx.today)),
      team: named.team,
      memberId: named.memberId,
      withOwner: !options.withoutOwner,
    });
    process.stdout.write(options.json ? scoreboardJson(board) : printScoreboard(board, language));
  } finally {
    await pools.end();
    await installation.close();
  }
}

function weekGiven(text: string | undefined, now: WeekId): WeekId | undefined {
  if (text === undefined) return undefined;
  const week = readWeek(text, now);
  if (week === null) throw new UsageError(`--week ${text}: a week is written 2017-W52.`);
  return week;
}

function languageOf(text: string | undefined): Language | undefined {
  if (text === undefined || text === 'nl' || text === 'en') return text;
  throw new UsageError(`--language ${text}: it is nl or en.`);
}
