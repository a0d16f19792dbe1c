import { showValue } from '#base/directory/custom-fields/rules/show-value.ts';
import type { CustomField, FieldValue } from '#base/directory/custom-fields/rules/field.ts';
import { formatCents, formatDate, formatInstant, formatNumber } from '#base/i18n/format.ts';
import { isIsoDate, type TimeZone } from '#base/kernel/date.ts';
import { isUuid } from '#base/kernel/id.ts';
import { inLanguage, type Language } from '#base/kernel/language.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';

import { choiceWords } from './choice-words.ts';
import { asCamel, fieldWords, hiddenFields, referenceKinds, type ReferenceKind } from './field-words.ts';

export type SaidChange = { field: string; from: string | null; to: string | null };

/** What is known around an entry when it is put into words. */
export type Around = {
  language: Language;
  zone: TimeZone;
  /** Of amounts beside which none stands. */
  currency: Currency;
  /** `member:…id…` → the name. */
  names: ReadonlyMap<string, string>;
  /** The own fields of the entry's subject. */
  ownFields: readonly CustomField[];
  memberNames: ReadonlyMap<string, string>;
};

type Side = Record<string, unknown>;

const yesNo = { nl: ['ja', 'nee'], en: ['yes', 'no'] } as const;
const order = { nl: 'Volgorde', en: 'Order' };

/** An entry's from and to, field by field, in the words of the screens. What says nothing to people is left out. */
export function sayChanges(before: unknown, after: unknown, around: Around): SaidChange[] {
  if (Array.isArray(before) || Array.isArray(after))
    return worth([
      {
        field: order[around.language],
        from: sayValue('order', before, {}, around),
        to: sayValue('order', after, {}, around),
      },
    ]);
  const from = isSide(before) ? before : {};
  const to = isSide(after) ? after : {};
  // Of what is new, a no says nothing.
  const isNew = before === null || before === undefined;
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(
    (key) => !(isNew && to[key] === false),
  );
  return worth(
    keys.flatMap((key) => {
      if (key === 'fields') return sayOwnFields(from[key], to[key], around);
      if (hiddenFields.has(asCamel(key)) || isOwnerOfFile(key, from, to)) return [];
      return [
        {
          field: labelOf(key, around.language),
          from: sayValue(key, from[key], from, around),
          to: sayValue(key, to[key], to, around),
        },
      ];
    }),
  );
}

/** Of what is new its name stands in the line itself; beneath it that says nothing more. */
export function withoutOwnName(
  changes: readonly SaidChange[],
  name: string | null,
  language: Language,
): SaidChange[] {
  const says = [labelOf('name', language), labelOf('title', language)];
  return changes.filter(
    ({ field, from, to }) => !(from === null && name !== null && to === name && says.includes(field)),
  );
}

/** A file's owner is what it belongs to, not a member. */
const isOwnerOfFile = (key: string, ...sides: Side[]) =>
  asCamel(key) === 'ownerId' && sides.some((side) => 'ownerKind' in side || 'owner_kind' in side);

/** What differs; of what was erased nobody can say any more whether it did. */
const worth = (changes: SaidChange[]) =>
  changes.filter(({ from, to }) => from !== to || Object.values(erasedWord).some((word) => word === from));

/** The name of a field; one without words is shown by its own, with spaces. */
export function labelOf(key: string, language: Language): string {
  const word = fieldWords[asCamel(key)];
  return word ? inLanguage(word, language) : asCamel(key).replaceAll(/([A-Z])/g, ' $1');
}

function sayOwnFields(before: unknown, after: unknown, around: Around): SaidChange[] {
  const from = isSide(before) ? before : {};
  const to = isSide(after) ? after : {};
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key) => {
    if (JSON.stringify(from[key]) === JSON.stringify(to[key])) return [];
    const field = around.ownFields.find((one) => one.key === key);
    const say = (value: unknown) =>
      value === undefined || value === null
        ? null
        : field
          ? showValue(field, value as FieldValue, around.language, around.memberNames) || null
          : plain(value, around);
    return [
      {
        field: field ? inLanguage(field.name, around.language) : key,
        from: say(from[key]),
        to: say(to[key]),
      },
    ];
  });
}

/** One value as people read it; null where there is nothing. */
function sayValue(key: string, value: unknown, beside: Side, around: Around): string | null {
  if (value === null || value === undefined || value === '') return null;
  const { language } = around;
  if (typeof value === 'boolean') return yesNo[language][value ? 0 : 1];
  if (Array.isArray(value)) {
    if (value.length === 0) return null;
    return value.map((one) => sayValue(key, one, beside, around) ?? '').join(' · ');
  }
  if (isSide(value)) return sayObject(value, around);
  const is = fieldWords[asCamel(key)]?.is;
  if (typeof value === 'number')
    return is === 'cents'
      ? formatCents(value as Cents, currencyOf(beside, around), language)
      : is === 'basis-points'
        ? percent(value / 100, language)
        : is === 'percent'
          ? percent(value, language)
          : formatNumber(value, language, Number.isInteger(value) ? 0 : 2);
  if (typeof value !== 'string') return null;
  const reference = referenceKinds.find((kind) => kind === is);
  if (reference) return around.names.get(`${reference}:${value}`) ?? gone[language];
  if (is === 'choice') return inLanguage(choiceWords[value] ?? { nl: value }, language);
  return plain(value, around);
}

const gone = { nl: '(verwijderd of niet te zien)', en: '(deleted or not visible)' };

const erasedWord = { nl: '(gewist)', en: '(erased)' };

function plain(value: unknown, { language, zone, names }: Around): string {
  if (typeof value !== 'string') return JSON.stringify(value) ?? '';
  if (isIsoDate(value)) return formatDate(value, language);
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) && !Number.isNaN(Date.parse(value)))
    return formatInstant(value, zone, language);
  if (isUuid(value))
    for (const kind of referenceKinds) {
      const name = names.get(`${kind}:${value}`);
      if (name !== undefined) return name;
    }
  return value;
}

/** Something with a name by its name (and what else tells it apart); anything else part by part. */
function sayObject(value: Side, around: Around): string | null {
  const { language } = around;
  if (value['erased'] === true) return erasedWord[language];
  if (isLocalText(value)) return inLanguage(value, language) || null;
  const named = [value['name'], value['title'], value['description']].find(
    (one) => typeof one === 'string' || isLocalText(one),
  );
  const head = typeof named === 'string' ? named : isLocalText(named) ? inLanguage(named, language) : null;
  const rest = Object.entries(value).flatMap(([key, one]) => {
    const camel = asCamel(key);
    if (
      hiddenFields.has(camel) ||
      (head !== null && ['name', 'title', 'description', 'netCents'].includes(camel))
    )
      return [];
    const said = sayValue(key, one, value, around);
    return said === null ? [] : [{ camel, said: `${partLabel(camel, language)}: ${said}` }];
  });
  // A result is its criterion and its value.
  const criterion = typeof value['criterionId'] === 'string' ? value['criterionId'] : null;
  if (criterion !== null) {
    const said = sayValue('value', value['value'], value, around) ?? '–';
    const note = typeof value['note'] === 'string' ? ` (${value['note']})` : '';
    return `${around.names.get(`exit-criterion:${criterion}`) ?? labelOf('criterionId', language)}: ${said}${note}`;
  }
  const parts = rest.map(({ said }) => said);
  if (head === null) return parts.join(', ') || null;
  return parts.length === 0 ? head : `${head} (${parts.join(', ')})`;
}

const partLabel = (key: string, language: Language): string => {
  const word = fieldWords[key] ?? choiceWords[key];
  const said = word ? inLanguage(word, language) : labelOf(key, language);
  return said.slice(0, 1).toLowerCase() + said.slice(1);
};

const percent = (value: number, language: Language): string => {
  const said = formatNumber(value, language, Number.isInteger(value) ? 0 : 2);
  return language === 'nl' ? `${said} %` : `${said}%`;
};

const currencyOf = (beside: Side, { currency }: Around): Currency =>
  typeof beside['currency'] === 'string' ? (beside['currency'] as Currency) : currency;

const isSide = (value: unknown): value is Side =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLocalText = (value: unknown): value is { nl?: string; en?: string } =>
  isSide(value) &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(([key, said]) => (key === 'nl' || key === 'en') && typeof said === 'string');

/** The ids that an entry speaks of, by what they are ids of; of unknown ones nobody knows, so they are asked as each. */
export function referencesIn(
  value: unknown,
  found = new Map<ReferenceKind, Set<string>>(),
  key = '',
): typeof found {
  if (typeof value === 'string' && isUuid(value)) {
    const is = fieldWords[asCamel(key)]?.is;
    const kinds = referenceKinds.filter((kind) => kind === is);
    for (const kind of kinds.length > 0 ? kinds : key === 'order' ? orderedKinds : []) {
      const ids = found.get(kind) ?? new Set();
      found.set(kind, ids.add(value));
    }
  } else if (Array.isArray(value))
    for (const one of value) referencesIn(one, found, key === '' ? 'order' : key);
  else if (isSide(value)) for (const [name, one] of Object.entries(value)) referencesIn(one, found, name);
  return found;
}

const orderedKinds = ['phase', 'sales-cycle', 'exit-criterion', 'loss-reason'] as const;
