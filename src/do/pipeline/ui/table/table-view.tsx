import { useState, type ReactNode } from 'react';
import { PeekFrame } from '#base/ui-kit/peek-frame.tsx';
import { nothingChosen, type Selection } from '#base/ui-kit/selection.ts';

import { RoomBelow } from '../board/room-below.tsx';
import type { DealRow } from '../../shapes.ts';
import { BulkBar } from '../bulk/bulk-bar.tsx';
import { dealPeek } from '../peek/deal-peek-later.tsx';
import { useDealChoices } from '../use-deal-choices.ts';
import { without, type DealSearch } from './deal-search.ts';
import { DealsTable } from './deals-table.tsx';
import { useFound } from './found-count.ts';
import { KeyList } from './key-list.tsx';
import { TableFilters } from './table-filters.tsx';
import { useScreenKeys } from '#base/ui-kit/use-screen-keys.ts';
import { useShownColumns } from './use-shown-columns.ts';

/** The deals as a table, with its filters and its columns. */
export function TableView(props: {
  search: DealSearch;
  onChange: (search: DealSearch) => void;
  empty: ReactNode;
}) {
  const { search, onChange, empty } = props;
  // Another filter is another list: what was chosen of the last one is let go.
  const asked = JSON.stringify(without(search, 'sort', 'dir', 'columns', 'saved', 'changed'));
  const shown = useShownColumns(search, onChange);
  const [chosen, setChosen] = useState({ of: asked, selection: nothingChosen });
  if (chosen.of !== asked) setChosen({ of: asked, selection: nothingChosen });
  const choose = (selection: Selection) => setChosen({ of: asked, selection });
  const found = useFound(search);
  const { may } = useDealChoices();
  const [adding, setAdding] = useState(false);
  const [listing, setListing] = useState(false);
  useScreenKeys({
    '/': () => setAdding(true),
    '?': () => setListing(true),
    Escape: () => choose(nothingChosen),
  });
  const { columns, change } = shown;
  return (
    <>
      <TableFilters adding={adding} onAdding={setAdding} onChange={onChange} search={search} shown={shown} />
      <RoomBelow>
        <PeekFrame panel={dealPeek}>
          <DealsTable
            chosen={may.create ? { selection: chosen.selection, onChange: choose, nameOf } : undefined}
            columns={columns}
            empty={empty}
            onChange={onChange}
            onWidth={(key, width) =>
              change(columns.map((column) => (column.key === key ? { ...column, width } : column)))
            }
            search={search}
          />
        </PeekFrame>
      </RoomBelow>
      <BulkBar found={found} onSelection={choose} search={search} selection={chosen.selection} />
      <KeyList onClose={() => setListing(false)} open={listing} />
    </>
  );
}

const nameOf = ({ title }: DealRow) => title;
