import { useState } from 'react';
import { ButtonLink } from '#base/ui-kit/button.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { ledgerMessages } from '../messages.ts';
import { SellingBars } from './selling-bars.tsx';
import { SellingChoice } from './selling-choice.tsx';
import { AllWeeks, OneByOne } from './selling-tables.tsx';
import css from './selling-time.module.css';
import { useSellingRows } from './use-selling-rows.ts';

/** Planned against real selling time over thirteen weeks, with where it goes. */
export function SellingTimeScreen() {
  const words = useWords(ledgerMessages);
  const { data, error, refetch, rows, trendOf } = useSellingRows();
  const [chosen, setChosen] = useState<string | null>(null);
  const page = {
    title: words.title,
    actions: <ButtonLink to="/rhythm/hours">{words.definition}</ButtonLink>,
  };
  if (!data)
    return (
      <Page {...page}>
        <Sheet>
          {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
        </Sheet>
      </Page>
    );
  const row = rows.find(({ key }) => key === chosen) ?? rows[0];
  if (!row)
    return (
      <Page {...page}>
        <EmptyState title={words.nothing}>{words.nothingSays}</EmptyState>
      </Page>
    );
  return (
    <Page {...page}>
      <p className={css.soft}>{words.says}</p>
      <Sheet>
        <SellingChoice onChange={setChosen} rows={rows} value={row.key} />
        <SellingBars lines={row.weeks} weeks={data.weeks} />
      </Sheet>
      <Sheet flush>
        <AllWeeks rows={rows} trendOf={trendOf} weeks={data.weeks} />
        <OneByOne row={row} rows={rows} trendOf={trendOf} weeks={data.weeks} />
      </Sheet>
      {data.leftOut > 0 ? <p className={css.soft}>{words.leftOut(data.leftOut)}</p> : null}
    </Page>
  );
}
