import { Navigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { AccountActions } from '#base/directory/accounts/ui/account-actions.tsx';
import { AccountCard } from '#base/directory/accounts/ui/account-card.tsx';
import { GroupSheet } from '#base/directory/accounts/ui/group/group-sheet.tsx';
import { ContactList } from '#base/directory/accounts/ui/contact-list.tsx';
import { useAccount, type ShownAccount } from '#base/directory/accounts/ui/use-account.ts';
import { FileBox } from '#base/files/ui/file-box.tsx';
import type { AccountId } from '#base/kernel/id.ts';
import { BackLink } from '#base/ui-kit/back-link.tsx';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { OpenFailed } from '#base/ui-kit/open-failed.tsx';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { TaskSection } from '#do/tasks/ui/task-section.tsx';

import { accountScreenMessages } from './account-screen-messages.ts';
import { OwnTimeline } from './activities/own-timeline.tsx';
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
  const above = <BackLink to="/accounts">{words.accounts}</BackLink>;
  if (!shown)
    return (
      <Page above={error ? null : above} title={words.account}>
        {error ? (
          <OpenFailed back={words.accounts} error={error} onRetry={() => void refetch()} to="/accounts" />
        ) : (
          <Skeleton lines={6} />
        )}
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
          <OwnTimeline accountId={account.id} />
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
