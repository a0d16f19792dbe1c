import { Field, type FieldProps } from './field.tsx';
import css from './color-field.module.css';
import field from './field.module.css';

/**
 * A colour as `#rrggbb`, to write or to pick by eye.
 * @param pick what the picker is called for whoever listens
 * @param fallback what the picker begins with where nothing was chosen
 */
export function ColorField(
  props: FieldProps & {
    value: string;
    onChange: (value: string) => void;
    pick: string;
    fallback: string;
  },
) {
  const { label, hint, error, optional, hideLabel, value, onChange, pick, fallback } = props;
  const shown = /^#[0-9a-f]{6}$/i.test(value) ? value : fallback;
  return (
    <Field error={error} hideLabel={hideLabel} hint={hint} label={label} optional={optional}>
      {(control) => (
        <span className={css.color}>
          <input
            aria-label={pick}
            className={css.pick}
            data-empty={value === '' || undefined}
            onChange={(event) => onChange(event.target.value.toUpperCase())}
            type="color"
            value={shown.toLowerCase()}
          />
          <input
            {...control}
            autoComplete="off"
            className={field.control}
            maxLength={7}
            onChange={(event) => onChange(withSign(event.target.value))}
            placeholder="#000000"
            spellCheck={false}
            value={value}
          />
        </span>
      )}
    </Field>
  );
}

/** What was copied from elsewhere often lacks its sign. */
const withSign = (text: string) => {
  const plain = text.trim().toUpperCase();
  return plain === '' || plain.startsWith('#') ? plain : `#${plain}`.slice(0, 7);
};
