import { formatCents } from '#base/i18n/format.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import { boardMessages } from './board-messages.ts';
import type { ShownColumn } from './shown-column.ts';
import css from './board.module.css';

/** What stands in a phase, one sum for each currency; weighted too where that was chosen. */
export function ColumnSums(props: { column: Pick<ShownColumn, 'sums' | 'phase'>; weighted: boolean }) {
  const { column, weighted } = props;
  const words = useWords(boardMessages);
  const language = useLanguage();
  const sums = column.sums.filter((sum) => sum.amountCents !== 0 || column.sums.length === 1);
  const written = (of: 'amountCents' | 'weightedCents') =>
    sums.map((sum) => formatCents(sum[of], sum.currency, language, true)).join(' + ');
  if (sums.length === 0) return null;
  return (
    <>
      {written('amountCents')}
      {weighted ? (
        <span className={css.weighted}>
          {words.weighted(written('weightedCents'), `${column.phase.probabilityPercent}%`)}
        </span>
      ) : null}
    </>
  );
}
