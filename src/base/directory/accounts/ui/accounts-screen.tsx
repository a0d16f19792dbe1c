import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { viewState, useViewedSearch } from '#base/saved-views/ui/use-viewed-search.ts';
import { ViewMenu } from '#base/saved-views/ui/view-menu.tsx';
import { Button, ButtonLink } from '#base/ui-kit/button.tsx';
import { ColumnChooser } from '#base/ui-kit/column-chooser.tsx';
import { DataTable } from '#base/ui-kit/data-table.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ExportLink } from '#base/ui-kit/export-link.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { PlusIcon, UploadIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';

import { accountSorts, type AccountRow } from '../contract.ts';
import { directoryMessages } from '../directory-messages.ts';
import { accountMessages } from '../messages.ts';
import { usualAccountColumns, useAccountColumns } from './account-columns.tsx';
import { AccountFilters } from './account-filters.tsx';
import { AccountForm } from './account-form.tsx';
import { isNarrowed, listAsked, readAccountSearch, sortOf, type AccountSearch } from './account-search.ts';
import { BulkBar } from './bulk/bulk-bar.tsx';
import { useChosenRows } from './bulk/use-chosen-rows.ts';
import { accountViews } from './directory-views.ts';
import { FoundRows, useFoundAccounts } from './found-rows.tsx';
import css from './accounts-screen.module.css';
import { useCanAsk } from './use-directory-fields.ts';
import { useShownColumns } from './use-shown-columns.ts';
import { useAccounts } from './use-accounts.ts';
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
  const { columns, shown, widths, isUsual, change, widen } = useShownColumns({
    kept: 'account-columns',
    known,
    usual: usualAccountColumns,
    search,
    onChange: go,
  });
  const { sort: _, direction: __, ...filter } = asked;
  const chosen = useChosenRows(JSON.stringify(filter));
  const found = useFoundAccounts(filter, !waits);
  const first = list.data?.pages[0];
  const { sort, direction } = sortOf(search);
  const nothingAtAll = first?.rows.length === 0 && !isNarrowed(search) && !search.archived;

  const add = (
    <Button icon={PlusIcon} kind="primary" onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  );
  return (
    <Page
      actions={
        nothingAtAll ? null : (
          <>
            <ColumnChooser
              columns={columns}
              known={known}
              onChange={change}
              onReset={isUsual ? undefined : () => change(null)}
            />
            {first?.may.add ? (
              <>
                <ExportLink asked={asked} subject="accounts" />
                <ButtonLink to="/accounts/duplicates">{words.duplicates}</ButtonLink>
                {add}
              </>
            ) : null}
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
          end={<FoundRows found={found} say={lists.foundAccounts} />}
          onChange={go}
          search={search}
          viewer={viewer.id}
        />
      )}
      {list.error && !list.data ? (
        <ErrorNote error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <div className={css.table}>
          <DataTable
            caption={words.title}
            chosen={first?.may.add ? { ...chosen, nameOf } : undefined}
            columns={shown}
            empty={
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
              ) : (
                <NoneFit
                  onClear={() => go(search.archived && isNarrowed(search) ? { archived: true } : {})}
                  search={search}
                />
              )
            }
            more={
              list.hasNextPage
                ? {
                    loading: list.isFetchingNextPage,
                    failed: list.isFetchNextPageError,
                    onMore: () => void list.fetchNextPage(),
                  }
                : undefined
            }
            onSort={({ key, direction: to }) => {
              const by = accountSorts.find((one) => one === key);
              if (by) go({ ...search, sort: by, dir: to === 'ascending' ? 'asc' : 'desc' });
            }}
            onWidth={widen}
            rowKey={({ id }) => id}
            rowLink={({ id }) => `/accounts/${id}`}
            rows={list.data?.pages.flatMap((page) => page.rows)}
            sort={{ key: sort, direction: direction === 'asc' ? 'ascending' : 'descending' }}
            widths={widths}
          />
          <BulkBar
            archived={search.archived === true}
            asked={filter}
            found={found}
            onSelection={chosen.onChange}
            selection={chosen.selection}
            subject="account"
          />
        </div>
      )}
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

const nameOf = ({ name }: AccountRow) => name;

/** Says why a narrowed list is empty, and the way out. */
function NoneFit(props: { search: AccountSearch; onClear: () => void }) {
  const { search, onClear } = props;
  const words = useWords(accountMessages);
  const narrowed = isNarrowed(search);
  return (
    <EmptyState
      action={<Button onClick={onClear}>{narrowed ? words.clear : words.toCurrent}</Button>}
      title={narrowed ? words.noneTitle : words.noneArchived}
    >
      {narrowed ? words.noneSays : null}
    </EmptyState>
  );
}
