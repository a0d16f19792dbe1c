import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { routingMessages } from '../messages.ts';
import { timeInWords, usualTimes } from '../rules/time-words.ts';

/** A response time that people promise; another one that was written before stays among them. */
export function TimeField(props: {
  label: string;
  hint?: string | undefined;
  none: string;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  const { label, hint, none, value, onChange } = props;
  const language = useLanguage();
  const words = useWords(routingMessages);
  const times = [...new Set([...usualTimes, ...(value === null ? [] : [value])])].toSorted((a, b) => a - b);
  return (
    <SelectField
      hint={hint}
      label={label}
      onChange={(chosen) => onChange(chosen === null || chosen === 'none' ? null : Number(chosen))}
      options={[
        { value: 'none', label: none },
        ...times.map((minutes) => ({
          value: String(minutes),
          label: words.inTime(timeInWords(minutes, language)),
        })),
      ]}
      value={value === null ? 'none' : String(value)}
    />
  );
}
