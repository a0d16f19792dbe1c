import { useId } from 'react';
import type { Icon } from '#base/ui-kit/icons.tsx';
import css from './choice-chips.module.css';

/** A few answers that all stand in sight; one press chooses. `none` may be chosen where an answer can be taken back. */
export function ChoiceChips<V extends string>(props: {
  label: string;
  hideLabel?: boolean | undefined;
  options: readonly { value: V; label: string; icon?: Icon | undefined }[];
  value: V | null;
  onChange: (value: V) => void;
  error?: string | null | undefined;
}) {
  const { label, hideLabel, options, value, onChange, error } = props;
  const id = useId();
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} aria-label={label} className={css.group}>
      {hideLabel ? null : <legend className={css.legend}>{label}</legend>}
      <div className={css.chips}>
        {options.map(({ value: own, label: said, icon: Sign }) => (
          <label className={css.chip} key={own}>
            <input
              checked={own === value}
              className={css.radio}
              name={id}
              onChange={() => onChange(own)}
              type="radio"
              value={own}
            />
            {Sign ? <Sign size={16} /> : null}
            {said}
          </label>
        ))}
      </div>
      {error ? (
        <p className={css.error} id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
