import { Combobox, useCombobox } from '@mantine/core';
import { useState } from 'react';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './field.tsx';
import { CloseIcon } from './icons.tsx';
import { useInsideDialog } from './inside-dialog.ts';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { findOptions, type Option } from './option.ts';
import { OptionList } from './option-list.tsx';
import css from './field.module.css';
import own from './select-field.module.css';
import floating from './floating.module.css';

/** Several choices out of a list; each stands in the field and can be taken away, Backspace takes the last. */
export function MultiSelect<V extends string>(
  props: FieldProps & {
    value: readonly V[];
    onChange: (value: V[]) => void;
    options: readonly Option<V>[];
    placeholder?: string | undefined;
    disabled?: boolean | undefined;
  },
) {
  const { value, onChange, options, placeholder, disabled, ...field } = props;
  const words = useWords(kitMessages);
  const inside = useInsideDialog();
  const [search, setSearch] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const without = (gone: string) => value.filter((v) => v !== gone);
  const chosen = value.map((v) => options.find((option) => option.value === v) ?? { value: v, label: v });
  return (
    <Field {...field}>
      {(control) => (
        <Combobox
          classNames={{ dropdown: floating.dropdown ?? '' }}
          floatingStrategy="fixed"
          onOptionSubmit={(submitted) => {
            const picked = submitted as V;
            onChange(value.includes(picked) ? without(picked) : [...value, picked]);
            setSearch('');
          }}
          store={combobox}
          withinPortal={!inside}
        >
          <Combobox.DropdownTarget>
            <div className={classNames(css.control, own.many)}>
              {chosen.map((option) => (
                <span className={own.pill} key={option.value}>
                  {option.label}
                  <button
                    aria-label={words.remove(option.label)}
                    disabled={disabled}
                    onClick={() => onChange(without(option.value))}
                    type="button"
                  >
                    <CloseIcon size={14} />
                  </button>
                </span>
              ))}
              <Combobox.EventsTarget withExpandedAttribute>
                <input
                  {...control}
                  autoComplete="off"
                  className={own.typed}
                  disabled={disabled}
                  onBlur={() => {
                    setSearch('');
                    combobox.closeDropdown();
                  }}
                  onChange={(event) => {
                    setSearch(event.target.value);
                    combobox.openDropdown();
                    combobox.updateSelectedOptionIndex();
                  }}
                  onClick={() => combobox.openDropdown()}
                  onKeyDown={(event) => {
                    const last = value.at(-1);
                    if (event.key === 'Backspace' && search === '' && last !== undefined)
                      onChange(without(last));
                    if (event.key === 'Enter' && combobox.dropdownOpened) event.preventDefault();
                    if (event.key === 'Escape' && combobox.dropdownOpened) {
                      event.preventDefault();
                      event.stopPropagation();
                      combobox.closeDropdown();
                    }
                  }}
                  placeholder={value.length === 0 ? (placeholder ?? words.choose) : undefined}
                  spellCheck={false}
                  value={search}
                />
              </Combobox.EventsTarget>
            </div>
          </Combobox.DropdownTarget>
          <OptionList
            isChosen={(v) => value.includes(v as V)}
            label={field.label}
            options={findOptions(options, search)}
          />
        </Combobox>
      )}
    </Field>
  );
}
