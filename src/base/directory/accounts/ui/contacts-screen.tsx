import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { useViewedSearch, viewState } from '#base/saved-views/ui/use-viewed-search.ts';
import { ViewMenu } from '#base/saved-views/ui/view-menu.tsx';
import { BrokenLoop } from '#base/ui-kit/broken-loop.tsx';
import { Button, ButtonLink } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ColumnChooser } from '#base/ui-kit/column-chooser.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ExportLink } from '#base/ui-kit/export-link.tsx';
import { PlusIcon, UploadIcon } from '#base/ui-kit/icons.tsx';
import type { ContactId } from '#base/kernel/id.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';

import { contactSorts, listContacts } from '../contact-contract.ts';
import { directoryMessages } from '../directory-messages.ts';
import { accountMessages } from '../messages.ts';
import { usualContactColumns, useContactColumns } from './contact-columns.tsx';
import { ContactPeek } from './contact-peek.tsx';
import { contactsAsked, contactSortOf, isContactNarrowed, readContactSearch } from './contact-search.ts';
import { contactViews } from './directory-views.ts';
import { useFoundContacts, useFoundWords } from './found-rows.ts';
import { ListedRows } from './listed-rows.tsx';
import { ContactFilters } from './contact-filters.tsx';
import { ContactForm } from './contact-form.tsx';
import { useCanAsk } from './use-directory-fields.ts';
import { useShownColumns } from './use-shown-columns.ts';

/** Everybody whom one speaks, as a table. What it shows stands in its address. */
export function ContactsScreen() {
  const words = useWords(accountMessages);
  const lists = useWords(directoryMessages);
  const viewer = useViewer();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
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
  const columns = useShownColumns({
    kept: 'contact-columns',
    known,
    usual: usualContactColumns,
    search,
    onChange: go,
  });
  const { sort: _, direction: __, ...filter } = asked;
  const found = useFoundContacts(filter, enabled);
  const foundWords = useFoundWords(found, lists.foundContacts);
  const first = list.data?.pages[0];
  const narrowed = isContactNarrowed(search);
  const nothingAtAll = first?.rows.length === 0 && !narrowed && !search.archived;
  return (
    <Page
      actions={
        nothingAtAll || !first?.may.add ? null : (
          <>
            <ExportLink asked={asked} subject="contacts" />
            <Button icon={PlusIcon} kind="primary" onClick={() => setAdding(true)}>
              {words.newContact}
            </Button>
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
      {nothingAtAll ? null : (
        <ContactFilters
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
        />
      )}
      <ListedRows
        asked={filter}
        caption={lists.contactsTitle}
        columns={columns}
        found={found}
        list={list}
        narrowed={narrowed}
        noneFits={lists.noneFits}
        nothing={
          nothingAtAll ? (
            <EmptyState
              action={
                <>
                  {first.may.add ? (
                    <>
                      <ButtonLink icon={UploadIcon} kind="primary" to="/import">
                        {words.import}
                      </ButtonLink>
                      <Button icon={PlusIcon} onClick={() => setAdding(true)}>
                        {words.newContact}
                      </Button>
                    </>
                  ) : null}
                  <ButtonLink to="/accounts">{lists.toAccounts}</ButtonLink>
                </>
              }
              picture={<BrokenLoop />}
              title={lists.emptyContacts}
            >
              {lists.emptyContactsSays}
            </EmptyState>
          ) : null
        }
        onChange={go}
        peek={contactPeek}
        search={search}
        sort={contactSortOf(search)}
        sorts={contactSorts}
        subject="contact"
      />
      {adding ? (
        <ContactForm
          onClose={() => setAdding(false)}
          onSaved={({ id }) => void navigate({ to: `/contacts/${id}` })}
        />
      ) : null}
    </Page>
  );
}

const contactPeek = (id: string) => <ContactPeek contactId={id as ContactId} />;
