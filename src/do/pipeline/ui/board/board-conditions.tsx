import { useState } from 'react';
import { AddFilter } from '#base/filters/ui/filter-chips.tsx';
import { FindField } from '#base/ui-kit/find-field.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { pipelineMessages } from '../messages.ts';
import { filterOf, withFilter, withText, type DealSearch } from '../table/deal-search.ts';
import { FilterSentence } from '../table/filter-sentence.tsx';
import { useFilterFields } from '../table/use-filter-fields.ts';

type Props = { search: DealSearch; onChange: (search: DealSearch) => void };

/** What is left out of the board by words. */
export function BoardFind({ search, onChange }: Props) {
  const words = useWords(pipelineMessages);
  return (
    <FindField
      label={words.find}
      onFind={(text) => onChange(withText(search, text))}
      value={search.q ?? ''}
    />
  );
}

/** What is left out of the board by the conditions that the table takes too. */
export function BoardConditions({ search, onChange }: Props) {
  const fields = useFilterFields();
  const [adding, setAdding] = useState(false);
  return (
    <AddFilter
      fields={fields.filter(({ key }) => key !== 'status' && key !== 'cycle' && key !== 'phase')}
      filter={filterOf(search, fields)}
      onChange={(changed) => onChange(withFilter(search, changed))}
      onOpen={setAdding}
      open={adding}
    />
  );
}

export function BoardSentence({ search, onChange }: Props) {
  const fields = useFilterFields();
  return <FilterSentence fields={fields} onChange={onChange} search={search} unsaid="cycle" />;
}
