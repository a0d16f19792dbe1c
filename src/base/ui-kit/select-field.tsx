import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Field, type FieldProps } from './field.tsx';
import { useInsideDialog } from './inside-dialog.ts';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { findOptions, type Option } from './option.ts';
import { OptionList } from './option-list.tsx';
import { SelectEnd } from './select-end.tsx';
import css from './field.module.css';
import own from './select-field.module.css';
import floating from './floating.module.css';

export type SelectFieldProps<V extends string> = FieldProps & {
  value: V | null;
  onChange: (value: V | null) => void;
  options: readonly Option<V>[];
  onSearch?: ((text: string) => void) | undefined;
  loading?: boolean | undefined;
  clearable?: boolean | undefined;
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
  required?: boolean | undefined;
};

/**
 * One choice out of a list that can be searched by typing.
 * @param onSearch where the list lives on the server: called with what is typed; `options` is then shown unfiltered
 * @param clearable may the choice be taken back to nothing?
 */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const {
    value,
    onChange,
    options,
    onSearch,
    loading,
    clearable,
    placeholder,
    disabled,
    required,
    ...field
  } = props;
  const words = useWords(kitMessages);
  const inside = useInsideDialog();
  const [search, setSearch] = useState<string | null>(null);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch(null);
    },
    onDropdownOpen: () => combobox.selectActiveOption(),
  });
  const chosen = options.find((option) => option.value === value);
  const shown = search === null || onSearch ? options : findOptions(options, search);
  // Whoever types sees what Enter would choose; nothing while the list is still of what was typed before.
  const listed = search === null ? null : [search, ...shown.map((option) => option.value)].join('\n');
  const first = shown.find((option) => option.disabled !== true);
  /** Enter came before the list of what was typed. */
  const entered = useRef(false);
  /** And went on to the next field: what was meant is chosen all the same. */
  const left = useRef(false);
  const chooseFirst = () => {
    entered.current = false;
    if (first) onChange(first.value);
    if (first || left.current) combobox.closeDropdown();
  };
  const arrive = useEffectEvent(() => (entered.current ? chooseFirst() : combobox.selectFirstOption()));
  const { resetSelectedOption } = combobox;
  useEffect(() => {
    if (loading) resetSelectedOption();
    else if (listed !== null) arrive();
  }, [listed, loading, resetSelectedOption]);
  return (
    <Field {...field}>
      {(control) => (
        <Combobox
          classNames={{ dropdown: floating.dropdown ?? '' }}
          floatingStrategy="fixed"
          onOptionSubmit={(submitted) => {
            onChange(submitted as V);
            combobox.closeDropdown();
          }}
          store={combobox}
          withinPortal={!inside}
        >
          <div className={css.withEnd}>
            <Combobox.Target withExpandedAttribute>
              <input
                {...control}
                autoComplete="off"
                className={`${css.control} ${own.input}`}
                disabled={disabled}
                onBlur={() => {
                  left.current = true;
                  if (!entered.current) combobox.closeDropdown();
                }}
                onChange={(event) => {
                  entered.current = false;
                  setSearch(event.target.value);
                  onSearch?.(event.target.value);
                  combobox.openDropdown();
                }}
                onClick={() => combobox.openDropdown()}
                onFocus={(event) => {
                  left.current = false;
                  event.currentTarget.select();
                }}
                onMouseDown={(event) => {
                  if (search !== null) return;
                  // Not a place among the letters: what is chosen gives way to what is typed.
                  event.preventDefault();
                  event.currentTarget.focus();
                  event.currentTarget.select();
                }}
                onKeyDown={(event) => {
                  if (!combobox.dropdownOpened) return;
                  // Enter chooses; it does not send the form around the field.
                  if (event.key === 'Enter') {
                    event.preventDefault();
                    if (search === null || combobox.getSelectedOptionIndex() >= 0) return;
                    if (loading) entered.current = true;
                    else chooseFirst();
                  }
                  if (event.key !== 'Escape') return;
                  event.preventDefault();
                  event.stopPropagation();
                  combobox.closeDropdown();
                }}
                placeholder={chosen?.label ?? placeholder ?? words.choose}
                required={required}
                spellCheck={false}
                value={search ?? chosen?.label ?? ''}
              />
            </Combobox.Target>
            <SelectEnd onClear={clearable && value !== null && !disabled ? () => onChange(null) : null} />
          </div>
          <OptionList isChosen={(v) => v === value} label={field.label} loading={loading} options={shown} />
        </Combobox>
      )}
    </Field>
  );
}
