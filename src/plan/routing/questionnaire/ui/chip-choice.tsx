import { useId } from 'react';
import css from './questionnaire.module.css';

/** One choice of a few, each large enough for a thumb. */
export function ChipChoice(props: {
  /** For whoever listens, with what it is about; `shown` is what stands there. */
  label: string;
  shown: string;
  options: readonly { value: string; label: string }[];
  value: string | null;
  error: string | null;
  onChange: (value: string) => void;
}) {
  const { label, shown, options, value, error, onChange } = props;
  const name = useId();
  const said = useId();
  return (
    <fieldset aria-describedby={error ? said : undefined} aria-label={label} className={css.chips}>
      <span aria-hidden="true" className={css.question}>
        {shown}
      </span>
      {options.map((option) => (
        <label className={css.chip} key={option.value}>
          <input
            checked={option.value === value}
            name={name}
            onChange={() => onChange(option.value)}
            type="radio"
            value={option.value}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {error ? (
        <span className={css.wrong} id={said} role="alert">
          {error}
        </span>
      ) : null}
    </fieldset>
  );
}
