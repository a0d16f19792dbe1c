import { useState } from 'react';
import { AddFilter } from '#base/filters/ui/filter-chips.tsx';

import { filterOf, withFilter, without, type DealSearch } from '../table/deal-search.ts';
import { FilterSentence } from '../table/filter-sentence.tsx';
import { FindField } from '../table/find-field.tsx';
import { useFilterFields } from '../table/use-filter-fields.ts';
import css from '../table/filter-bar.module.css';

/** What is left out of the board besides: by words, and by the conditions that the table takes too. */
export function BoardConditions(props: { search: DealSearch; onChange: (search: DealSearch) => void }) {
  const { search, onChange } = props;
  const fields = useFilterFields();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <FindField
        onFind={(q) => onChange(q ? { ...search, q } : without(search, 'q'))}
        value={search.q ?? ''}
      />
      <AddFilter
        fields={fields.filter(({ key }) => key !== 'status' && key !== 'cycle' && key !== 'phase')}
        filter={filterOf(search, fields)}
        onChange={(changed) => onChange(withFilter(search, changed))}
        onOpen={setAdding}
        open={adding}
      />
      <div className={css.line}>
        <FilterSentence fields={fields} onChange={onChange} search={search} unsaid="cycle" />
      </div>
    </>
  );
}
