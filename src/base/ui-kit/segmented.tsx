import { useId } from 'react';
import css from './segmented.module.css';

/** A few choices side by side, one of which holds: how a screen is looked at. */
export function Segmented<V extends string>(props: {
  label: string;
  options: readonly { value: V; label: string }[];
  value: V;
  onChange: (value: V) => void;
}) {
  const { label, options, value, onChange } = props;
  const name = useId();
  return (
    <fieldset aria-label={label} className={css.group}>
      {options.map((option) => (
        <label className={css.choice} key={option.value}>
          <input
            checked={option.value === value}
            className={css.radio}
            name={name}
            onChange={() => onChange(option.value)}
            type="radio"
            value={option.value}
          />
          <span className={css.text}>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
