import { useQuery } from '@tanstack/react-query';
import { inLanguage } from '#base/kernel/language.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sparkline } from '#base/ui-kit/sparkline.tsx';
import { getKpiBoard, type KpiBoard } from '#check/scoreboard/kpi-contract.ts';
import { writeKpi } from '#plan/targets/kpi-figures.ts';

import { meetingMessages } from '../messages.ts';
import css from './meeting.module.css';
import { useThisTable } from './use-meeting.ts';

type Row = KpiBoard['rows'][number];

const mostRows = 10;

/** One's own KPIs to look at before one says how one stands; on nobody else's screen. */
export function OwnFigures() {
  const words = useWords(meetingMessages);
  const language = useLanguage();
  const { me } = useThisTable();
  const { data } = useQuery({
    queryKey: ['scoreboard', 'own-kpis', me.id],
    queryFn: ({ signal }) => ask(getKpiBoard, { memberId: me.id }, { signal }),
    staleTime: 60_000,
    retry: false,
  });
  if (!data) return null;
  const past = data.periods.flatMap(({ state }, at) => (state === 'past' ? [at] : []));
  const rows = data.rows
    .filter(
      ({ cells, target }) => target !== null || cells.some(({ value }) => value !== null && value !== 0),
    )
    // What has a target is what one answers for.
    .toSorted((a, b) => Number(b.target !== null) - Number(a.target !== null))
    .slice(0, mostRows);
  if (rows.length === 0) return null;
  const write = ({ unit }: Row, value: number | null) => writeKpi(value, unit, data.currency, language);
  return (
    <section aria-label={words.ownFigures} className={css.figures}>
      <h3>{words.ownFigures}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.kpi}</th>
            <th scope="col">{words.lastWeek}</th>
            <th scope="col">{words.target}</th>
            <th scope="col">{words.fourWeeks}</th>
            <th scope="col">{words.trend}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const name = inLanguage(row.name, language);
            const values = past.map((at) => row.cells[at]?.value ?? null);
            const last = row.cells[past.at(-1) ?? -1];
            return (
              <tr key={row.kpiId}>
                <th scope="row">{name}</th>
                <td>
                  {write(row, last?.value ?? null)}
                  {row.track === 'none' ? null : (
                    <small data-on={row.track === 'on' || undefined}>
                      {row.track === 'on' ? words.onTrack : words.offTrack}
                    </small>
                  )}
                </td>
                <td>{write(row, last?.target ?? null)}</td>
                <td>{write(row, row.average4)}</td>
                <td>
                  <Sparkline label={name} values={values} write={(value) => write(row, value)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
