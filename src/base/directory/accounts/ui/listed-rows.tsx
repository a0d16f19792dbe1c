import type { ReactNode } from 'react';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from '#base/ui-kit/button.tsx';
import { DataTable, type Column } from '#base/ui-kit/data-table.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { PeekFrame } from '#base/ui-kit/peek-frame.tsx';

import { accountMessages } from '../messages.ts';
import { BulkBar } from './bulk/bulk-bar.tsx';
import { useChosenRows } from './bulk/use-chosen-rows.ts';
import type { BulkSubject } from './bulk/use-bulk-run.ts';
import type { Which } from './bulk/bulk-dialog.tsx';
import css from './accounts-screen.module.css';

type Page<Row> = { rows: readonly Row[]; may: { add: boolean } };
type Looked<Sort> = { archived?: true; sort?: Sort; dir?: 'asc' | 'desc' };

/** The accounts or the contacts that a list's filters leave: sorted, chosen and changed many at once. */
export function ListedRows<
  Row extends { id: string; name: string },
  Sort extends string,
  Search extends Looked<Sort>,
>(props: {
  subject: BulkSubject;
  caption: string;
  list: UseInfiniteQueryResult<{ pages: Page<Row>[] }>;
  columns: {
    shown: readonly Column<Row>[];
    widths: Readonly<Record<string, number>>;
    widen: (key: string, width: number) => void;
  };
  search: Search;
  onChange: (search: Search) => void;
  sorts: readonly Sort[];
  sort: { sort: Sort; direction: 'asc' | 'desc' };
  /** The query of the list, without how it is sorted; and how many it finds. */
  asked: Which['found'];
  found: { count: number; more: boolean } | undefined;
  /** Do words or filters leave something out? Where none fit, `noneFits` says so. */
  narrowed: boolean;
  noneFits: string;
  /** What one sees of a row beside the list. */
  peek: (id: string) => ReactNode;
  /** Stands in where there is nothing at all yet. */
  nothing: ReactNode | null;
}) {
  const { subject, caption, list, columns, search, onChange, sorts, asked, found, narrowed, nothing } = props;
  const words = useWords(accountMessages);
  const chosen = useChosenRows(JSON.stringify(asked));
  const { sort, direction } = props.sort;
  if (list.error && !list.data) return <ErrorNote error={list.error} onRetry={() => void list.refetch()} />;
  const noneFit = (
    <EmptyState
      action={
        <Button onClick={() => onChange((search.archived && narrowed ? { archived: true } : {}) as Search)}>
          {narrowed ? words.clear : words.current}
        </Button>
      }
      title={narrowed ? words.noneTitle : words.noneArchived}
    >
      {narrowed ? props.noneFits : null}
    </EmptyState>
  );
  return (
    <div className={css.table}>
      <PeekFrame panel={props.peek}>
        <DataTable
          caption={caption}
          chosen={list.data?.pages[0]?.may.add ? { ...chosen, nameOf } : undefined}
          columns={columns.shown}
          empty={nothing ?? noneFit}
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
            const by = sorts.find((one) => one === key);
            if (by) onChange({ ...search, sort: by, dir: to === 'ascending' ? 'asc' : 'desc' });
          }}
          onWidth={columns.widen}
          rowKey={({ id }) => id}
          rowLink={({ id }) => `/${subject}s/${id}`}
          rows={list.data?.pages.flatMap((page) => page.rows)}
          sort={{ key: sort, direction: direction === 'asc' ? 'ascending' : 'descending' }}
          widths={columns.widths}
        />
      </PeekFrame>
      <BulkBar
        archived={search.archived === true}
        asked={asked}
        found={found}
        onSelection={chosen.onChange}
        selection={chosen.selection}
        subject={subject}
      />
    </div>
  );
}

const nameOf = ({ name }: { name: string }) => name;
