import type { ReactNode } from 'react';
import type { MemberId } from '#base/kernel/id.ts';
import { FilterField, Filters, FilterTools } from '#base/ui-kit/filters.tsx';
import { FindField } from '#base/ui-kit/find-field.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import { accountMessages } from '../messages.ts';
import type { AccountKind } from '../rules/kinds.ts';
import { filtersIn, type AccountSearch } from './account-search.ts';
import { AddCondition, FilterSentence } from './filter-sentence.tsx';
import { useAccountFields } from './use-directory-fields.ts';
import { useOwners } from './use-owners.ts';

/** Narrows the list: by words, kind and owner, and by conditions that combine; the archived ones stand apart. */
export function AccountFilters(props: {
  search: AccountSearch;
  viewer: MemberId;
  onChange: (search: AccountSearch) => void;
  /** How many are left, in words. */
  found: string;
  /** What stands at the end of the line. */
  end: ReactNode;
}) {
  const { search, viewer, onChange, found, end } = props;
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
    <Filters
      count={filtersIn(search)}
      find={
        <FindField label={words.search} onFind={(q) => change({ q: q || null })} value={search.q ?? ''} />
      }
      found={found}
      onClear={() => change({ kind: null, owner: null, filter: null, archived: null })}
      sentence={
        <FilterSentence fields={fields} filter={search.filter} onChange={(filter) => change({ filter })} />
      }
    >
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
      <FilterField>
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
      </FilterField>
      <Segmented
        label={words.which}
        onChange={(which) => change({ archived: which === 'archived' ? true : null })}
        options={[
          { value: 'current', label: words.current },
          { value: 'archived', label: words.archived },
        ]}
        value={search.archived ? 'archived' : 'current'}
      />
      <FilterTools>
        <AddCondition fields={fields} filter={search.filter} onChange={(filter) => change({ filter })} />
        {end}
      </FilterTools>
    </Filters>
  );
}
