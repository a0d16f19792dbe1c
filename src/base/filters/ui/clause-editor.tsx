import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ChoiceList } from '#base/ui-kit/choice-list.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { CloseIcon, PlusIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';

import type { Clause, Condition } from '../rules/filter.ts';
import { ConditionEditor, isComplete, newCondition } from './condition-editor.tsx';
import { filterMessages } from './filter-messages.ts';
import { sayCondition } from './say-condition.ts';
import type { ShownField } from './shown-field.ts';
import css from './filters.module.css';

/**
 * One clause: first the field is found by typing, then its condition; "Of…" adds another of which one is enough.
 * What is complete works at once.
 */
export function ClauseEditor(props: {
  fields: readonly ShownField[];
  clause: Clause;
  onChange: (clause: Clause) => void;
  onDone: () => void;
}) {
  const { fields, clause, onChange, onDone } = props;
  const words = useWords(filterMessages);
  const kit = useWords(kitMessages);
  const language = useLanguage();
  const [draft, setDraft] = useState<readonly Condition[]>(clause);
  const [open, setOpen] = useState<number | null>(clause.length === 0 ? null : 0);
  const fieldOf = (condition: Condition) => fields.find(({ key }) => key === condition.field);
  const take = (next: readonly Condition[]) => {
    setDraft(next);
    const complete = next.filter((condition) => {
      const field = fieldOf(condition);
      return field !== undefined && isComplete(condition, field);
    });
    if (complete.length > 0) onChange(complete);
  };
  if (open === null)
    return (
      <ChoiceList
        label={words.by}
        onChange={([key]) => {
          const field = fields.find((each) => each.key === key);
          if (!field) return;
          setOpen(draft.length);
          take([...draft, newCondition(field)]);
        }}
        options={fields
          .filter(({ unoffered }) => !unoffered)
          .map(({ key, label }) => ({ value: key, label }))}
        single
        values={[]}
      />
    );
  return (
    <form
      className={css.clause}
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      {draft.map((condition, at) => {
        const field = fieldOf(condition);
        if (!field) return null;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- conditions have no other name than their place
          <div key={at}>
            {at > 0 ? <p className={css.or}>{words.or}</p> : null}
            {at === open ? (
              <ConditionEditor
                condition={condition}
                field={field}
                onChange={(changed) => take(draft.with(at, changed))}
              />
            ) : (
              <div className={css.closed}>
                <button className={css.said} onClick={() => setOpen(at)} type="button">
                  {sayCondition(condition, field, words, language)}
                </button>
                <IconButton
                  icon={CloseIcon}
                  label={kit.remove(field.label)}
                  onClick={() => {
                    setOpen((now) => (now !== null && now > at ? now - 1 : now));
                    take(draft.toSpliced(at, 1));
                  }}
                  small
                />
              </div>
            )}
          </div>
        );
      })}
      <footer className={css.foot}>
        <Button icon={PlusIcon} kind="plain" onClick={() => setOpen(null)} small>
          {words.orElse}
        </Button>
        <Button kind="primary" small type="submit">
          {words.done}
        </Button>
      </footer>
    </form>
  );
}
