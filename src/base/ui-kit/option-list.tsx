import { Combobox } from '@mantine/core';
import { CheckIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { shownOptions, type Option } from './option.ts';
import { Progress } from './progress.tsx';
import css from './floating.module.css';

/** The dropped-down list of a select field. */
export function OptionList(props: {
  options: readonly Option[];
  isChosen: (value: string) => boolean;
  loading?: boolean | undefined;
  label: string;
}) {
  const { options, isChosen, loading, label } = props;
  const words = useWords(kitMessages);
  return (
    <Combobox.Dropdown>
      <Combobox.Options aria-label={label} className={css.options}>
        {options.slice(0, shownOptions).map((option) => (
          <Combobox.Option
            active={isChosen(option.value)}
            aria-selected={isChosen(option.value)}
            className={css.option}
            disabled={option.disabled ?? false}
            key={option.value}
            value={option.value}
          >
            <span className={css.text}>
              {option.label}
              {option.hint ? <span className={css.hint}>{option.hint}</span> : null}
            </span>
            <span className={css.mark}>{isChosen(option.value) ? <CheckIcon size={16} /> : null}</span>
          </Combobox.Option>
        ))}
        {options.length === 0 && !loading ? (
          <Combobox.Empty className={css.empty}>{words.nothingFound}</Combobox.Empty>
        ) : null}
        {options.length > shownOptions ? <div className={css.empty}>{words.typeToFind}</div> : null}
      </Combobox.Options>
      {loading ? <Progress label={words.loading} thin /> : null}
    </Combobox.Dropdown>
  );
}
