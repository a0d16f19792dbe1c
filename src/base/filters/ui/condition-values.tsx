import type { IsoDate } from '#base/kernel/date.ts';
import type { Cents } from '#base/kernel/money.ts';
import { ChoiceList } from '#base/ui-kit/choice-list.tsx';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { MoneyField } from '#base/ui-kit/money-field.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { periods, type Condition } from '../rules/filter.ts';
import { filterMessages } from './filter-messages.ts';
import type { ShownField } from './shown-field.ts';
import css from './filters.module.css';

type Props = { field: ShownField; condition: Condition; onChange: (values: string[]) => void };

/** The field or fields for what a condition compares with. */
export function ConditionValues({ field, condition, onChange }: Props) {
  const words = useWords(filterMessages);
  const { operator, values } = condition;
  if (operator === 'none' || operator === 'any') return null;
  if (field.kind === 'yes')
    return (
      <Segmented
        label={field.label}
        onChange={(answer) => onChange([answer])}
        options={[
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ]}
        value={values[0] === 'no' ? 'no' : 'yes'}
      />
    );
  if (field.kind === 'choice')
    return (
      <ChoiceList label={field.label} onChange={onChange} options={field.options ?? []} values={values} />
    );
  if (operator === 'in')
    return (
      <ChoiceList
        label={field.label}
        onChange={onChange}
        options={periods.map((period) => ({ value: period as string, label: words[period] }))}
        single
        values={values}
      />
    );
  if (operator === 'between')
    return (
      <div className={css.pair}>
        <OneValue at={0} condition={condition} field={field} label={words.from} onChange={onChange} />
        <OneValue at={1} condition={condition} field={field} label={words.to} onChange={onChange} />
      </div>
    );
  return <OneValue at={0} condition={condition} field={field} onChange={onChange} />;
}

function OneValue({ field, condition, onChange, at, label }: Props & { at: 0 | 1; label?: string }) {
  const words = useWords(filterMessages);
  const value = condition.values[at] ?? '';
  const change = (written: string | null) => {
    const values = [condition.values[0] ?? '', condition.values[1] ?? ''].slice(
      0,
      condition.operator === 'between' ? 2 : 1,
    );
    values[at] = written ?? '';
    onChange(values);
  };
  const named = { label: label ?? words.value, hideLabel: label === undefined };
  const number = value === '' ? null : Number(value);
  const moves = ['next', 'last', 'older'].includes(condition.operator);
  if (field.kind === 'date' && !moves)
    return <DateField {...named} onChange={change} value={value === '' ? null : (value as IsoDate)} />;
  if (field.kind === 'money')
    return (
      <MoneyField
        {...named}
        negative
        onChange={(cents) => change(cents === null ? null : String(cents))}
        value={number as Cents | null}
      />
    );
  if (field.kind === 'number' || moves)
    return (
      <NumberField
        {...named}
        digits={moves ? 0 : 2}
        max={moves ? 9999 : undefined}
        min={moves ? 0 : undefined}
        onChange={(n) => change(n === null ? null : String(n))}
        unit={moves ? words.days : field.unit}
        value={number}
      />
    );
  return <TextField {...named} data-autofocus maxLength={200} onChange={change} value={value} />;
}
