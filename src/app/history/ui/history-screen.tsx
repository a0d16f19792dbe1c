import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { startTransition, useMemo } from 'react';
import { BackLink } from '#base/ui-kit/back-link.tsx';
import { BrokenLoop } from '#base/ui-kit/broken-loop.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { ExportLink } from '#base/ui-kit/export-link.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { LoadMore } from '#base/ui-kit/load-more.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { historyMessages } from '../messages.ts';
import { recordKinds } from '../words.ts';
import { HistoryDays } from './history-days.tsx';
import { HistoryFilters } from './history-filters.tsx';
import css from './history.module.css';
import { readHistorySearch, type HistorySearch } from './history-search.ts';
import { useHistory } from './use-history.ts';

/** Who changed what, when, from what to what: of one record at /history/deal/…, of everything at /history. */
export function HistoryScreen() {
  const words = useWords(historyMessages);
  const { record, recordId } = useParams({ strict: false }) as { record?: string; recordId?: string };
  const search = readHistorySearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const kind = recordKinds.find((one) => one === record);
  const one = kind && recordId ? { kind, id: recordId } : null;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } =
    useHistory(search, one);
  const entries = useMemo(() => data?.pages.flatMap((page) => page.entries), [data]);
  const about = data?.pages[0]?.record ?? null;
  const go = (next: HistorySearch) =>
    startTransition(() => void navigate({ to: '.', search: next, replace: true, resetScroll: false }));
  const title = about ? words.titleOf(about.name) : words.title;
  const above = about?.path ? <BackLink to={about.path}>{about.name}</BackLink> : null;
  if (error instanceof ApiProblem && error.status === 403)
    return (
      <Page title={words.title} width="middle">
        <EmptyState picture={<BrokenLoop />} title={words.notYou}>
          {words.notYouSays}
        </EmptyState>
      </Page>
    );
  const narrowed = Object.keys(search).length > 0;
  return (
    <Page
      above={above}
      actions={one ? null : <ExportLink asked={search} subject="history" />}
      title={title}
      width="middle"
    >
      <p className={css.says}>{words.says}</p>
      <HistoryFilters onChange={go} search={search} whole={one === null} />
      <Sheet>
        {!entries && error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
        {!entries && !error ? <Skeleton lines={8} /> : null}
        {entries?.length === 0 ? (
          <EmptyState
            action={narrowed ? <Button onClick={() => go({})}>{words.clear}</Button> : null}
            title={narrowed ? words.nothingFound : words.none}
          >
            {narrowed ? words.nothingFoundSays : words.noneSays}
          </EmptyState>
        ) : null}
        {entries ? <HistoryDays entries={entries} /> : null}
        {hasNextPage ? (
          <LoadMore
            failed={isFetchNextPageError}
            loading={isFetchingNextPage}
            onMore={() => void fetchNextPage()}
          />
        ) : null}
      </Sheet>
    </Page>
  );
}
