import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatNumber, formatWeek } from '#base/i18n/format.ts';
import { Progress } from '#base/ui-kit/progress.tsx';
import { getSellingTime } from '#plan/rhythm/ledger/contract.ts';
import { lengthText } from '#plan/rhythm/rules/move-time.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { getScoreboard } from '../../scoreboard/contract.ts';
import { loopMessages } from '../messages.ts';
import css from './loop-home.module.css';

const figures = ['new-deals', 'appointments', 'quotes', 'won'] as const;

/** How the week stands so far, beside the one before. */
export function WeekFigures() {
  const words = useWords(loopMessages);
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['scoreboard', 'home'],
    queryFn: ({ signal }) => ask(getScoreboard, {}, { signal }),
  });
  const at = data ? data.weeks.findIndex(({ state }) => state === 'current') : -1;
  const week = data?.weeks[at]?.week;
  const said = (value: number | null | undefined) => formatNumber(value ?? 0, language);
  return (
    <Sheet
      actions={<Link to="/scoreboard">{words.toScoreboard}</Link>}
      sum={week ? formatWeek(week) : undefined}
      title={words.thisWeek}
    >
      {data ? (
        <dl className={css.figures}>
          {figures.map((measure) => {
            const values = data.rows.find((row) => row.measure === measure)?.values ?? [];
            return (
              <div key={measure}>
                <dt>
                  {words[measure]}
                  <span className={css.soft}>{words.lastWeek(said(values[at - 1]))}</span>
                </dt>
                <dd>{said(values[at])}</dd>
              </div>
            );
          })}
        </dl>
      ) : (
        <Skeleton lines={3} />
      )}
      <SellingThisWeek />
    </Sheet>
  );
}

/** Of the selling time that the rhythm keeps free this week, how much there was; everybody's, or one's own. */
function SellingThisWeek() {
  const words = useWords(loopMessages);
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['selling-time', 'home'],
    queryFn: ({ signal }) => ask(getSellingTime, { weeks: 1 }, { signal }),
  });
  const line = (data?.all ?? data?.own)?.weeks[0];
  if (!line || line.planned === 0) return null;
  return (
    <div className={css.sellingTime}>
      <Progress
        detail={words.hoursOf(lengthText(line.real, language), lengthText(line.planned, language))}
        label={data?.all ? words.sellingTime : words.ownSellingTime}
        value={line.real / line.planned}
      />
      <Link to="/rhythm/selling-time">{words.toSellingTime}</Link>
    </div>
  );
}
