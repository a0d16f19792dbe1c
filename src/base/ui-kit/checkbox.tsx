import { useEffect, useId, useRef } from 'react';
import css from './checkbox.module.css';

/** A yes or no in a form or a row. `mixed`: some of what it stands for is chosen. */
export function Checkbox(props: {
  label: string;
  hideLabel?: boolean | undefined;
  hint?: string | undefined;
  checked: boolean;
  mixed?: boolean | undefined;
  /** `spans`: Shift was held, so that what lies between comes along. */
  onChange: (checked: boolean, spans: boolean) => void;
  disabled?: boolean | undefined;
}) {
  const { label, hideLabel, hint, checked, mixed = false, onChange, disabled } = props;
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed;
  }, [mixed]);
  return (
    <span className={css.line}>
      <input
        aria-describedby={hint ? `${id}-hint` : undefined}
        aria-label={hideLabel ? label : undefined}
        checked={checked}
        className={css.box}
        disabled={disabled}
        id={id}
        onChange={(event) =>
          onChange(event.target.checked, (event.nativeEvent as unknown as MouseEvent).shiftKey)
        }
        ref={box}
        type="checkbox"
      />
      {hideLabel ? null : (
        <span>
          <label htmlFor={id}>{label}</label>
          {hint ? (
            <span className={css.hint} id={`${id}-hint`}>
              {hint}
            </span>
          ) : null}
        </span>
      )}
    </span>
  );
}
