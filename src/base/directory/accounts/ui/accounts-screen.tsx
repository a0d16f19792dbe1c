import { useNavigate, useSearch } from '@tanstack/react-router';
import { startTransition, useState } from 'react';
import { Button, ButtonLink } from '#base/ui-kit/button.tsx';
import { ColumnChooser } from '#base/ui-kit/column-chooser.tsx';
import { DataTable } from '#base/ui-kit/data-table.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ExportLink } from '#base/ui-kit/export-link.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { PlusIcon, UploadIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';

import { accountSorts } from '../contract.ts';
import { accountMessages } from '../messages.ts';
import { AccountFilters } from './account-filters.tsx';
import { AccountForm } from './account-form.tsx';
import { isNarrowed, listAsked, readAccountSearch, sortOf, type AccountSearch } from './account-search.ts';
import css from './accounts-screen.module.css';
import { useShownColumns } from './use-shown-columns.ts';
import { useAccounts } from './use-accounts.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';

/** All accounts as a table. What it shows stands in its address, so that it can be sent and gone back to. */
export function AccountsScreen() {
  const words = useWords(accountMessages);
  const viewer = useViewer();
  const search = readAccountSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const go = (next: AccountSearch) =>
    startTransition(() => {
      void navigate({ to: '/accounts', search: next, replace: true, resetScroll: false });
    });
  const [adding, setAdding] = useState(false);
  const list = useAccounts(listAsked(search, viewer.today));
  const { known, columns, shown, isUsual, change } = useShownColumns(viewer.zone);
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
                <ExportLink asked={listAsked(search, viewer.today)} subject="accounts" />
                <ButtonLink to="/accounts/duplicates">{words.duplicates}</ButtonLink>
                {add}
              </>
            ) : null}
          </>
        )
      }
      title={words.title}
    >
      {nothingAtAll ? null : <AccountFilters onChange={go} search={search} viewer={viewer.id} />}
      {list.error && !list.data ? (
        <ErrorNote error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <div className={css.table}>
          <DataTable
            caption={words.title}
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
            rowKey={({ id }) => id}
            rowLink={({ id }) => `/accounts/${id}`}
            rows={list.data?.pages.flatMap((page) => page.rows)}
            sort={{ key: sort, direction: direction === 'asc' ? 'ascending' : 'descending' }}
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
