import { useQuery } from '@tanstack/react-query';
import { formatCents, formatNumber, formatRatio } from '#base/i18n/format.ts';
import type { Cents } from '#base/kernel/money.ts';
import type { Ratio } from '#base/kernel/ratio.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sparkline } from '#base/ui-kit/sparkline.tsx';
import { getScoreboard, type Scoreboard } from '#check/scoreboard/contract.ts';
import { scoreboardMessages } from '#check/scoreboard/messages.ts';
import { kindOf } from '#check/scoreboard/rules/measures.ts';

import { meetingMessages } from '../messages.ts';
import css from './meeting.module.css';
import { useThisTable } from './use-meeting.ts';

/** One's own figures to look at before one says how one stands; on nobody else's screen. */
export function OwnFigures() {
  const words = useWords(meetingMessages);
  const board = useWords(scoreboardMessages);
  const language = useLanguage();
  const { me } = useThisTable();
  const { data } = useQuery({
    queryKey: ['scoreboard', 'own', me.id],
    queryFn: ({ signal }) => ask(getScoreboard, { memberId: me.id }, { signal }),
    staleTime: 60_000,
    retry: false,
  });
  if (!data || data.empty !== null) return null;
  const past = data.weeks.flatMap(({ state }, at) => (state === 'past' ? [at] : []));
  const write = (measure: Row['measure'], value: number | null) => {
    const kind = kindOf(measure);
    if (value === null) return '–';
    if (kind === 'ratio') return formatRatio(value as Ratio, language);
    if (kind === 'amount') return formatCents(value as Cents, data.currency, language, true);
    return formatNumber(value, language, Number.isInteger(value) ? 0 : 1);
  };
  return (
    <section aria-label={words.ownFigures} className={css.figures}>
      <h3>{words.ownFigures}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.kpi}</th>
            <th scope="col">{words.lastWeek}</th>
            <th scope="col">{words.fourWeeks}</th>
            <th scope="col">{words.trend}</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => {
            const values = past.map((at) => row.values[at] ?? null);
            return (
              <tr key={row.measure}>
                <th scope="row">{board[row.measure]}</th>
                <td>{write(row.measure, values.at(-1) ?? null)}</td>
                <td>{write(row.measure, meanOf(values.slice(-4)))}</td>
                <td>
                  <Sparkline label={board[row.measure]} values={values} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

type Row = Scoreboard['rows'][number];

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0) / known.length;
}
