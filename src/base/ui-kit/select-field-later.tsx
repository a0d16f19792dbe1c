import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { atFirstTouch } from './at-first-touch.ts';
import { Field } from './field.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { SelectEnd } from './select-end.tsx';
import type { SelectField, SelectFieldProps } from './select-field.tsx';
import css from './field.module.css';
import own from './select-field.module.css';

type Loaded = { SelectField: typeof SelectField };

let loaded: Loaded | null = null;
const load = async () => (loaded = await import('./select-field.tsx'));
const closed = { role: 'combobox', 'aria-haspopup': 'listbox', 'aria-expanded': false } as const;

/**
 * A SelectField on a screen that is looked at before anything is asked of it. It shows its value at once; the list
 * comes at the first movement, touch or key. The focus, and a press that was too early, go over to it.
 */
export function SelectFieldLater<V extends string>(props: SelectFieldProps<V>) {
  const { value, onChange, options, clearable, placeholder, disabled } = props;
  const { label, hint, error, optional, hideLabel } = props;
  const words = useWords(kitMessages);
  const [field, setField] = useState(loaded);
  const holder = useRef<HTMLDivElement>(null);
  const meant = useRef<'focus' | 'press' | null>(null);

  useEffect(() => {
    if (field) return undefined;
    let gone = false;
    atFirstTouch(async () => {
      const arrived = await load();
      if (!gone) setField(arrived);
    });
    return () => {
      gone = true;
    };
  }, [field]);
  useLayoutEffect(() => {
    const input = holder.current?.querySelector('input');
    if (!field || !input || meant.current === null) return;
    input.focus();
    if (meant.current === 'press') input.click();
    meant.current = null;
  }, [field]);

  const fail = (error: unknown) =>
    setField(() => {
      throw error;
    });

  return (
    <div className={own.holder} ref={holder}>
      {field ? (
        <field.SelectField {...props} />
      ) : (
        <Field error={error} hideLabel={hideLabel} hint={hint} label={label} optional={optional}>
          {(control) => (
            <div className={css.withEnd}>
              <input
                {...control}
                {...closed}
                className={`${css.control} ${own.input}`}
                disabled={disabled}
                onBlur={() => (meant.current = null)}
                onClick={() => {
                  meant.current = 'press';
                  load().then(setField, fail);
                }}
                onFocus={() => (meant.current ??= 'focus')}
                placeholder={placeholder ?? words.choose}
                readOnly
                value={options.find((option) => option.value === value)?.label ?? ''}
              />
              <SelectEnd onClear={clearable && value !== null && !disabled ? () => onChange(null) : null} />
            </div>
          )}
        </Field>
      )}
    </div>
  );
}
