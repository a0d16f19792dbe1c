import { useState } from 'react';
import { parseFilter, writeFilter } from '#base/filters/rules/parse-filter.ts';
import type { Filter } from '#base/filters/rules/filter.ts';
import { AddFilter, FilterChips } from '#base/filters/ui/filter-chips.tsx';
import type { ShownField } from '#base/filters/ui/shown-field.ts';
import { useWords } from '#base/ui-kit/language.tsx';

import { directoryMessages } from '../directory-messages.ts';
import css from './filter-sentence.module.css';

type Props = {
  fields: readonly ShownField[];
  /** As written in the address. */
  filter: string | undefined;
  onChange: (filter: string | null) => void;
};

const written = (filter: Filter) => writeFilter(filter) || null;

/** The button that adds a condition to a list's filter. */
export function AddCondition({ fields, filter = '', onChange }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <AddFilter
      fields={fields}
      filter={parseFilter(filter, fields).filter}
      onChange={(next) => onChange(written(next))}
      onOpen={setOpen}
      open={open}
    />
  );
}

/** A list's filter as chips that read as a sentence; nothing where there is none. */
export function FilterSentence({ fields, filter = '', onChange }: Props) {
  const words = useWords(directoryMessages);
  if (filter === '') return null;
  const { filter: read, mistakes } = parseFilter(filter, fields);
  return (
    <div className={css.more}>
      <FilterChips fields={fields} filter={read} onChange={(next) => onChange(written(next))} />
      {mistakes.length > 0 ? <p className={css.unread}>{words.unreadable}</p> : null}
    </div>
  );
}
