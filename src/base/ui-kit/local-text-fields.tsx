import { languages, type LocalText } from '#base/kernel/language.ts';
import { useLanguage, useWords } from './language.tsx';
import { TextArea, TextField } from './text-field.tsx';
import { kitMessages } from './messages.ts';

/** A text in both languages, the reader's own first. One of the two is enough. */
export function LocalTextFields(props: {
  label: string;
  /** What the field of the other language is called, where `label` is a whole sentence. */
  shortLabel?: string;
  value: LocalText;
  onChange: (value: LocalText) => void;
  hint?: string;
  error?: string | null;
  long?: boolean;
  optional?: boolean;
  maxLength: number;
}) {
  const { label, shortLabel = label, value, onChange, hint, error, long, optional, maxLength } = props;
  const own = useLanguage();
  const words = useWords(kitMessages);
  const Text = long ? TextArea : TextField;
  const other = languages.find((language) => language !== own) ?? own;
  return (
    <>
      <Text
        error={error}
        hint={hint}
        label={label}
        maxLength={maxLength}
        onChange={(text) => onChange({ ...value, [own]: text })}
        optional={optional}
        value={value[own] ?? ''}
      />
      <Text
        label={words.inLanguage(shortLabel, other)}
        lang={other}
        maxLength={maxLength}
        onChange={(text) => onChange({ ...value, [other]: text })}
        optional
        value={value[other] ?? ''}
      />
    </>
  );
}
