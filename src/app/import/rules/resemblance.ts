import type { ColumnForm } from './detect-columns.ts';
import { isCountry } from './countries.ts';
import type { FieldContent, Target } from './fields.ts';
import { headerWords, ownWords } from './header-words.ts';
import { words } from './words.ts';

/** Headers that hold one of a field's words and still mean something else. */
const otherwise =
  /\b(?:weighted|gewogen|gewicht|modified|gewijzigd|updated?|bijgewerkt|last|laatste|next|volgende|aantal|count|label|labels|type|by|door|creator|gap)\b/;

/** Words that say too little when they are only a part of a header. */
const weak = new Set([
  ...Object.values(ownWords).flat(),
  ...words('name, naam, title, titel, datum, code, nummer, number, prospect, service, item'),
]);

/**
 * How much a header resembles a field, 0 to 1: 1 for a known word, 0.95 with the thing's own name before or
 * behind it (`deal stage`), 0.9 written as one word, 0.5 to 0.7 where a known word is part of the header.
 * @param key the header as `headerKey` makes it
 */
export function resemblance(target: Target, field: string, key: string): number {
  const all: Record<string, readonly string[]> = headerWords[target];
  const known = all[field] ?? [];
  if (key === '') return 0;
  const rank = known.indexOf(key);
  if (rank >= 0) return 1 - Math.min(rank, 20) / 400;
  if (known.includes(withoutOwnWords(target, key))) return 0.95;
  const squashed = key.replaceAll(' ', '');
  if (known.some((word) => word.replaceAll(' ', '') === squashed)) return 0.9;
  const parts = key.split(' ');
  if (otherwise.test(key) || isIdOrMark(parts)) return 0;
  let best = 0;
  for (const word of known) {
    const wanted = word.split(' ');
    if (word.length < 4 || weak.has(word) || !wanted.every((part) => parts.includes(part))) continue;
    best = Math.max(best, 0.4 + 0.3 * (wanted.length / parts.length));
  }
  return best;
}

/** `OwnerId` holds no owner's name, `HasProduct` no product. */
function isIdOrMark(parts: readonly string[]): boolean {
  return /^ids?$/.test(parts.at(-1) ?? '') || /^(?:has|is|heeft)$/.test(parts[0] ?? '');
}

/** `deal naam` → `naam`, `close value of opportunity` → `close value of`; a header that is only such a word stays. */
function withoutOwnWords(target: Target, key: string): string {
  const own = ownWords[target];
  const parts = key.split(' ');
  while (parts.length > 1 && own.includes(parts[0] ?? '')) parts.shift();
  while (parts.length > 1 && own.includes(parts.at(-1) ?? '')) parts.pop();
  return parts.join(' ');
}

/** How well what stands in a column goes with a field, as a factor: 1 where it may be, 0.3 where it cannot. */
export function fits(content: FieldContent, form: ColumnForm, field: string): number {
  if (form.content === 'empty') return 1;
  const is = (...kinds: ColumnForm['content'][]) => kinds.includes(form.content);
  switch (content) {
    case 'date':
    case 'moment':
      return is('date') || form.maybeDates !== null ? 1 : is('text') ? 0.6 : 0.3;
    case 'money':
    case 'count':
      return is('number', 'money') ? 1 : is('text') ? 0.6 : 0.3;
    case 'year':
      return is('number') ? 1 : 0.3;
    case 'email':
      return is('email') ? 1 : is('text') ? 0.7 : 0.3;
    case 'phone':
      return is('phone', 'text', 'number') ? 1 : 0.3;
    case 'stage':
    case 'currency':
      return is('date', 'email', 'phone', 'money') ? 0.3 : 1;
    default:
      return field === 'country'
        ? countryFit(form)
        : field === 'city'
          ? 1.3 - countryFit(form)
          : textFit(form, field);
  }
}

function textFit(form: ColumnForm, field: string): number {
  if (field.endsWith('Id') || field.endsWith('Number') || field === 'code' || field === 'houseNumber')
    return 1;
  return form.content === 'date' || form.content === 'money' ? 0.3 : 1;
}

/** 1 where most examples are countries, 0.3 where none is; 0.65 says nothing. */
function countryFit(form: ColumnForm): number {
  if (form.examples.length === 0) return 0.65;
  return 0.3 + 0.7 * Math.min(1, (form.examples.filter(isCountry).length / form.examples.length) * 1.5);
}
