import { Navigate, useParams } from '@tanstack/react-router';
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
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';

import { TaskSection } from '#do/tasks/ui/task-section.tsx';

import { accountScreenMessages } from './account-screen-messages.ts';
import { OwnTimeline } from './activities/own-timeline.tsx';
import { EntryScreen } from './entry-screen.tsx';
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
  const account = shown?.account;
  if (account && account.mergedIntoId !== null)
    return <Navigate replace to={`/accounts/${account.mergedIntoId}`} />;
  return (
    <EntryScreen
      error={error}
      kind={words.account}
      list={{ to: '/accounts', name: words.accounts }}
      onRetry={() => void refetch()}
      shown={
        shown && {
          name: shown.account.name,
          controls: (
            <>
              <Badge wing={shown.account.kind === 'customer' ? 'do' : undefined}>
                {words[shown.account.kind]}
              </Badge>
              {shown.account.archived ? <Badge>{words.archived}</Badge> : null}
              <AccountActions shown={shown} />
            </>
          ),
          side: (
            <>
              <AccountCard shown={shown} />
              <GroupSheet shown={shown} />
              <ContactList shown={shown} />
              <TaskSection accountId={shown.account.id} />
              <FileBox owner={{ kind: 'account', id: shown.account.id }} />
            </>
          ),
          main: (
            <>
              <AccountDeals shown={shown} />
              <OwnTimeline accountId={shown.account.id} />
            </>
          ),
        }
      }
    />
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
