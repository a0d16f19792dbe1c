import { Command } from 'commander';

import { openPools } from '#base/db/pools.ts';
import { weekOf, type WeekId } from '#base/kernel/date.ts';
import type { Language } from '#base/kernel/language.ts';
import { getKpiBoard } from '#check/scoreboard/kpi-board.ts';
import type { KpiBoard } from '#check/scoreboard/kpi-contract.ts';
import { scopeNamed } from '#check/scoreboard/named-scope.ts';
import { printScoreboard, scoreboardJson } from '#check/scoreboard/print.ts';
import { getScoreboardChoices } from '#check/scoreboard/queries.ts';
import { boardSpans, type BoardSpan } from '#check/scoreboard/rules/periods.ts';
import { readWeek } from '#check/scoreboard/rules/read-week.ts';
import { nameOfRole } from '#plan/roles/catalogue.ts';

import { UsageError } from './failure.ts';
import { openInstallation } from './installation.ts';
import { openOrganisation } from './organisation.ts';
import { progressLine } from './progress.ts';

type Options = {
  week?: string;
  team?: string;
  member?: string;
  span?: string;
  role?: string;
  withoutOwner?: boolean;
  organisation?: string;
  language?: string;
  json?: boolean;
};

export function scoreboardCommand(): Command {
  return new Command('scoreboard')
    .description(
      'the KPIs of the scoreboard under their roles: thirteen weeks up to a week, or longer periods',
    )
    .option('--week <week>', 'the last of the weeks, 2017-W52 (this week)')
    .option('--team <name>', 'of one team')
    .option('--member <name>', 'of one member')
    .option('--role <name>', 'what one role is led by')
    .option('--span <span>', `${boardSpans.join(', ')} (week)`)
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
    const board = await getKpiBoard(ctx, {
      week: weekGiven(options.week, weekOf(ctx.today)),
      team: named.team,
      memberId: named.memberId,
      withOwner: !options.withoutOwner,
      span: spanGiven(options.span),
    });
    const role = roleGiven(options.role, board.roles, language);
    process.stdout.write(options.json ? scoreboardJson(board) : printScoreboard(board, language, role));
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

function spanGiven(text: string | undefined): BoardSpan | undefined {
  if (text === undefined) return undefined;
  const span = boardSpans.find((one) => one === text);
  if (!span) throw new UsageError(`--span ${text}: it is one of ${boardSpans.join(', ')}.`);
  return span;
}

function roleGiven(text: string | undefined, roles: KpiBoard['roles'], language: Language): string | null {
  if (text === undefined) return null;
  const plain = (said: string) => said.trim().toLowerCase();
  const called = roles.map(({ code }) => ({ code, name: nameOfRole(code, language, roles) }));
  const found = called.find(({ code, name }) => code === plain(text) || plain(name) === plain(text));
  if (!found)
    throw new UsageError(`--role ${text}: there is ${called.map(({ name }) => `"${name}"`).join(', ')}.`);
  return found.code;
}

function languageOf(text: string | undefined): Language | undefined {
  if (text === undefined || text === 'nl' || text === 'en') return text;
  throw new UsageError(`--language ${text}: it is nl or en.`);
}
