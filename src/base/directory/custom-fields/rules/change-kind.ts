import { yes, type Decision } from '#base/kernel/decision.ts';
import type { Language } from '#base/kernel/language.ts';
import type { Currency } from '#base/kernel/money.ts';

import { convertValue, kindsAfter } from './convert-value.ts';
import {
  isChoosing,
  mostChoices,
  type CustomField,
  type FieldChoice,
  type FieldForm,
  type FieldKind,
  type FieldValue,
} from './field.ts';
import type { NamedMember } from './read-text.ts';
import { showValue } from './show-value.ts';
import { formOf } from './valid-field.ts';

/** A field's form in another kind, and its values in that form; null for each that would be lost. */
export type Converted = { form: FieldForm; converted: (FieldValue | null)[]; standard: FieldValue | null };

type Wish = {
  values: readonly FieldValue[];
  decimals: number;
  currency: Currency;
  language: Language;
  members: readonly NamedMember[];
  newKey: () => string;
};

/** Turns a field with all its different values into another kind. A choice gets an answer for each different text. */
export function convertAll(field: CustomField, to: FieldKind, wish: Wish): Converted {
  const choices = isChoosing(field.kind) ? field.choices : isChoosing(to) ? choicesOf(field, wish) : [];
  const form = formOf(to, { decimals: wish.decimals, unit: field.unit, currency: wish.currency, choices });
  const into = (value: FieldValue) => convertValue(field, form, value, wish.language, wish.members);
  return {
    form,
    converted: wish.values.map(into),
    standard: field.standard === null ? null : into(field.standard),
  };
}

const longestName = 120;

/** An answer for each different value, in the order in which they came: the most used first. */
function choicesOf(field: CustomField, { values, language, newKey }: Wish): FieldChoice[] {
  const names = new Map<string, string>();
  for (const value of values) {
    const name = showValue(field, value, language).replace(/\s+/g, ' ').trim();
    if (name !== '' && name.length <= longestName && !names.has(name.toLowerCase()))
      names.set(name.toLowerCase(), name);
  }
  return [...names.values()]
    .slice(0, mostChoices)
    .map((name) => ({ key: newKey(), name: { [language]: name }, colour: 'grey', retired: false }));
}

/** May this field become one of that kind? Only by a known way, and only where no value is lost. */
export function canChangeFieldKind(
  field: Pick<CustomField, 'kind'>,
  to: FieldKind,
  converted: readonly (FieldValue | null)[],
): Decision<{ because: 'no-way-to-kind' } | { because: 'values-lost'; lost: number }> {
  if (!kindsAfter(field.kind).includes(to)) return { ok: false, because: 'no-way-to-kind' };
  const lost = converted.filter((value) => value === null).length;
  return lost === 0 ? yes : { ok: false, because: 'values-lost', lost };
}
