import { inLanguage } from '#base/kernel/language.ts';
import { isIsoDate } from '#base/kernel/date.ts';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { WarningIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextArea, TextField } from '#base/ui-kit/text-field.tsx';
import type { ExitCriterion } from '#plan/sales-cycle/cycle.ts';

import { gateMessages } from './gate-messages.ts';
import css from './criterion-field.module.css';

export type Answer = { value: boolean | number | string | null; note: string | null };

/** One result, asked for by its kind: a yes with a note, a text, a number, a day or a choice. */
export function CriterionField(props: {
  criterion: ExitCriterion;
  answer: Answer;
  onChange: (answer: Answer) => void;
  error?: string | null | undefined;
  disabled?: boolean | undefined;
}) {
  const { criterion, answer, onChange, error, disabled } = props;
  const { value, note } = answer;
  const words = useWords(gateMessages);
  const language = useLanguage();
  const field = {
    label: inLanguage(criterion.name, language),
    error,
    disabled,
    optional: !criterion.required,
  };
  const set = (next: Answer['value']) => onChange({ value: next, note });
  switch (criterion.kind) {
    case 'yes':
      return (
        <div className={css.yes}>
          <Checkbox
            checked={value === true}
            disabled={disabled}
            label={field.label}
            onChange={(checked) => set(checked ? true : null)}
          />
          {value === true ? (
            <TextField
              disabled={disabled}
              hideLabel
              label={`${field.label}: ${words.resultNote}`}
              maxLength={5000}
              onChange={(text) => onChange({ value, note: text || null })}
              placeholder={words.resultNote}
              value={note ?? ''}
            />
          ) : null}
          {error ? (
            <p className={css.error} role="alert">
              <WarningIcon size={16} />
              {error}
            </p>
          ) : null}
        </div>
      );
    case 'number':
      return (
        <NumberField {...field} digits={2} onChange={set} value={typeof value === 'number' ? value : null} />
      );
    case 'date':
      return (
        <DateField
          {...field}
          onChange={set}
          value={typeof value === 'string' && isIsoDate(value) ? value : null}
        />
      );
    case 'choice':
      return (
        <SelectField
          {...field}
          clearable
          onChange={set}
          options={criterion.choices
            .filter(({ key, retired }) => !retired || key === value)
            .map(({ key, name }) => ({ value: key, label: inLanguage(name, language) }))}
          value={typeof value === 'string' ? value : null}
        />
      );
    case 'text':
      return (
        <div className={css.text}>
          <TextArea
            {...field}
            maxLength={5000}
            onChange={(text) => set(text || null)}
            rows={1}
            value={typeof value === 'string' ? value : ''}
          />
        </div>
      );
  }
}
