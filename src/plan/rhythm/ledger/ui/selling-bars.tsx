import { formatWeek } from '#base/i18n/format.ts';
import type { WeekId } from '#base/kernel/date.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import { lengthText } from '../../rules/move-time.ts';
import type { SellingLine } from '../../rules/net-selling.ts';
import { ledgerMessages } from '../messages.ts';
import css from './selling-time.module.css';

const height = 200;
const step = 64;
const bar = 34;

/** What was planned as an outline, and in it what was done. */
export function SellingBars(props: { weeks: readonly WeekId[]; lines: readonly SellingLine[] }) {
  const { weeks, lines } = props;
  const words = useWords(ledgerMessages);
  const language = useLanguage();
  const most = Math.max(60, ...lines.flatMap(({ planned, real }) => [planned, real]));
  const tall = (minutes: number) => (minutes / most) * (height - 28);
  return (
    <figure className={css.figure}>
      <svg aria-label={words.picture} role="img" viewBox={`0 0 ${weeks.length * step} ${height + 22}`}>
        {lines.map(({ planned, real }, n) => {
          const x = n * step + (step - bar) / 2;
          return (
            <g key={weeks[n]}>
              <title>{words.cell(lengthText(real, language), lengthText(planned, language))}</title>
              <rect
                className={css.planned}
                height={tall(planned)}
                rx={4}
                width={bar}
                x={x}
                y={height - tall(planned)}
              />
              <rect
                className={css.real}
                height={tall(real)}
                rx={3}
                width={bar - 12}
                x={x + 6}
                y={height - tall(real)}
              />
              {real > 0 ? (
                <text
                  className={css.value}
                  textAnchor="middle"
                  x={x + bar / 2}
                  y={height - Math.max(tall(real), tall(planned)) - 6}
                >
                  {Math.round(real / 60)}
                </text>
              ) : null}
              <text className={css.week} textAnchor="middle" x={x + bar / 2} y={height + 17}>
                {weeks[n] ? formatWeek(weeks[n]) : ''}
              </text>
            </g>
          );
        })}
        <line className={css.floor} x1={0} x2={weeks.length * step} y1={height} y2={height} />
      </svg>
      <figcaption>
        <span className={css.keyPlanned} /> {words.planned} <span className={css.keyReal} /> {words.real}
      </figcaption>
    </figure>
  );
}
