import { wordsOf } from '#base/i18n/messages.ts';
import { inLanguage, type Language } from '#base/kernel/language.ts';
import { nameOfRole } from '#plan/roles/catalogue.ts';
import { unitSign, writeBareKpi } from '#plan/targets/kpi-figures.ts';

import { whoseBoard } from './figures.ts';
import type { KpiBoard } from './kpi-contract.ts';
import { kpiMessages } from './kpi-messages.ts';
import { groupsOf, periodName } from './kpi-words.ts';
import { scoreboardMessages } from './messages.ts';

/**
 * The KPIs of the board as lines of plain text, under their roles, the figures under each other; a period that has not
 * ended carries a `*`. A target is that of the last period. Ends with a line break.
 * @param role only what this role is led by
 */
export function printScoreboard(board: KpiBoard, language: Language, role: string | null = null): string {
  const words = wordsOf(kpiMessages, language);
  const say = wordsOf(scoreboardMessages, language);
  const headOf = ({ key, state }: KpiBoard['periods'][number]) =>
    `${periodName(board.span, key, language)}${state === 'current' ? '*' : ''}`;
  const head = [
    '',
    words.target,
    ...board.periods.map(headOf),
    words.lastFour,
    board.span === 'week' ? words.lastThirteen : words.averageOfAll,
    words.total,
    '',
  ];
  const groups = groupsOf(board, role).filter(({ rows }) => rows.length > 0);
  const lines = groups.flatMap(({ role: code, rows }) => [
    [code === null ? words.ownRole : nameOfRole(code, language, board.roles)],
    ...rows.map((row) => {
      const write = (value: number | null) => writeBareKpi(value, row.unit, language);
      const sign = unitSign(row.unit, board.currency, language);
      return [
        `  ${inLanguage(row.name, language)}${sign === '' ? '' : ` (${sign})`}`,
        write(row.target),
        ...row.cells.map(({ value }) => write(value)),
        write(row.average4),
        write(row.average13),
        write(row.total),
        row.track === 'none' ? '' : words[row.track],
      ];
    }),
  ]);
  const widths = head.map((cell, at) =>
    Math.max(...[cell, ...lines.map((line) => line[at] ?? '')].map((text) => text.length)),
  );
  const [first, last] = [board.periods[0], board.periods.at(-1)];
  const shown = first && last ? `${nameOf(board, first, language)} – ${nameOf(board, last, language)}` : '';
  const title = [`${say.title}: ${whoseBoard(board, language)}`, shown].join(', ');
  const notes = [
    ...board.periods
      .filter(({ state }) => state === 'current')
      .map((period) => `* ${nameOf(board, period, language)}: ${words.unfinished}`),
    ...(groups.length === 0 ? [words.emptyText] : []),
  ];
  const table = (groups.length === 0 ? [] : [head, ...lines]).map((cells) =>
    cells
      .map((cell, at) =>
        at === 0 || at === head.length - 1 ? padEnd(cell, widths[at]) : padStart(cell, widths[at]),
      )
      .join('  ')
      .trimEnd(),
  );
  return [title, '', ...table, ...(notes.length > 0 ? ['', ...notes] : []), ''].join('\n');
}

/** Weeks with their year. */
const nameOf = ({ span }: Pick<KpiBoard, 'span'>, { key }: KpiBoard['periods'][number], language: Language) =>
  span === 'week' ? key : periodName(span, key, language);

/**
 * The same figures for programs: one JSON object; counts, cents, minutes and days as they are, parts from 0 to 1. Ends
 * with a line break.
 */
export function scoreboardJson(board: KpiBoard): string {
  const { may: _, ...figures } = board;
  return `${JSON.stringify(figures)}\n`;
}

const padEnd = (text: string, width = 0) => text + ' '.repeat(Math.max(0, width - text.length));
const padStart = (text: string, width = 0) => ' '.repeat(Math.max(0, width - text.length)) + text;
