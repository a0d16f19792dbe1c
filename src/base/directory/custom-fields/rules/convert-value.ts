import { formatNumber } from '#base/i18n/format.ts';
import type { Language } from '#base/kernel/language.ts';

import { choiceName } from './show-value.ts';
import { decimalsOf } from './check-value.ts';
import { readText, type NamedMember } from './read-text.ts';
import { isChoosing, type FieldForm, type FieldKind, type FieldValue } from './field.ts';

const texts = ['text', 'long-text'] as const;

/** The kinds that a field of each kind can become, as far as its values allow. */
const becomes: Record<FieldKind, readonly FieldKind[]> = {
  text: [
    'long-text',
    'number',
    'amount',
    'percentage',
    'date',
    'yes-no',
    'choice',
    'choices',
    'member',
    'link',
    'email',
    'phone',
  ],
  'long-text': ['text', 'choice', 'choices'],
  number: ['amount', 'percentage', ...texts],
  amount: ['number', ...texts],
  percentage: ['number', ...texts],
  date: texts,
  'yes-no': ['choice', ...texts],
  choice: ['choices', ...texts],
  choices: ['choice', ...texts],
  member: texts,
  link: texts,
  email: texts,
  phone: texts,
};

export function kindsAfter(kind: FieldKind): readonly FieldKind[] {
  return becomes[kind];
}

/**
 * A value of one field as one of the other, or null where it would be lost: a text that is no number, several choices
 * where one is left, decimals that do not fit. Numbers and days in texts are read and written as in this language.
 */
export function convertValue(
  from: FieldForm,
  to: FieldForm,
  value: FieldValue,
  language: Language,
  members: readonly NamedMember[] = [],
): FieldValue | null {
  if (isChoosing(from.kind) && isChoosing(to.kind)) {
    const keys = Array.isArray(value) ? value : [String(value)];
    return to.kind === 'choices' ? keys : keys.length === 1 ? (keys[0] ?? null) : null;
  }
  const text = writtenValue(from, value, to, language, members);
  if (to.kind === 'text' && text.includes('\n')) return null;
  const read = readText(to, text, { decimal: language === 'nl' ? ',' : '.', dateOrder: 'dmy' }, members);
  return read.ok ? read.value : null;
}

/** A value in words that can be read back: numbers with all their decimals, no thousands, units or signs. */
function writtenValue(
  from: FieldForm,
  value: FieldValue,
  to: FieldForm,
  language: Language,
  members: readonly NamedMember[],
): string {
  if (Array.isArray(value)) {
    const names = value.map((key) => choiceName(from, key, language));
    return names.join('; ');
  }
  if (typeof value === 'boolean') return language === 'nl' ? (value ? 'Ja' : 'Nee') : value ? 'Yes' : 'No';
  if (typeof value === 'number') {
    const amount = from.kind === 'amount' ? value / 100 : value;
    const digits = from.kind === 'amount' && to.kind !== 'number' ? 2 : decimalsOf(amount);
    return formatNumber(amount, language, digits).replace(language === 'nl' ? /\./g : /,/g, '');
  }
  if (from.kind === 'choice') return choiceName(from, value, language);
  if (from.kind === 'member') return members.find(({ id }) => id === value)?.name ?? value;
  return value;
}
