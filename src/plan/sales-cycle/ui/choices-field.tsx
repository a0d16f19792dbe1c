import { languages, type LocalText } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { CloseIcon, PlusIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { salesCycleMessages } from '../messages.ts';
import css from './form.module.css';

/** `line` tells one line from another on the screen; `key` is that of an answer that is known already. */
export type WrittenChoice = { line: string; key: string | null; name: LocalText };

const mostChoices = 50;

/** The answers among which a result is chosen, each in both languages. */
export function ChoicesField(props: {
  choices: readonly WrittenChoice[];
  onChange: (choices: WrittenChoice[]) => void;
  error: string | null;
}) {
  const { choices, onChange, error } = props;
  const words = useWords(salesCycleMessages);
  const own = useLanguage();
  const inOrder = [own, ...languages.filter((language) => language !== own)];
  const write = (line: string, name: LocalText) =>
    onChange(choices.map((choice) => (choice.line === line ? { ...choice, name } : choice)));
  return (
    <fieldset className={css.choices}>
      <legend>{words.choices}</legend>
      {choices.map(({ line, name }, index) => (
        <div className={css.choice} key={line}>
          {inOrder.map((language) => (
            <TextField
              key={language}
              label={language === own ? words.choice(index + 1) : words.choiceIn(index + 1, language)}
              lang={language}
              maxLength={120}
              onChange={(text) => write(line, { ...name, [language]: text })}
              value={name[language] ?? ''}
            />
          ))}
          <IconButton
            icon={CloseIcon}
            label={words.removeChoice(words.choice(index + 1))}
            onClick={() => onChange(choices.filter((choice) => choice.line !== line))}
          />
        </div>
      ))}
      {error ? (
        <p className={css.error} role="alert">
          {error}
        </p>
      ) : null}
      {choices.length < mostChoices ? (
        <div>
          <Button icon={PlusIcon} onClick={() => onChange([...choices, newChoice()])} small>
            {words.addChoice}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}

let lines = 0;

/** A line in which nothing is written yet. */
export function newChoice(): WrittenChoice {
  lines += 1;
  return { line: `new-${lines}`, key: null, name: {} };
}
