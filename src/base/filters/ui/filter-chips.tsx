import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { CloseIcon, FilterIcon } from '#base/ui-kit/icons.tsx';
import { useInsideDialog } from '#base/ui-kit/inside-dialog.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { Popover } from '#base/ui-kit/popover.tsx';

import type { Clause, Filter } from '../rules/filter.ts';
import { ClauseEditor } from './clause-editor.tsx';
import { filterMessages } from './filter-messages.ts';
import { sayClause } from './say-condition.ts';
import type { ShownField } from './shown-field.ts';
import css from './filters.module.css';

/** A filter as a row of chips that reads as a sentence; each opens to be changed, and goes by its cross. */
export function FilterChips(props: {
  fields: readonly ShownField[];
  filter: Filter;
  onChange: (filter: Filter) => void;
}) {
  const { fields, filter, onChange } = props;
  const [open, setOpen] = useState<number | null>(null);
  return (
    <>
      {filter.map((clause, at) => (
        <FilterChip
          clause={clause}
          fields={fields}
          // oxlint-disable-next-line react/no-array-index-key -- a clause has no other name than its place
          key={at}
          onChange={(changed) => onChange(filter.with(at, changed))}
          onOpen={(now) => setOpen(now ? at : null)}
          onRemove={() => onChange(filter.toSpliced(at, 1))}
          open={open === at}
        />
      ))}
    </>
  );
}

function FilterChip(props: {
  fields: readonly ShownField[];
  clause: Clause;
  open: boolean;
  onOpen: (open: boolean) => void;
  onChange: (clause: Clause) => void;
  onRemove: () => void;
}) {
  const { fields, clause, open, onOpen, onChange, onRemove } = props;
  const words = useWords(filterMessages);
  const kit = useWords(kitMessages);
  const language = useLanguage();
  const said = sayClause(clause, fields, words, language);
  return (
    <span className={css.chip}>
      <Popover
        label={words.edit(said)}
        onChange={onOpen}
        open={open}
        trigger={
          <button
            aria-expanded={open}
            aria-haspopup="dialog"
            aria-label={words.edit(said)}
            className={css.chipText}
            onClick={() => onOpen(!open)}
            type="button"
          >
            {said}
          </button>
        }
      >
        <ClauseEditor clause={clause} fields={fields} onChange={onChange} onDone={() => onOpen(false)} />
      </Popover>
      <button aria-label={kit.remove(said)} className={css.chipCross} onClick={onRemove} type="button">
        <CloseIcon size={14} />
      </button>
    </span>
  );
}

/** The button that adds a clause; it asks for the field first. */
export function AddFilter(props: {
  fields: readonly ShownField[];
  filter: Filter;
  onChange: (filter: Filter) => void;
  open: boolean;
  onOpen: (open: boolean) => void;
}) {
  const { fields, filter, onChange, open, onOpen } = props;
  const words = useWords(filterMessages);
  const inside = useInsideDialog();
  // What there was when it opened: the new clause comes behind that, however often it changes.
  const [before, setBefore] = useState(filter);
  const [wasOpen, setWasOpen] = useState(open);
  if (open !== wasOpen) {
    setWasOpen(open);
    setBefore(filter);
  }
  return (
    <Popover
      label={words.addLabel}
      onChange={onOpen}
      open={open}
      trigger={
        <Button
          aria-expanded={open}
          aria-haspopup="dialog"
          aria-label={words.addLabel}
          icon={FilterIcon}
          onClick={() => onOpen(!open)}
        >
          {inside ? words.addLabel : words.add}
        </Button>
      }
    >
      <ClauseEditor
        clause={[]}
        fields={fields}
        onChange={(clause) => onChange([...before, clause])}
        onDone={() => onOpen(false)}
      />
    </Popover>
  );
}
