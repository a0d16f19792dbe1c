import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { useViewedSearch, viewState } from '#base/saved-views/ui/use-viewed-search.ts';
import { ViewMenu } from '#base/saved-views/ui/view-menu.tsx';
import { BrokenLoop } from '#base/ui-kit/broken-loop.tsx';
import { Button, ButtonLink } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ColumnChooser } from '#base/ui-kit/column-chooser.tsx';
import { DataTable } from '#base/ui-kit/data-table.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { ExportLink } from '#base/ui-kit/export-link.tsx';
import { UploadIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';

import { contactSorts, listContacts, type ContactRow } from '../contact-contract.ts';
import { directoryMessages } from '../directory-messages.ts';
import { accountMessages } from '../messages.ts';
import { BulkBar } from './bulk/bulk-bar.tsx';
import { useChosenRows } from './bulk/use-chosen-rows.ts';
import { usualContactColumns, useContactColumns } from './contact-columns.tsx';
import {
  contactsAsked,
  contactSortOf,
  isContactNarrowed,
  readContactSearch,
  type ContactSearch,
} from './contact-search.ts';
import { contactViews } from './directory-views.ts';
import { AddCondition, FilterSentence } from './filter-sentence.tsx';
import { FoundRows, useFoundContacts } from './found-rows.tsx';
import { TextFilter } from './text-filter.tsx';
import { useCanAsk, useContactFields } from './use-directory-fields.ts';
import { useShownColumns } from './use-shown-columns.ts';
import filters from './account-filters.module.css';
import css from './accounts-screen.module.css';

/** Everybody whom one speaks, as a table. What it shows stands in its address. */
export function ContactsScreen() {
  const words = useWords(accountMessages);
  const lists = useWords(directoryMessages);
  const viewer = useViewer();
  const given: Record<string, unknown> = useSearch({ strict: false });
  const said = useMemo(() => readContactSearch(given), [given]);
  const starting = useMemo(() => contactViews(lists), [lists]);
  const viewed = useViewedSearch({ list: 'contacts', said, read: readContactSearch, starting });
  const { search, change: go, open, waits } = viewed;
  const asked = contactsAsked(search);
  const enabled = useCanAsk(search.filter) && !waits;
  const list = useInfiniteQuery({
    queryKey: ['contacts', asked],
    enabled,
    queryFn: ({ pageParam, signal }) => ask(listContacts, { ...asked, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const known = useContactColumns(viewer.zone);
  const { columns, shown, widths, isUsual, change, widen } = useShownColumns({
    kept: 'contact-columns',
    known,
    usual: usualContactColumns,
    search,
    onChange: go,
  });
  const { sort: _, direction: __, ...filter } = asked;
  const chosen = useChosenRows(JSON.stringify(filter));
  const found = useFoundContacts(filter, enabled);
  const first = list.data?.pages[0];
  const narrowed = isContactNarrowed(search);
  const nothingAtAll = first?.rows.length === 0 && !narrowed && !search.archived;
  const { sort, direction } = contactSortOf(search);
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
            {first?.may.add ? <ExportLink asked={asked} subject="contacts" /> : null}
          </>
        )
      }
      controls={
        <ViewMenu
          changed={search.changed === true}
          current={viewed.current}
          list="contacts"
          onOpen={open}
          starting={starting}
          state={viewState(search)}
          usual={lists.contactsAll}
        />
      }
      title={lists.contactsTitle}
    >
      {nothingAtAll ? null : <Filters found={found} onChange={go} search={search} />}
      {list.error && !list.data ? (
        <ErrorNote error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <div className={css.table}>
          <DataTable
            caption={lists.contactsTitle}
            chosen={first?.may.add ? { ...chosen, nameOf } : undefined}
            columns={shown}
            empty={
              nothingAtAll ? (
                <EmptyState
                  action={
                    <>
                      <ButtonLink to="/accounts">{lists.toAccounts}</ButtonLink>
                      {first.may.add ? (
                        <ButtonLink icon={UploadIcon} kind="primary" to="/import">
                          {words.import}
                        </ButtonLink>
                      ) : null}
                    </>
                  }
                  picture={<BrokenLoop />}
                  title={lists.emptyContacts}
                >
                  {lists.emptyContactsSays}
                </EmptyState>
              ) : (
                <EmptyState
                  action={
                    <Button onClick={() => go(search.archived && narrowed ? { archived: true } : {})}>
                      {narrowed ? words.clear : words.current}
                    </Button>
                  }
                  title={narrowed ? words.noneTitle : words.noneArchived}
                >
                  {narrowed ? lists.noneFits : null}
                </EmptyState>
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
              const by = contactSorts.find((one) => one === key);
              if (by) go({ ...search, sort: by, dir: to === 'ascending' ? 'asc' : 'desc' });
            }}
            onWidth={widen}
            rowKey={({ id }) => id}
            rowLink={({ id }) => `/contacts/${id}`}
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
            subject="contact"
          />
        </div>
      )}
    </Page>
  );
}

const nameOf = ({ name }: ContactRow) => name;

function Filters(props: {
  search: ContactSearch;
  onChange: (search: ContactSearch) => void;
  found: { count: number; more: boolean } | undefined;
}) {
  const { search, onChange, found } = props;
  const words = useWords(accountMessages);
  const lists = useWords(directoryMessages);
  const fields = useContactFields();
  const change = (part: Partial<Record<keyof ContactSearch, unknown>>) =>
    onChange(
      Object.fromEntries(
        Object.entries({ ...search, ...part }).filter(([, value]) => value !== null && value !== undefined),
      ),
    );
  return (
    <search className={filters.filters}>
      <div className={filters.text}>
        <TextFilter
          label={lists.findContacts}
          onChange={(q) => change({ q: q || null })}
          value={search.q ?? ''}
        />
      </div>
      <AddCondition fields={fields} filter={search.filter} onChange={(filter) => change({ filter })} />
      <Segmented
        label={lists.whichContacts}
        onChange={(which) => change({ archived: which === 'archived' ? true : null })}
        options={[
          { value: 'current', label: words.current },
          { value: 'archived', label: words.archived },
        ]}
        value={search.archived ? 'archived' : 'current'}
      />
      <FoundRows found={found} say={lists.foundContacts} />
      <FilterSentence fields={fields} filter={search.filter} onChange={(filter) => change({ filter })} />
    </search>
  );
}
