import { useState } from 'react';
import { parseFilter, writeFilter } from '#base/filters/rules/parse-filter.ts';
import { AddFilter, FilterChips } from '#base/filters/ui/filter-chips.tsx';

import type { FieldSubject } from '../rules/field.ts';
import css from './custom-fields.module.css';
import { useOwnFilters } from './use-own-filters.ts';

/**
 * Narrows a list by fields of one's own; nothing where there are none.
 * @param filter as written in the address
 */
export function OwnFieldFilters(props: {
  subject: FieldSubject;
  filter: string | undefined;
  onChange: (filter: string | null) => void;
}) {
  const { subject, filter = '', onChange } = props;
  const fields = useOwnFilters(subject);
  const [adding, setAdding] = useState(false);
  if (fields.length === 0) return null;
  const read = parseFilter(filter, fields).filter;
  const change = (next: typeof read) => onChange(writeFilter(next) || null);
  return (
    <div className={css.filters}>
      <FilterChips fields={fields} filter={read} onChange={change} />
      <AddFilter fields={fields} filter={read} onChange={change} onOpen={setAdding} open={adding} />
    </div>
  );
}
