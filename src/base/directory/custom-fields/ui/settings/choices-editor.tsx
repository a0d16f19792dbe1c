import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sortable } from '#base/ui-kit/sortable.tsx';

import { mostChoices, type CustomField, type FieldChoice } from '../../rules/field.ts';
import { ChoiceLine } from './choice-line.tsx';
import { newChoice } from './field-draft.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { fieldSettingsMessages } from './settings-messages.ts';
import css from './settings.module.css';

/** The answers of a choice: their names, colours and order. One that is known can go up in another. */
export function ChoicesEditor(props: {
  choices: readonly FieldChoice[];
  field: CustomField | null;
  onChange: (choices: FieldChoice[]) => void;
  error: string | null;
}) {
  const { choices, field, onChange, error } = props;
  const words = useWords(fieldSettingsMessages);
  const language = useLanguage();
  const [merging, setMerging] = useState<FieldChoice | null>(null);
  const active = choices.filter(({ retired }) => !retired);
  const retired = choices.filter((choice) => choice.retired);
  const change = (next: readonly FieldChoice[]) => onChange([...next, ...retired]);
  const isKnown = (key: string) => field?.choices.some((choice) => choice.key === key) ?? false;
  const nameOf = (choice: FieldChoice, at: number) => choice.name[language] || words.choice(at + 1);
  return (
    <fieldset className={css.choices}>
      <legend>{words.choices}</legend>
      <Sortable
        items={active.map((choice, at) => ({ id: choice.key, name: nameOf(choice, at) }))}
        onOrder={(keys) => change(keys.flatMap((key) => active.find((choice) => choice.key === key) ?? []))}
      >
        <ol className={css.answers}>
          {active.map((choice, at) => (
            <ChoiceLine
              at={at}
              choice={choice}
              key={choice.key}
              onChange={(changed) =>
                change(active.map((one) => (one.key === choice.key ? { ...one, ...changed } : one)))
              }
              onMerge={isKnown(choice.key) && active.length > 1 ? () => setMerging(choice) : undefined}
              onRemove={() => change(active.filter(({ key }) => key !== choice.key))}
            />
          ))}
        </ol>
      </Sortable>
      {error ? (
        <p className={css.error} role="alert">
          {error}
        </p>
      ) : null}
      {choices.length < mostChoices ? (
        <div>
          <Button icon={PlusIcon} onClick={() => change([...active, newChoice(active.length)])} small>
            {words.addChoice}
          </Button>
        </div>
      ) : null}
      {merging && field ? (
        <MergeDialog
          choice={merging}
          field={field}
          onClose={() => setMerging(null)}
          onMerged={(merged) => onChange(merged.choices)}
        />
      ) : null}
    </fieldset>
  );
}
