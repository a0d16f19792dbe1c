import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { AccountActions } from '#base/directory/accounts/ui/account-actions.tsx';
import { AccountCard } from '#base/directory/accounts/ui/account-card.tsx';
import { GroupSheet } from '#base/directory/accounts/ui/group/group-sheet.tsx';
import { ContactList } from '#base/directory/accounts/ui/contact-list.tsx';
import { useAccount, type ShownAccount } from '#base/directory/accounts/ui/use-account.ts';
import { FileBox } from '#base/files/ui/file-box.tsx';
import type { AccountId } from '#base/kernel/id.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { ChevronLeftIcon, PlusIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { LoadMore } from '#base/ui-kit/load-more.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { TaskSection } from '#do/tasks/ui/task-section.tsx';

import { listActivities } from '../activity-contract.ts';
import { accountScreenMessages } from './account-screen-messages.ts';
import { ActivityDays } from './activities/activity-days.tsx';
import { ActivityComposer, type ComposerMode } from './activities/activity-composer.tsx';
import { usualColumns } from './table/deal-columns.tsx';
import type { DealSearch } from './table/deal-search.ts';
import { DealsTable } from './table/deals-table.tsx';
import { useDealChoices } from './use-deal-choices.ts';
import css from './deal/deal-screen.module.css';

const NewDealDialog = lazy(async () => ({ default: (await import('./new-deal-dialog.tsx')).NewDealDialog }));

/** An account with its people, its deals and everything that was done for it. */
export function AccountScreen() {
  const { accountId = '' } = useParams({ strict: false });
  const words = useWords(accountScreenMessages);
  const { data: shown, error, refetch } = useAccount(accountId as AccountId);
  const above = (
    <Link className={css.back} to="/accounts">
      <ChevronLeftIcon size={16} />
      {words.accounts}
    </Link>
  );
  if (!shown)
    return (
      <Page above={above} title={words.account}>
        {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />}
      </Page>
    );
  const { account } = shown;
  if (account.mergedIntoId !== null) return <Navigate replace to={`/accounts/${account.mergedIntoId}`} />;
  return (
    <Page
      above={above}
      controls={
        <>
          <Badge wing={account.kind === 'customer' ? 'do' : undefined}>{words[account.kind]}</Badge>
          {account.archived ? <Badge>{words.archived}</Badge> : null}
          <AccountActions shown={shown} />
        </>
      }
      title={account.name}
    >
      <div className={css.columns}>
        <div className={css.side}>
          <AccountCard shown={shown} />
          <GroupSheet shown={shown} />
          <ContactList shown={shown} />
          <TaskSection accountId={account.id} />
          <FileBox owner={{ kind: 'account', id: account.id }} />
        </div>
        <div className={css.main}>
          <AccountDeals shown={shown} />
          <AccountActivities accountId={account.id} />
        </div>
      </div>
    </Page>
  );
}

function AccountDeals({ shown: { account } }: { shown: ShownAccount }) {
  const words = useWords(accountScreenMessages);
  const { may } = useDealChoices();
  const [search, setSearch] = useState<DealSearch>({ account: account.id });
  const [adding, setAdding] = useState(false);
  const columns = useMemo(
    () => usualColumns(search.status).map((key) => ({ key, width: null })),
    [search.status],
  );
  return (
    <section aria-label={words.deals} className={css.section}>
      <header className={css.head}>
        <h2>{words.deals}</h2>
        <Segmented
          label={words.status}
          onChange={(status) => setSearch({ account: account.id, ...(status === 'open' ? {} : { status }) })}
          options={[
            { value: 'open', label: words.open },
            { value: 'won', label: words.won },
            { value: 'lost', label: words.lost },
          ]}
          value={search.status === 'won' || search.status === 'lost' ? search.status : 'open'}
        />
        {may.create && !account.archived ? (
          <Button icon={PlusIcon} kind="primary" onClick={() => setAdding(true)}>
            {words.newDeal}
          </Button>
        ) : null}
      </header>
      <DealsTable
        columns={columns}
        empty={<p className={css.none}>{words.noDeals}</p>}
        hide="account"
        onChange={(next) => setSearch({ ...next, account: account.id })}
        search={search}
      />
      {adding ? (
        <Suspense>
          <NewDealDialog account={{ id: account.id, name: account.name }} onClose={() => setAdding(false)} />
        </Suspense>
      ) : null}
    </section>
  );
}

function AccountActivities({ accountId }: { accountId: AccountId }) {
  const words = useWords(accountScreenMessages);
  const { may } = useDealChoices();
  const [mode, setMode] = useState<ComposerMode>('done');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } =
    useInfiniteQuery({
      queryKey: ['activities', 'done', accountId],
      queryFn: ({ pageParam, signal }) =>
        ask(
          listActivities,
          { status: 'done', accountId, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
          { signal },
        ),
      initialPageParam: '',
      getNextPageParam: (page) => page.next ?? undefined,
    });
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows), [data]);
  return (
    <Sheet title={words.activities}>
      {may.create ? <ActivityComposer accountId={accountId} mode={mode} onMode={setMode} /> : null}
      {!rows && error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {!rows && !error ? <Skeleton lines={4} /> : null}
      {rows?.length === 0 ? <p className={css.none}>{words.noActivities}</p> : null}
      {rows ? <ActivityDays activities={rows} /> : null}
      {hasNextPage ? (
        <LoadMore
          failed={isFetchNextPageError}
          loading={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      ) : null}
    </Sheet>
  );
}
