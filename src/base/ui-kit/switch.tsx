import { useId } from 'react';
import css from './checkbox.module.css';

/** Something that is on or off at once, without saving. */
export function Switch(props: {
  label: string;
  hint?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean | undefined;
}) {
  const { label, hint, checked, onChange, disabled } = props;
  const id = useId();
  return (
    <span className={css.line}>
      <input
        aria-checked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        checked={checked}
        className={css.switch}
        disabled={disabled}
        id={id}
        onChange={(event) => onChange(event.target.checked)}
        role="switch"
        type="checkbox"
      />
      <span>
        <label htmlFor={id}>{label}</label>
        {hint ? (
          <span className={css.hint} id={`${id}-hint`}>
            {hint}
          </span>
        ) : null}
      </span>
    </span>
  );
}
