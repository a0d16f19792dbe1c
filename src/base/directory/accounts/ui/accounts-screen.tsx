import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { viewState, useViewedSearch } from '#base/saved-views/ui/use-viewed-search.ts';
import { ViewMenu } from '#base/saved-views/ui/view-menu.tsx';
import { Button, ButtonLink } from '#base/ui-kit/button.tsx';
import { ColumnChooser } from '#base/ui-kit/column-chooser.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ExportLink } from '#base/ui-kit/export-link.tsx';
import { PlusIcon, UploadIcon } from '#base/ui-kit/icons.tsx';
import type { AccountId } from '#base/kernel/id.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';

import { accountSorts } from '../contract.ts';
import { directoryMessages } from '../directory-messages.ts';
import { accountMessages } from '../messages.ts';
import { usualAccountColumns, useAccountColumns } from './account-columns.tsx';
import { AccountFilters } from './account-filters.tsx';
import { AccountForm } from './account-form.tsx';
import { isNarrowed, listAsked, readAccountSearch, sortOf } from './account-search.ts';
import { accountViews } from './directory-views.ts';
import { useFoundAccounts, useFoundWords } from './found-rows.ts';
import { ListedRows } from './listed-rows.tsx';
import { useCanAsk } from './use-directory-fields.ts';
import { useShownColumns } from './use-shown-columns.ts';
import { useAccounts } from './use-accounts.ts';
import { AccountPeek } from './account-peek.tsx';
import { useViewer } from '#base/auth/ui/use-viewer.ts';

/** All accounts as a table. What it shows stands in its address, so that it can be sent and gone back to. */
export function AccountsScreen() {
  const words = useWords(accountMessages);
  const lists = useWords(directoryMessages);
  const viewer = useViewer();
  const given: Record<string, unknown> = useSearch({ strict: false });
  const said = useMemo(() => readAccountSearch(given), [given]);
  const starting = useMemo(() => accountViews(lists), [lists]);
  const viewed = useViewedSearch({ list: 'accounts', said, read: readAccountSearch, starting });
  const { search, change: go, open, waits } = viewed;
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const asked = listAsked(search);
  const list = useAccounts(asked, useCanAsk(search.filter) && !waits);
  const known = useAccountColumns(viewer.zone);
  const columns = useShownColumns({
    kept: 'account-columns',
    known,
    usual: usualAccountColumns,
    search,
    onChange: go,
  });
  const { sort: _, direction: __, ...filter } = asked;
  const found = useFoundAccounts(filter, !waits);
  const foundWords = useFoundWords(found, lists.foundAccounts);
  const first = list.data?.pages[0];
  const nothingAtAll = first?.rows.length === 0 && !isNarrowed(search) && !search.archived;
  return (
    <Page
      actions={
        nothingAtAll || !first?.may.add ? null : (
          <>
            <ExportLink asked={asked} subject="accounts" />
            <ButtonLink to="/accounts/duplicates">{words.duplicates}</ButtonLink>
            <Button icon={PlusIcon} kind="primary" onClick={() => setAdding(true)}>
              {words.add}
            </Button>
          </>
        )
      }
      controls={
        <ViewMenu
          changed={search.changed === true}
          current={viewed.current}
          list="accounts"
          onOpen={open}
          starting={starting}
          state={viewState(search)}
          usual={lists.accountsAll}
        />
      }
      title={words.title}
    >
      {nothingAtAll ? null : (
        <AccountFilters
          end={
            <ColumnChooser
              columns={columns.columns}
              known={known}
              onChange={columns.change}
              onReset={columns.isUsual ? undefined : () => columns.change(null)}
            />
          }
          found={foundWords}
          onChange={go}
          search={search}
          viewer={viewer.id}
        />
      )}
      <ListedRows
        asked={filter}
        caption={words.title}
        columns={columns}
        found={found}
        list={list}
        narrowed={isNarrowed(search)}
        noneFits={words.noneSays}
        nothing={
          nothingAtAll ? (
            <EmptyState
              action={
                first.may.add ? (
                  <>
                    <ButtonLink icon={UploadIcon} kind="primary" to="/import">
                      {words.import}
                    </ButtonLink>
                    <Button icon={PlusIcon} onClick={() => setAdding(true)}>
                      {words.add}
                    </Button>
                  </>
                ) : null
              }
              title={words.emptyTitle}
            >
              {first.may.add ? words.emptySays : words.emptyReader}
            </EmptyState>
          ) : null
        }
        onChange={go}
        peek={accountPeek}
        search={search}
        sort={sortOf(search)}
        sorts={accountSorts}
        subject="account"
      />
      {adding && first ? (
        <AccountForm
          mayGive={first.may.addForOthers}
          onClose={() => setAdding(false)}
          onSaved={({ id }) => void navigate({ to: `/accounts/${id}` })}
          viewer={viewer}
        />
      ) : null}
    </Page>
  );
}

const accountPeek = (id: string) => <AccountPeek accountId={id as AccountId} />;
