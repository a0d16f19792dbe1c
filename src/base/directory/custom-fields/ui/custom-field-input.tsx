import type { IsoDate } from '#base/kernel/date.ts';
import { inLanguage } from '#base/kernel/language.ts';
import type { Cents } from '#base/kernel/money.ts';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { WarningIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { MoneyField } from '#base/ui-kit/money-field.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextArea, TextField } from '#base/ui-kit/text-field.tsx';

import { customFieldMessages } from '../messages.ts';
import {
  largestNumber,
  longestEmail,
  longestLink,
  longestLongText,
  longestPhone,
  longestText,
  type CustomField,
  type FieldValue,
} from '../rules/field.ts';
import type { NamedMember } from '../rules/read-text.ts';
import css from './custom-fields.module.css';

type Props = {
  field: CustomField;
  value: FieldValue | null;
  onChange: (value: FieldValue | null) => void;
  members: readonly (NamedMember & { archived: boolean })[];
  error?: string | null;
  hideLabel?: boolean;
};

const longest = { text: longestText, link: longestLink, email: longestEmail, phone: longestPhone } as const;
const inputModes = { text: 'text', link: 'url', email: 'email', phone: 'tel' } as const;

/** The control for one field, by its kind. */
export function CustomFieldInput(props: Props) {
  const { field, value, onChange, members, error, hideLabel } = props;
  const words = useWords(customFieldMessages);
  const language = useLanguage();
  const around = {
    label: inLanguage(field.name, language),
    hint: inLanguage(field.help, language) || undefined,
    error,
    hideLabel,
    required: field.required,
  };
  const text = typeof value === 'string' ? value : '';
  const number = typeof value === 'number' ? value : null;
  const choices = field.choices.filter(({ key, retired }) => !retired || key === value);
  switch (field.kind) {
    case 'text':
    case 'link':
    case 'email':
    case 'phone':
      return (
        <TextField
          {...around}
          autoComplete="off"
          inputMode={inputModes[field.kind]}
          maxLength={longest[field.kind]}
          onChange={(written) => onChange(written === '' ? null : written)}
          value={text}
        />
      );
    case 'long-text':
      return (
        <TextArea
          {...around}
          maxLength={longestLongText}
          onChange={(written) => onChange(written === '' ? null : written)}
          value={text}
        />
      );
    case 'number':
    case 'percentage':
      return (
        <NumberField
          {...around}
          digits={field.decimals}
          max={largestNumber}
          min={-largestNumber}
          onChange={onChange}
          unit={field.kind === 'percentage' ? '%' : (field.unit ?? undefined)}
          value={number}
        />
      );
    case 'amount':
      return (
        <MoneyField
          {...around}
          currency={field.currency ?? undefined}
          negative
          onChange={onChange}
          value={number as Cents | null}
        />
      );
    case 'date':
      return <DateField {...around} onChange={onChange} value={(text || null) as IsoDate | null} />;
    case 'yes-no':
      return (
        <SelectField
          {...around}
          clearable={!field.required}
          onChange={(answer) => onChange(answer === null ? null : answer === 'yes')}
          options={[
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]}
          value={value === true ? 'yes' : value === false ? 'no' : null}
        />
      );
    case 'choice':
      return (
        <SelectField
          {...around}
          clearable={!field.required}
          onChange={onChange}
          options={choices.map(({ key, name }) => ({ value: key, label: inLanguage(name, language) }))}
          value={text || null}
        />
      );
    case 'member':
      return (
        <SelectField
          {...around}
          clearable={!field.required}
          onChange={onChange}
          options={members
            .filter(({ id, archived }) => !archived || id === value)
            .map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={words.nobody}
          value={text || null}
        />
      );
    case 'choices':
      return <SeveralChoices {...props} />;
  }
}

/** Every answer as a box to tick: several are chosen at a glance. */
function SeveralChoices({ field, value, onChange, error, hideLabel }: Props) {
  const language = useLanguage();
  const chosen = Array.isArray(value) ? value : [];
  const hint = inLanguage(field.help, language);
  const shown = field.choices.filter(({ key, retired }) => !retired || chosen.includes(key));
  return (
    <fieldset className={css.several}>
      <legend className={hideLabel ? css.hidden : undefined}>{inLanguage(field.name, language)}</legend>
      <div className={css.boxes}>
        {shown.map(({ key, name }) => (
          <Checkbox
            checked={chosen.includes(key)}
            key={key}
            label={inLanguage(name, language)}
            onChange={(on) => {
              const next = shown
                .map((choice) => choice.key)
                .filter((one) => (one === key ? on : chosen.includes(one)));
              onChange(next.length === 0 ? null : next);
            }}
          />
        ))}
      </div>
      {hint ? <p className={css.hint}>{hint}</p> : null}
      {error ? (
        <p className={css.error} role="alert">
          <WarningIcon size={16} />
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
