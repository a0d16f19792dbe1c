import { formatDate, formatWeek } from '#base/i18n/format.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import type { Language } from '#base/kernel/language.ts';

import type { Scoreboard } from './contract.ts';
import { otherAmounts, unitOf, whoseBoard, writerOf } from './figures.ts';
import { scoreboardMessages } from './messages.ts';

/**
 * The scoreboard as lines of plain text, the figures under each other; a week that has not ended carries a `*`.
 * Ends with a line break.
 */
export function printScoreboard(board: Scoreboard, language: Language): string {
  const words = wordsOf(scoreboardMessages, language);
  const head = ['', ...board.weeks.map(weekHead), words.total];
  const lines = board.rows.map((row) => {
    const write = writerOf(row, language);
    const unit = unitOf(board, row, language);
    return [
      [words[row.measure], unit === '' ? '' : ` (${unit})`].join(''),
      ...row.values.map(write),
      write(row.total),
    ];
  });
  const widths = head.map((cell, at) =>
    Math.max(...[cell, ...lines.map((line) => line[at] ?? '')].map((text) => text.length)),
  );
  const [first, latest] = [board.weeks[0], board.weeks.at(-1)];
  const title = [
    `${words.title}: ${whoseBoard(board, language)}`,
    first && latest ? words.weeksTo(first.week, latest.week) : '',
  ].join(', ');
  const notes = [
    ...board.weeks
      .filter(({ state }) => state === 'current')
      .map(({ week, monday }) => `* ${week} (${formatDate(monday, language)}): ${words.runsStill}`),
    ...(board.otherCurrencies.length > 0 ? [words.alsoWon(otherAmounts(board, language))] : []),
    ...(board.empty
      ? [board.empty.latest === null ? words.emptyText : words.emptyWeeksText(board.empty.latest)]
      : []),
  ];
  const table = [head, ...lines].map((cells) =>
    cells
      .map((cell, at) => (at === 0 ? padEnd(cell, widths[at]) : padStart(cell, widths[at])))
      .join('  ')
      .trimEnd(),
  );
  return [title, '', ...table, ...(notes.length > 0 ? ['', ...notes] : []), ''].join('\n');
}

/** The same figures for programs: one JSON object, amounts in cents, ratios from 0 to 1. Ends with a line break. */
export function scoreboardJson(board: Scoreboard): string {
  const { may: _, ...figures } = board;
  return `${JSON.stringify(figures)}\n`;
}

function weekHead({ week, state }: Scoreboard['weeks'][number]): string {
  return `${formatWeek(week)}${state === 'current' ? '*' : ''}`;
}

const padEnd = (text: string, width = 0) => text + ' '.repeat(Math.max(0, width - text.length));
const padStart = (text: string, width = 0) => ' '.repeat(Math.max(0, width - text.length)) + text;
