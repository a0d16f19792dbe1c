import { lazy, Suspense, useState } from 'react';
import { AddFilter } from '#base/filters/ui/filter-chips.tsx';
import { ColumnChooser } from '#base/ui-kit/column-chooser.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { UndoIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';

import { bulkMessages } from '../bulk/bulk-messages.ts';
import { pipelineMessages } from '../messages.ts';
import { useDealChoices } from '../use-deal-choices.ts';
import { useDealColumns } from './deal-columns.tsx';
import { filterOf, withFilter, without, type DealSearch } from './deal-search.ts';
import { WhoseField } from './filter-bar.tsx';
import { FilterSentence } from './filter-sentence.tsx';
import { FindField } from './find-field.tsx';
import { FoundCount } from './found-count.tsx';
import { useFilterFields } from './use-filter-fields.ts';
import type { useShownColumns } from './use-shown-columns.ts';
import css from './filter-bar.module.css';

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
  return (
    <>
      <div className={css.bar}>
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
        <FindField
          onFind={(q) => onChange(q ? { ...search, q } : without(search, 'q'))}
          value={search.q ?? ''}
        />
        <WhoseField onChange={onChange} search={search} />
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
        <FoundCount search={search} />
      </div>
      <FilterSentence fields={fields} onChange={onChange} search={search} />
    </>
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
