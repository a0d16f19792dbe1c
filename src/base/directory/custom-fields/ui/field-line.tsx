import { useRef, useState } from 'react';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { errorAt, ErrorNote } from '#base/ui-kit/error-note.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { EditIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { customFieldMessages } from '../messages.ts';
import type { CustomField, FieldValue } from '../rules/field.ts';
import type { NamedMember } from '../rules/read-text.ts';
import { sameValue } from '../rules/take-values.ts';
import { CustomFieldInput } from './custom-field-input.tsx';
import type { SaveField } from './custom-field-values.tsx';
import css from './custom-fields.module.css';
import { ShownValue } from './shown-value.tsx';

/** One field: its value to read, and, behind the pencil, to change. */
export function FieldLine(props: {
  field: CustomField;
  value: FieldValue | null;
  members: readonly (NamedMember & { archived: boolean })[];
  memberNames: ReadonlyMap<string, string>;
  save: SaveField | undefined;
}) {
  const { field, value, members, memberNames, save } = props;
  const words = useWords(customFieldMessages);
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const name = inLanguage(field.name, language);
  const leave = () => {
    setEditing(false);
    requestAnimationFrame(() => pencil.current?.focus());
  };
  return (
    <div className={css.fact}>
      <dt>{name}</dt>
      <dd>
        {editing && save ? (
          <EditValue field={field} members={members} onDone={leave} save={save} value={value} />
        ) : (
          <>
            <span className={css.value}>
              {value === null ? (
                <span className={css.none}>{words.empty}</span>
              ) : (
                <ShownValue field={field} memberNames={memberNames} value={value} />
              )}
            </span>
            {save ? (
              <IconButton
                className={css.pencil}
                icon={EditIcon}
                label={words.change(name)}
                onClick={() => setEditing(true)}
                ref={pencil}
                small
              />
            ) : null}
          </>
        )}
      </dd>
    </div>
  );
}

function EditValue(props: {
  field: CustomField;
  value: FieldValue | null;
  members: readonly (NamedMember & { archived: boolean })[];
  save: SaveField;
  onDone: () => void;
}) {
  const { field, members, save, onDone } = props;
  const words = useWords(customFieldMessages);
  const language = useLanguage();
  const toast = useToast();
  const [value, setValue] = useState(props.value);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const wrong = errorAt(error, `/fields/${field.key}`);

  const send = async () => {
    if (busy) return;
    if (sameValue(value, props.value)) return onDone();
    setBusy(true);
    setError(null);
    try {
      await save({ [field.key]: value });
      toast({ text: words.saved(inLanguage(field.name, language)) });
      onDone();
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };
  const overtaken = error instanceof ApiProblem && error.status === 409;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape in any of its controls leaves it
    <form
      className={css.edit}
      noValidate
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onDone();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      ref={focusFirst}
    >
      <CustomFieldInput
        error={wrong}
        field={field}
        hideLabel
        members={members}
        onChange={setValue}
        value={value}
      />
      {overtaken ? <p role="alert">{words.changedMeanwhile}</p> : wrong ? null : <ErrorNote error={error} />}
      <div className={css.buttons}>
        <Button busy={busy} kind="primary" small type="submit">
          {words.save}
        </Button>
        <Button disabled={busy} onClick={onDone} small>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Whoever opened it means to write. */
function focusFirst(form: HTMLFormElement | null) {
  form?.querySelector<HTMLElement>('input:not([tabindex="-1"]), textarea')?.focus();
}
