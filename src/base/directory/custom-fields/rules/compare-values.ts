import type { Language } from '#base/kernel/language.ts';

import type { FieldForm, FieldValue } from './field.ts';

const collators = {
  nl: new Intl.Collator('nl', { numeric: true, sensitivity: 'base' }),
  en: new Intl.Collator('en', { numeric: true, sensitivity: 'base' }),
};

/**
 * The order of two values of a field, for sorting upwards: numbers and days by size, choices as they are listed, no
 * before yes, texts as people read them. No value comes last.
 */
export function compareValues(
  field: Pick<FieldForm, 'choices' | 'kind'>,
  one: FieldValue | null | undefined,
  other: FieldValue | null | undefined,
  language: Language,
): number {
  if (one === null || one === undefined) return other === null || other === undefined ? 0 : 1;
  if (other === null || other === undefined) return -1;
  const [a, b] = [rank(field, one), rank(field, other)];
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collators[language].compare(String(a), String(b));
}

function rank({ kind, choices }: Pick<FieldForm, 'choices' | 'kind'>, value: FieldValue): number | string {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (kind === 'choice' || kind === 'choices') {
    const first = Array.isArray(value) ? value[0] : value;
    return choices.findIndex(({ key }) => key === first);
  }
  return typeof value === 'number' ? value : String(value);
}
