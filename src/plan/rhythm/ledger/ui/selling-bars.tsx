import { formatWeek } from '#base/i18n/format.ts';
import type { WeekId } from '#base/kernel/date.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import { lengthText } from '../../rules/move-time.ts';
import type { SellingLine } from '../../rules/net-selling.ts';
import { ledgerMessages } from '../messages.ts';
import css from './selling-bars.module.css';

/** What was planned as an outline, and in it what was done; hours above each, the table says the rest. */
export function SellingBars(props: { weeks: readonly WeekId[]; lines: readonly SellingLine[] }) {
  const { weeks, lines } = props;
  const words = useWords(ledgerMessages);
  const language = useLanguage();
  const most = Math.max(60, ...lines.flatMap(({ planned, real }) => [planned, real]));
  const tall = (minutes: number) => `${(minutes / most) * 100}%`;
  return (
    <figure className={css.figure}>
      <div aria-label={words.picture} className={css.bars} role="img">
        {weeks.map((week, n) => {
          const { planned, real } = lines[n] ?? { planned: 0, real: 0 };
          return (
            <div
              className={css.week}
              key={week}
              title={words.cell(lengthText(real, language), lengthText(planned, language))}
            >
              <div className={css.room}>
                <span className={css.planned} style={{ height: tall(planned) }} />
                <span className={css.real} style={{ height: tall(real) }} />
                {real > 0 ? (
                  <span className={css.value} style={{ bottom: tall(Math.max(real, planned)) }}>
                    {Math.round(real / 60)}
                  </span>
                ) : null}
              </div>
              <span className={css.name}>
                <span className={css.long}>{formatWeek(week)}</span>
                <span className={css.short}>{Number(week.slice(6))}</span>
              </span>
            </div>
          );
        })}
      </div>
      <figcaption>
        <span className={css.keyPlanned} /> {words.planned} <span className={css.keyReal} /> {words.real}
      </figcaption>
    </figure>
  );
}
