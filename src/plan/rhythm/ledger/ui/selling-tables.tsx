import { formatRatio, formatWeek } from '#base/i18n/format.ts';
import type { WeekId } from '#base/kernel/date.ts';
import type { Ratio } from '#base/kernel/ratio.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import { ScrollRegion } from '#base/ui-kit/scroll-region.tsx';
import { lengthText } from '../../rules/move-time.ts';
import { sellingSum } from '../../rules/net-selling.ts';
import { ledgerMessages } from '../messages.ts';
import css from './selling-time.module.css';
import type { SellingRow } from './use-selling-rows.ts';

type Shown = { weeks: readonly WeekId[]; trendOf: (row: SellingRow) => string };

/** Real over planned in the weeks that are over and had something planned. */
function reachedOf({ weeks }: SellingRow): Ratio | null {
  return sellingSum(weeks.slice(0, -1).filter(({ planned }) => planned > 0)).ratio as Ratio | null;
}

/** Everybody below each other and the weeks across, where there is room for it. */
export function AllWeeks({ rows, weeks, trendOf }: Shown & { rows: readonly SellingRow[] }) {
  const words = useWords(ledgerMessages);
  const language = useLanguage();
  return (
    <ScrollRegion className={css.wide} label={words.title}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{words.who}</th>
            {weeks.map((week, n) => (
              <th className={css.number} key={week} scope="col">
                {formatWeek(week)}
                {n === weeks.length - 1 ? <span className={css.small}>{words.notOver}</span> : null}
              </th>
            ))}
            <th className={css.number} scope="col">
              {words.ratio}
            </th>
            <th scope="col">{words.trend}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.key}>
              <th scope="row">{one.label}</th>
              {one.weeks.map(({ planned, real }, n) => (
                <td className={css.number} key={weeks[n]}>
                  {lengthText(real, language)}
                  <span className={css.small}>{planned > 0 ? lengthText(planned, language) : '–'}</span>
                </td>
              ))}
              <td className={css.number}>{formatRatio(reachedOf(one), language)}</td>
              <td>{trendOf(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** On a phone: the weeks of one below each other, newest first, and of everybody where it stands and goes. */
export function OneByOne(props: Shown & { rows: readonly SellingRow[]; row: SellingRow }) {
  const { rows, row, weeks, trendOf } = props;
  const words = useWords(ledgerMessages);
  const language = useLanguage();
  return (
    <div className={css.narrow}>
      <table className={css.list}>
        <caption>{row.label}</caption>
        <thead>
          <tr>
            <th scope="col">{words.week}</th>
            <th className={css.number} scope="col">
              {words.real}
            </th>
            <th className={css.number} scope="col">
              {words.planned}
            </th>
            <th className={css.number} scope="col">
              {words.ratio}
            </th>
          </tr>
        </thead>
        <tbody>
          {row.weeks
            .map(({ planned, real, ratio }, n) => (
              <tr key={weeks[n]}>
                <th scope="row">{weeks[n] ? formatWeek(weeks[n]) : ''}</th>
                <td className={css.number}>{lengthText(real, language)}</td>
                <td className={css.number}>{planned > 0 ? lengthText(planned, language) : '–'}</td>
                <td className={css.number}>{formatRatio(ratio as Ratio | null, language)}</td>
              </tr>
            ))
            .toReversed()}
        </tbody>
      </table>
      <table className={css.list}>
        <caption>{words.everyone}</caption>
        <thead>
          <tr>
            <th scope="col">{words.who}</th>
            <th className={css.number} scope="col">
              {words.ratio}
            </th>
            <th scope="col">{words.trend}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.key}>
              <th scope="row">{one.label}</th>
              <td className={css.number}>{formatRatio(reachedOf(one), language)}</td>
              <td>{trendOf(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
