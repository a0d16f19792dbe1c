import { lazy, Suspense, useState } from 'react';
import { AddFilter, FilterChips } from '#base/filters/ui/filter-chips.tsx';
import { filterMessages } from '#base/filters/ui/filter-messages.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ColumnChooser } from '#base/ui-kit/column-chooser.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { CloseIcon, UndoIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { Segmented } from '#base/ui-kit/segmented.tsx';

import { bulkMessages } from '../bulk/bulk-messages.ts';
import { pipelineMessages } from '../messages.ts';
import { useDealChoices } from '../use-deal-choices.ts';
import { useCycles } from '../use-cycles.ts';
import { useDealColumns } from './deal-columns.tsx';
import { filterOf, isReadable, withFilter, without, type DealSearch } from './deal-search.ts';
import { WhoseField } from './filter-bar.tsx';
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
      <Sentence fields={fields} onChange={onChange} search={search} />
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

function Sentence({ search, onChange, fields }: Props & { fields: ReturnType<typeof useFilterFields> }) {
  const words = useWords(pipelineMessages);
  const filters = useWords(filterMessages);
  const kit = useWords(kitMessages);
  const language = useLanguage();
  const { cycles } = useCycles();
  const simple = [
    ...(search.account ? [{ key: 'account' as const, says: words.ofAccount }] : []),
    ...(search.cycle
      ? [
          {
            key: 'cycle' as const,
            says: inLanguage(cycles.find(({ id }) => id === search.cycle)?.name ?? {}, language) || '…',
          },
        ]
      : []),
  ];
  const readable = isReadable(search, fields);
  if (simple.length === 0 && search.filter === undefined) return null;
  return (
    <div className={css.chips}>
      {simple.map(({ key, says }) => (
        <button
          aria-label={kit.remove(says)}
          className={css.chip}
          key={key}
          onClick={() => onChange(without(search, key))}
          type="button"
        >
          {says}
          <CloseIcon size={14} />
        </button>
      ))}
      <FilterChips
        fields={fields}
        filter={filterOf(search, fields)}
        onChange={(changed) => onChange(withFilter(search, changed))}
      />
      {readable ? null : <p className={css.unread}>{filters.badFilter}</p>}
      <Button kind="plain" onClick={() => onChange(without(search, 'account', 'cycle', 'filter'))} small>
        {words.clearAll}
      </Button>
    </div>
  );
}
