import type { Currency } from '#base/kernel/money.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import type { CustomField } from '../../rules/field.ts';
import type { Draft } from './field-draft.ts';
import { fieldSettingsMessages } from './settings-messages.ts';
import css from './settings.module.css';

const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'DKK', 'SEK', 'NOK', 'PLN'] as Currency[];

/** What only some kinds have: decimals, a unit, a currency. */
export function FormOfKind(props: {
  draft: Draft;
  field: CustomField | null;
  onChange: (part: Partial<Draft>) => void;
}) {
  const { draft, field, onChange } = props;
  const words = useWords(fieldSettingsMessages);
  if (draft.kind === 'number' || draft.kind === 'percentage')
    return (
      <div className={css.pair}>
        <NumberField
          label={words.decimals}
          max={6}
          min={field?.decimals ?? 0}
          onChange={(decimals) => onChange({ decimals: decimals ?? field?.decimals ?? 0 })}
          value={draft.decimals}
        />
        {draft.kind === 'number' ? (
          <TextField
            hint={words.unitHint}
            label={words.unit}
            maxLength={30}
            onChange={(unit) => onChange({ unit: unit === '' ? null : unit })}
            optional
            value={draft.unit ?? ''}
          />
        ) : null}
      </div>
    );
  if (draft.kind !== 'amount') return null;
  const { currency } = draft;
  const choices = currency && !currencies.includes(currency) ? [currency, ...currencies] : currencies;
  return (
    <SelectField
      label={words.currency}
      onChange={(code) => {
        const currency = choices.find((each) => each === code);
        if (currency) onChange({ currency });
      }}
      options={choices.map((code) => ({ value: code, label: code }))}
      value={draft.currency}
    />
  );
}
