import type { ReactNode } from 'react';
import type { MemberId } from '#base/kernel/id.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import { accountMessages } from '../messages.ts';
import type { AccountKind } from '../rules/kinds.ts';
import type { AccountSearch } from './account-search.ts';
import css from './account-filters.module.css';
import { AddCondition, FilterSentence } from './filter-sentence.tsx';
import { TextFilter } from './text-filter.tsx';
import { useAccountFields } from './use-directory-fields.ts';
import { useOwners } from './use-owners.ts';

/** Narrows the list: by words, kind and owner, and by conditions that combine; the archived ones stand apart. */
export function AccountFilters(props: {
  search: AccountSearch;
  viewer: MemberId;
  onChange: (search: AccountSearch) => void;
  /** What stands at the end of the line. */
  end: ReactNode;
}) {
  const { search, viewer, onChange, end } = props;
  const words = useWords(accountMessages);
  const owners = useOwners();
  const fields = useAccountFields();
  const change = (part: { [K in keyof AccountSearch]: AccountSearch[K] | null | undefined }) =>
    onChange(
      Object.fromEntries(
        Object.entries({ ...search, ...part }).filter(([, value]) => value !== null && value !== undefined),
      ),
    );
  return (
    <search className={css.filters}>
      <div className={css.text}>
        <TextFilter label={words.search} onChange={(q) => change({ q: q || null })} value={search.q ?? ''} />
      </div>
      <Segmented<AccountKind | 'any'>
        label={words.kind}
        onChange={(kind) => change({ kind: kind === 'any' ? null : kind })}
        options={[
          { value: 'any', label: words.anyKind },
          { value: 'prospect', label: words.prospects },
          { value: 'customer', label: words.customers },
        ]}
        value={search.kind ?? 'any'}
      />
      <div className={css.choice}>
        <SelectField<MemberId | 'none'>
          clearable
          hideLabel
          label={words.owner}
          onChange={(owner) => change({ owner })}
          options={[
            { value: viewer, label: words.mine },
            { value: 'none', label: words.noOwner },
            ...owners.filter(({ value }) => value !== viewer),
          ]}
          placeholder={words.anyOwner}
          value={search.owner ?? null}
        />
      </div>
      <AddCondition fields={fields} filter={search.filter} onChange={(filter) => change({ filter })} />
      <Segmented
        label={words.which}
        onChange={(which) => change({ archived: which === 'archived' ? true : null })}
        options={[
          { value: 'current', label: words.current },
          { value: 'archived', label: words.archived },
        ]}
        value={search.archived ? 'archived' : 'current'}
      />
      {end}
      <FilterSentence fields={fields} filter={search.filter} onChange={(filter) => change({ filter })} />
    </search>
  );
}
