import { useId, useState, type KeyboardEvent } from 'react';
import { CheckIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { findOptions, shownOptions, type Option } from './option.ts';
import { TextField } from './text-field.tsx';
import css from './choice-list.module.css';

const searchedFrom = 8;

/** Several choices out of a list in sight; a longer one is found by typing. Arrows walk, Space and Enter choose. */
export function ChoiceList<V extends string>(props: {
  label: string;
  options: readonly Option<V>[];
  values: readonly V[];
  onChange: (values: V[]) => void;
  /** One choice takes the place of the last, and says that it was made. */
  single?: boolean | undefined;
}) {
  const { label, options, values, onChange, single } = props;
  const words = useWords(kitMessages);
  const id = useId();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const shown = findOptions(options, search).slice(0, shownOptions);
  const place = Math.min(at, shown.length - 1);
  const choose = (value: V) => {
    if (single) onChange([value]);
    else onChange(values.includes(value) ? values.filter((each) => each !== value) : [...values, value]);
  };
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const to = { ArrowDown: place + 1, ArrowUp: place - 1 }[event.key];
    const typing = event.target instanceof HTMLInputElement;
    if (to !== undefined) {
      event.preventDefault();
      const next = Math.max(0, Math.min(shown.length - 1, to));
      setAt(next);
      document.querySelector(`#${CSS.escape(`${id}-${next}`)}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' || (event.key === ' ' && !typing)) {
      const option = shown[place];
      event.preventDefault();
      if (option && !option.disabled) choose(option.value);
    }
  };
  const here = shown.length > 0 ? `${id}-${place}` : undefined;
  const searched = options.length >= searchedFrom;
  return (
    <div className={css.list}>
      {searched ? (
        <TextField
          aria-activedescendant={here}
          aria-autocomplete="list"
          aria-controls={id}
          aria-expanded
          data-autofocus
          hideLabel
          label={label}
          onChange={(text) => {
            setSearch(text);
            setAt(0);
          }}
          onKeyDown={walk}
          placeholder={words.typeToChoose}
          role="combobox"
          value={search}
        />
      ) : null}
      <div
        aria-label={label}
        aria-multiselectable={single ? undefined : true}
        className={css.options}
        id={id}
        role="listbox"
        {...(searched
          ? { tabIndex: -1 }
          : {
              'aria-activedescendant': here,
              'data-autofocus': true,
              onKeyDown: walk,
              tabIndex: 0,
            })}
      >
        {shown.map((option, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list has the focus and the keys
          <div
            aria-disabled={option.disabled || undefined}
            aria-selected={values.includes(option.value)}
            className={css.option}
            data-here={index === place || undefined}
            id={`${id}-${index}`}
            key={option.value}
            onClick={() => {
              setAt(index);
              if (!option.disabled) choose(option.value);
            }}
            role="option"
          >
            {single ? null : (
              <span aria-hidden="true" className={css.box}>
                {values.includes(option.value) ? <CheckIcon size={14} /> : null}
              </span>
            )}
            <span className={css.text}>
              {option.label}
              {option.hint ? <span className={css.hint}>{option.hint}</span> : null}
            </span>
          </div>
        ))}
        {shown.length === 0 ? <p className={css.empty}>{words.nothingFound}</p> : null}
      </div>
    </div>
  );
}
