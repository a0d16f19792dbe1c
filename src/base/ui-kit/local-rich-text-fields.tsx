import { languages } from '#base/kernel/language.ts';
import type { LocalRichText } from '#base/kernel/rich-text.ts';
import { useLanguage, useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { RichTextField } from './rich-text-field.tsx';

/** A rich text in both languages, the reader's own first. One of the two is enough. */
export function LocalRichTextFields(props: {
  label: string;
  /** What the field of the other language is called, where `label` is a whole sentence. */
  shortLabel?: string;
  value: LocalRichText;
  onChange: (value: LocalRichText) => void;
  hint?: string;
  error?: string | null;
}) {
  const { label, shortLabel = label, value, onChange, hint, error } = props;
  const own = useLanguage();
  const words = useWords(kitMessages);
  const other = languages.find((language) => language !== own) ?? own;
  return (
    <>
      <RichTextField
        error={error}
        hint={hint}
        label={label}
        onChange={(text) => onChange({ ...value, [own]: text })}
        optional
        value={value[own] ?? none}
      />
      <RichTextField
        label={words.inLanguage(shortLabel, other)}
        lang={other}
        onChange={(text) => onChange({ ...value, [other]: text })}
        optional
        value={value[other] ?? none}
      />
    </>
  );
}

const none: never[] = [];
