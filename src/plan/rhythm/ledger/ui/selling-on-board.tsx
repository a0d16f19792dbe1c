import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatRatio } from '#base/i18n/format.ts';
import type { WeekId } from '#base/kernel/date.ts';
import type { Ratio } from '#base/kernel/ratio.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import { sellingSum } from '../../rules/net-selling.ts';
import { ledgerMessages } from '../messages.ts';
import { SellingBars } from './selling-bars.tsx';
import { SellingChoice } from './selling-choice.tsx';
import css from './selling-time.module.css';
import { useSellingRows } from './use-selling-rows.ts';

/** Planned and real selling time among other figures of the same weeks; nothing where there is none. */
export function SellingOnBoard(props: { until?: WeekId | undefined; whose?: string | undefined }) {
  const { until, whose } = props;
  const words = useWords(ledgerMessages);
  const language = useLanguage();
  const { data, rows, trendOf } = useSellingRows(until);
  const [chosen, setChosen] = useState<string | null>(null);
  const known = (key: string | null | undefined) => rows.find((one) => one.key === key);
  const row = known(chosen) ?? known(whose) ?? known('all') ?? rows[0];
  if (!data || !row || row.weeks.every(({ planned }) => planned === 0)) return null;
  const { ratio } = sellingSum(row.weeks.slice(0, -1).filter(({ planned }) => planned > 0));
  return (
    <Sheet
      actions={<Link to="/rhythm/selling-time">{words.toLedger}</Link>}
      sum={words.reached(formatRatio(ratio as Ratio | null, language), trendOf(row))}
      title={words.title}
    >
      <SellingChoice onChange={setChosen} rows={rows} value={row.key} />
      <SellingBars lines={row.weeks} weeks={data.weeks} />
      <p className={css.soft}>{words.says}</p>
    </Sheet>
  );
}
