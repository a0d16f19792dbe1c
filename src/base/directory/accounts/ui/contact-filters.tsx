import type { ReactNode } from 'react';
import { clausesIn } from '#base/filters/rules/parse-filter.ts';
import { Filters, FilterTools } from '#base/ui-kit/filters.tsx';
import { FindField } from '#base/ui-kit/find-field.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';

import { directoryMessages } from '../directory-messages.ts';
import { accountMessages } from '../messages.ts';
import type { ContactSearch } from './contact-search.ts';
import { AddCondition, FilterSentence } from './filter-sentence.tsx';
import { useContactFields } from './use-directory-fields.ts';

/** Narrows the contacts: by words, and by conditions that combine; the archived ones stand apart. */
export function ContactFilters(props: {
  search: ContactSearch;
  onChange: (search: ContactSearch) => void;
  /** How many are left, in words. */
  found: string;
  end: ReactNode;
}) {
  const { search, onChange, found, end } = props;
  const words = useWords(accountMessages);
  const lists = useWords(directoryMessages);
  const fields = useContactFields();
  const change = (part: Partial<Record<keyof ContactSearch, unknown>>) =>
    onChange(
      Object.fromEntries(
        Object.entries({ ...search, ...part }).filter(([, value]) => value !== null && value !== undefined),
      ),
    );
  const conditions = {
    fields,
    filter: search.filter,
    onChange: (filter: string | null) => change({ filter }),
  };
  return (
    <Filters
      count={clausesIn(search.filter) + (search.archived ? 1 : 0)}
      find={
        <FindField
          label={lists.findContacts}
          onFind={(q) => change({ q: q || null })}
          value={search.q ?? ''}
        />
      }
      found={found}
      onClear={() => change({ filter: null, archived: null })}
      sentence={<FilterSentence {...conditions} />}
    >
      <Segmented
        label={lists.whichContacts}
        onChange={(which) => change({ archived: which === 'archived' ? true : null })}
        options={[
          { value: 'current', label: words.current },
          { value: 'archived', label: words.archived },
        ]}
        value={search.archived ? 'archived' : 'current'}
      />
      <FilterTools>
        <AddCondition {...conditions} />
        {end}
      </FilterTools>
    </Filters>
  );
}
