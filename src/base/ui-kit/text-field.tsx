import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './field.tsx';
import css from './field.module.css';

type Text = FieldProps & { value: string; onChange: (value: string) => void };

export function TextField(
  props: Text & Omit<ComponentPropsWithRef<'input'>, keyof Text | 'id' | 'className'>,
) {
  const { label, hint, error, optional, hideLabel, value, onChange, type = 'text', ...rest } = props;
  return (
    <Field error={error} hideLabel={hideLabel} hint={hint} label={label} optional={optional}>
      {(control) => (
        <input
          {...rest}
          {...control}
          className={css.control}
          onChange={(event) => onChange(event.target.value)}
          type={type}
          value={value}
        />
      )}
    </Field>
  );
}

/** A text of more lines; it grows with what is written. */
export function TextArea(
  props: Text & Omit<ComponentPropsWithRef<'textarea'>, keyof Text | 'id' | 'className'>,
) {
  const { label, hint, error, optional, hideLabel, value, onChange, ...rest } = props;
  return (
    <Field error={error} hideLabel={hideLabel} hint={hint} label={label} optional={optional}>
      {(control) => (
        <textarea
          {...rest}
          {...control}
          className={classNames(css.control, css.many)}
          onChange={(event) => onChange(event.target.value)}
          value={value}
        />
      )}
    </Field>
  );
}
