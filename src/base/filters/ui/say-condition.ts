import { formatCents, formatDateShort, formatNumber } from '#base/i18n/format.ts';
import type { Words } from '#base/i18n/messages.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { Language } from '#base/kernel/language.ts';
import { euro, type Cents } from '#base/kernel/money.ts';

import type { Clause, Condition, Period } from '../rules/filter.ts';
import type { filterMessages } from './filter-messages.ts';
import type { ShownField } from './shown-field.ts';

type Said = Words<typeof filterMessages>;

/** A condition as a person would say it: `Sluit deze maand`, `Bedrag vanaf € 5.000`, `Zonder product`. */
export function sayCondition(
  { operator, values }: Condition,
  field: ShownField,
  words: Said,
  language: Language,
): string {
  const name = field.short ?? field.label;
  const said = values.map((value) => sayValue(value, field, words, language));
  const [first = '', second = ''] = said;
  switch (operator) {
    case 'is':
      if (field.kind !== 'yes') return words.saysIs(name, listed(said, words.or));
      if (values[0] === 'no') return field.says?.no ?? words.saysNo(name);
      return field.says?.yes ?? name;
    case 'not':
      return words.saysNot(name, listed(said, words.or));
    case 'has':
      return words.saysHas(name, first);
    case 'lacks':
      return words.saysLacks(name, first);
    case 'from':
      return words.saysFrom(name, first);
    case 'to':
      return words.saysTo(name, first);
    case 'between':
      return words.saysBetween(name, first, second);
    case 'in':
      return words.saysIn(name, words[(values[0] ?? 'today') as Period]);
    case 'next':
      return words.saysNext(name, values[0] ?? '');
    case 'last':
      return words.saysLast(name, values[0] ?? '');
    case 'older':
      return words.saysOlder(name, values[0] ?? '');
    case 'none':
      return words.saysNone(inSentence(field.label));
    case 'any':
      return words.saysAny(inSentence(field.label));
  }
}

function sayValue(
  value: string,
  { kind, options, unit }: ShownField,
  words: Said,
  language: Language,
): string {
  switch (kind) {
    case 'choice':
      return options?.find((option) => option.value === value)?.label ?? (isLong(value) ? words.gone : value);
    case 'money':
      return formatCents(Number(value) as Cents, euro, language, Number(value) % 100 === 0);
    case 'number':
      return `${formatNumber(Number(value), language, Number.isInteger(Number(value)) ? 0 : 1)}${unit ? ` ${unit}` : ''}`;
    case 'date':
      return /^\d{4}-/.test(value) ? formatDateShort(value as IsoDate, language) : value;
    default:
      return value;
  }
}

/** An id whose name is not (yet) known is no word to show. */
const isLong = (value: string) => /^[0-9a-f]{8}-/.test(value);

const mostNamed = 3;

function listed(names: readonly string[], or: string): string {
  if (names.length > mostNamed)
    return `${names.slice(0, mostNamed - 1).join(', ')} +${names.length - mostNamed + 1}`;
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} ${or} ${names.at(-1)}`;
}

/** A clause: one condition, or several of which one is enough. */
export function sayClause(
  clause: Clause,
  fields: readonly ShownField[],
  words: Said,
  language: Language,
): string {
  return clause
    .flatMap((condition) => {
      const field = fields.find(({ key }) => key === condition.field);
      return field ? [sayCondition(condition, field, words, language)] : [];
    })
    .map((said, at) => (at === 0 ? said : inSentence(said)))
    .join(` ${words.or} `);
}

/** A label inside a sentence: small, unless it is an abbreviation. */
function inSentence(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
