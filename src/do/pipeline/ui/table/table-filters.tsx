import { lazy, Suspense, useState } from 'react';
import { AddFilter } from '#base/filters/ui/filter-chips.tsx';
import { ColumnChooser } from '#base/ui-kit/column-chooser.tsx';
import { Filters, FilterTools } from '#base/ui-kit/filters.tsx';
import { FindField } from '#base/ui-kit/find-field.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { UndoIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';

import { bulkMessages } from '../bulk/bulk-messages.ts';
import { pipelineMessages } from '../messages.ts';
import { useDealChoices } from '../use-deal-choices.ts';
import { useDealColumns } from './deal-columns.tsx';
import {
  filterKeys,
  filterOf,
  filtersIn,
  withFilter,
  without,
  withText,
  type DealSearch,
} from './deal-search.ts';
import { WhoseField } from './filter-bar.tsx';
import { FilterSentence } from './filter-sentence.tsx';
import { useFoundWords } from './found-count.ts';
import { useFilterFields } from './use-filter-fields.ts';
import type { useShownColumns } from './use-shown-columns.ts';

const BulkHistory = lazy(async () => ({ default: (await import('../bulk/bulk-history.tsx')).BulkHistory }));

type Props = { search: DealSearch; onChange: (search: DealSearch) => void };

/** What is left out of the table: what is asked most stands ready, everything else is a chip in the sentence below. */
export function TableFilters(
  props: Props & {
    shown: ReturnType<typeof useShownColumns>;
    adding: boolean;
    onAdding: (adding: boolean) => void;
  },
) {
  const { search, onChange, shown, adding, onAdding } = props;
  const words = useWords(pipelineMessages);
  const fields = useFilterFields();
  const known = useDealColumns();
  const filter = filterOf(search, fields);
  const found = useFoundWords(search);
  return (
    <Filters
      asked={adding}
      count={filtersIn(search)}
      find={
        <FindField
          label={words.find}
          onFind={(text) => onChange(withText(search, text))}
          value={search.q ?? ''}
        />
      }
      found={found}
      onClear={() => onChange(without(search, ...filterKeys.filter((key) => key !== 'q')))}
      onClose={() => onAdding(false)}
      sentence={<FilterSentence fields={fields} onChange={onChange} search={search} />}
    >
      <Segmented
        label={words.status}
        onChange={(status) => onChange(withStatus(search, status))}
        options={[
          { value: 'open', label: words.open },
          { value: 'won', label: words.won },
          { value: 'lost', label: words.lost },
          { value: 'all', label: words.all },
        ]}
        value={search.status ?? 'open'}
      />
      <WhoseField onChange={onChange} search={search} />
      <FilterTools>
        <AddFilter
          fields={fields}
          filter={filter}
          onChange={(changed) => onChange(withFilter(search, changed))}
          onOpen={onAdding}
          open={adding}
        />
        <ColumnChooser
          columns={shown.columns}
          known={known}
          onChange={shown.change}
          onReset={shown.isUsual ? undefined : () => shown.change(null)}
        />
        <Last />
      </FilterTools>
    </Filters>
  );
}

/** The way to what was changed of many deals at once. */
function Last() {
  const words = useWords(bulkMessages);
  const { may } = useDealChoices();
  const [open, setOpen] = useState(false);
  if (!may.create) return null;
  return (
    <>
      <IconButton icon={UndoIcon} label={words.last} onClick={() => setOpen(true)} />
      {open ? (
        <Suspense>
          <BulkHistory onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

function withStatus(search: DealSearch, status: 'open' | 'won' | 'lost' | 'all'): DealSearch {
  const rest = without(search, 'status', 'sort', 'dir');
  return status === 'open' ? rest : { ...rest, status };
}
