import { Checkbox } from '#base/ui-kit/checkbox.tsx';

import css from './kpis.module.css';

/** Several things to tick, side by side. Nothing ticked is told as null: then all count. */
export function Boxes<V extends string>(props: {
  label: string;
  hint?: string;
  options: readonly { value: V; label: string }[];
  values: readonly V[] | null;
  onChange: (values: V[] | null) => void;
}) {
  const { label, hint, options, values, onChange } = props;
  const chosen = values ?? [];
  return (
    <fieldset className={css.group}>
      <legend>{label}</legend>
      <div className={css.boxes}>
        {options.map((option) => (
          <Checkbox
            checked={chosen.includes(option.value)}
            key={option.value}
            label={option.label}
            onChange={(ticked) => {
              const next = ticked
                ? [...chosen, option.value]
                : chosen.filter((value) => value !== option.value);
              onChange(next.length === 0 ? null : next);
            }}
          />
        ))}
      </div>
      {hint && chosen.length === 0 ? <p className={css.hint}>{hint}</p> : null}
    </fieldset>
  );
}
