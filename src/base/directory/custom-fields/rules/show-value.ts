import { formatCents, formatDate, formatNumber } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { inLanguage, type Language } from '#base/kernel/language.ts';
import { euro, type Cents } from '#base/kernel/money.ts';

import type { FieldForm, FieldValue } from './field.ts';

const yesNo = { nl: { yes: 'Ja', no: 'Nee' }, en: { yes: 'Yes', no: 'No' } };

/**
 * A value as a person reads it: `1.234,5 stuks`, `€ 1.234,56`, `12,5 %`, `22-11-2026`, `Ja`, the names of choices. An
 * empty text for no value. What does not belong to the field's kind is shown as it is.
 * @param memberNames the names of the members, by id
 */
export function showValue(
  field: FieldForm,
  value: FieldValue | null | undefined,
  language: Language,
  memberNames: ReadonlyMap<string, string> = new Map(),
): string {
  if (value === null || value === undefined) return '';
  const { kind } = field;
  if (Array.isArray(value)) return value.map((key) => choiceName(field, key, language)).join(', ');
  if (typeof value === 'number') {
    if (kind === 'amount') return formatCents(value as Cents, field.currency ?? euro, language);
    const number = formatNumber(
      value,
      language,
      kind === 'number' || kind === 'percentage' ? field.decimals : 0,
    );
    if (kind === 'percentage') return language === 'nl' ? `${number} %` : `${number}%`;
    return field.unit === null ? number : `${number} ${field.unit}`;
  }
  if (typeof value === 'boolean') return value ? yesNo[language].yes : yesNo[language].no;
  if (kind === 'date') return formatDate(value as IsoDate, language);
  if (kind === 'choice') return choiceName(field, value, language);
  if (kind === 'member') return memberNames.get(value) ?? '';
  return value;
}

export function choiceName({ choices }: Pick<FieldForm, 'choices'>, key: string, language: Language): string {
  const choice = choices.find((one) => one.key === key);
  return choice ? inLanguage(choice.name, language) : key;
}
