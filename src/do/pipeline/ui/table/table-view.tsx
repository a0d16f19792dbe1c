import { useState, type ReactNode } from 'react';
import { useWords } from '#base/ui-kit/language.tsx';

import { RoomBelow } from '../board/room-below.tsx';
import { pipelineMessages } from '../messages.ts';
import type { DealSearch } from './deal-search.ts';
import { DealsTable } from './deals-table.tsx';
import { KeyList } from './key-list.tsx';
import { TableFilters } from './table-filters.tsx';
import { useScreenKeys } from './use-screen-keys.ts';
import { useShownColumns } from './use-shown-columns.ts';

/** The deals as a table, with its filters and its columns. */
export function TableView(props: {
  search: DealSearch;
  onChange: (search: DealSearch) => void;
  empty: ReactNode;
}) {
  const { search, onChange, empty } = props;
  const words = useWords(pipelineMessages);
  const shown = useShownColumns(search, onChange);
  const [adding, setAdding] = useState(false);
  const [listing, setListing] = useState(false);
  useScreenKeys({ '/': () => setAdding(true), '?': () => setListing(true) });
  const { columns, change } = shown;
  return (
    <>
      <search aria-label={words.filters}>
        <TableFilters
          adding={adding}
          onAdding={setAdding}
          onChange={onChange}
          search={search}
          shown={shown}
        />
      </search>
      <RoomBelow>
        <DealsTable
          columns={columns}
          empty={empty}
          onChange={onChange}
          onWidth={(key, width) =>
            change(columns.map((column) => (column.key === key ? { ...column, width } : column)))
          }
          search={search}
        />
      </RoomBelow>
      <KeyList onClose={() => setListing(false)} open={listing} />
    </>
  );
}
