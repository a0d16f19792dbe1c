import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import { operatorsOf, valuesOf, type Condition, type Operator } from '../rules/filter.ts';
import { ConditionValues } from './condition-values.tsx';
import { filterMessages } from './filter-messages.ts';
import type { ShownField } from './shown-field.ts';
import css from './filters.module.css';

/** A condition on a field as it begins, before anything was filled in. */
export function newCondition(field: ShownField): Condition {
  const operator = operatorsOf(field)[0] ?? 'is';
  return { field: field.key, operator, values: field.kind === 'yes' ? ['yes'] : [] };
}

/** Is there enough in it to ask? */
export function isComplete({ operator, values }: Condition, { kind }: ShownField): boolean {
  const [least] = valuesOf(kind, operator);
  return values.length >= least && !values.includes('');
}

/** One condition: what is asked of the field, and compared with what. */
export function ConditionEditor(props: {
  field: ShownField;
  condition: Condition;
  onChange: (condition: Condition) => void;
}) {
  const { field, condition, onChange } = props;
  const words = useWords(filterMessages);
  const operators = operatorsOf(field);
  const label = (operator: Operator) =>
    operator === 'from' ? words.atLeast : operator === 'to' ? words.atMost : words[operator];
  return (
    <fieldset className={css.condition}>
      <legend className={css.legend}>{field.label}</legend>
      {operators.length > 1 ? (
        <SelectField
          hideLabel
          label={words.ask}
          onChange={(operator) => {
            if (operator === null || operator === condition.operator) return;
            const kept = sameValues(field, condition.operator, operator) ? condition.values : [];
            onChange({ ...condition, operator, values: kept });
          }}
          options={operators.map((operator) => ({ value: operator, label: label(operator) }))}
          value={condition.operator}
        />
      ) : null}
      <AtOnce key={condition.operator}>
        <ConditionValues
          condition={condition}
          field={field}
          onChange={(values) => onChange({ ...condition, values })}
        />
      </AtOnce>
    </fieldset>
  );
}

/** Whoever chose the field or the question goes on with the answer: its first field has the focus. */
function AtOnce({ children }: { children: ReactNode }) {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    around.current?.querySelector<HTMLElement>('input:not([tabindex="-1"]), [tabindex="0"]')?.focus();
  }, []);
  return <div ref={around}>{children}</div>;
}

/** Do the values of one question fit the other? */
function sameValues({ kind }: ShownField, before: Operator, after: Operator): boolean {
  const [, one] = valuesOf(kind, before);
  const [, other] = valuesOf(kind, after);
  if (kind !== 'date') return one === other;
  const moves = (operator: Operator) => ['next', 'last', 'older'].includes(operator);
  const fixed = (operator: Operator) => operator === 'from' || operator === 'to';
  return (moves(before) && moves(after)) || (fixed(before) && fixed(after));
}
