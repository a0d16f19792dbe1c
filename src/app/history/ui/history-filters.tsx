import { useOwners } from '#base/directory/accounts/ui/use-owners.ts';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { FilterField, FilterFold } from '#base/ui-kit/filters.tsx';
import { FindField } from '#base/ui-kit/find-field.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import { historyMessages } from '../messages.ts';
import { subjectGroupNames } from '../words.ts';
import type { HistorySearch } from './history-search.ts';
import css from './history.module.css';

type Part = { [K in keyof HistorySearch]: HistorySearch[K] | null };

/** Narrows the history: by who did it, what to, between which days, and by a name or value. */
export function HistoryFilters(props: {
  search: HistorySearch;
  whole: boolean;
  onChange: (search: HistorySearch) => void;
}) {
  const { search, whole, onChange } = props;
  const words = useWords(historyMessages);
  const people = useOwners();
  const change = (part: Part) =>
    onChange(
      Object.fromEntries(
        Object.entries({ ...search, ...part }).filter(([, value]) => value !== null && value !== undefined),
      ),
    );
  return (
    <search className={css.filters}>
      <div className={css.find}>
        <FindField
          label={words.text}
          maxLength={100}
          onFind={(text) => change({ text: text || null })}
          value={search.text ?? ''}
        />
      </div>
      <FilterFold
        count={[search.member, whole ? search.group : null, search.from, search.to].filter(Boolean).length}
        onClear={() => change({ member: null, group: null, from: null, to: null })}
      >
        <FilterField>
          <SelectField
            clearable
            hideLabel
            label={words.member}
            onChange={(member) => change({ member })}
            options={people}
            placeholder={words.anybody}
            value={search.member ?? null}
          />
        </FilterField>
        {whole ? (
          <FilterField>
            <SelectField
              clearable
              hideLabel
              label={words.group}
              onChange={(group) => change({ group })}
              options={subjectGroupNames.map((value) => ({ value, label: words[value] }))}
              placeholder={words.anything}
              value={search.group ?? null}
            />
          </FilterField>
        ) : null}
        <FilterField>
          <DateField label={words.from} onChange={(from) => change({ from })} value={search.from ?? null} />
        </FilterField>
        <FilterField>
          <DateField label={words.to} onChange={(to) => change({ to })} value={search.to ?? null} />
        </FilterField>
      </FilterFold>
    </search>
  );
}
