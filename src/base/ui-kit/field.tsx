import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { kitMessages } from './messages.ts';
import { useWords } from './language.tsx';
import { WarningIcon } from './icons.tsx';
import css from './field.module.css';

export type FieldProps = {
  label: string;
  hint?: string | undefined;
  /** What is wrong with the value; shown under it with a sign, and spoken with it. */
  error?: string | null | undefined;
  /** Say that it may stay empty, where most fields around it must be filled. */
  optional?: boolean | undefined;
  /** The label is spoken but not shown, for a field whose place says what it is. */
  hideLabel?: boolean | undefined;
};

/** What a control takes over from its field. */
export type ControlProps = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

/** Label, control, hint and error as one thing. `TextField` and the others are made of it. */
export function Field(props: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const { label, hint, error, optional, hideLabel, children } = props;
  const id = useId();
  const words = useWords(kitMessages);
  const described = classNames(hint && `${id}-hint`, error && `${id}-error`);
  return (
    <div className={css.field}>
      <label className={classNames(css.label, hideLabel && css.hidden)} htmlFor={id}>
        {label}
        {optional ? <span className={css.optional}> ({words.optional})</span> : null}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint ? (
        <p className={css.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className={css.error} id={`${id}-error`}>
          <WarningIcon size={16} />
          {error}
        </p>
      ) : null}
    </div>
  );
}
