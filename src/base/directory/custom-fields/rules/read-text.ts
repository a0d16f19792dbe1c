import { parseCents, parseDate, parseNumber, type DateOrder, type DecimalSign } from '#base/i18n/parse.ts';
import { isUuid } from '#base/kernel/id.ts';
import { languages } from '#base/kernel/language.ts';

import { checkValue, type Checked } from './check-value.ts';
import { longestLongText, type FieldForm, type FieldKind } from './field.ts';

/** How a file or a person writes numbers and days. */
export type TextForm = { decimal: DecimalSign; dateOrder: DateOrder };
export const dutchForm: TextForm = { decimal: ',', dateOrder: 'dmy' };

/** Somebody whom a text can mean. */
export type NamedMember = { id: string; name: string; email?: string | null };

/**
 * Reads what somebody wrote as a value of this field: `1.234,56`, `22-11-2026`, `ja`, a choice by its name in either
 * language, a member by name or address. Nothing written is no value.
 */
export function readText(
  field: FieldForm,
  text: string,
  form: TextForm = dutchForm,
  members: readonly NamedMember[] = [],
): Checked {
  const written = text.trim();
  if (written === '') return { ok: true, value: null };
  const read = written.length > longestWritten ? written : readers[field.kind](written, field, form, members);
  return read === null ? { ok: false, because: misread[field.kind] } : checkValue(field, read);
}

/** No field holds more, so what is longer is not taken apart: its own check says that it does not fit. */
const longestWritten = longestLongText;

type Reader = (text: string, field: FieldForm, form: TextForm, members: readonly NamedMember[]) => unknown;

const asWritten: Reader = (text) => text;

const readers: Record<FieldKind, Reader> = {
  text: asWritten,
  'long-text': asWritten,
  link: asWritten,
  email: (text) => text.replace(/^mailto:/i, ''),
  phone: asWritten,
  number: (text, { unit }, { decimal }) => parseNumber(withoutUnit(text, unit), decimal),
  percentage: (text, _, { decimal }) => parseNumber(text.replace(/%$/, '').trimEnd(), decimal),
  amount: (text, _, { decimal }) => parseCents(text, decimal),
  date: (text, _, { dateOrder }) => parseDate(text, dateOrder),
  'yes-no': (text) => yesOrNo(text),
  choice: (text, field) => choiceNamed(field, text),
  choices: (text, field) => choicesNamed(field, text),
  member: (text, _, __, members) => memberNamed(members, text),
};

const misread = {
  text: 'not-text',
  'long-text': 'not-text',
  number: 'not-number',
  percentage: 'not-number',
  amount: 'not-amount',
  date: 'not-date',
  'yes-no': 'not-yes-no',
  choice: 'no-such-choice',
  choices: 'no-such-choice',
  member: 'no-such-member',
  link: 'not-link',
  email: 'not-email',
  phone: 'not-phone',
} as const satisfies Record<FieldKind, string>;

const bare = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

function withoutUnit(text: string, unit: string | null): string {
  return unit !== null && text.toLowerCase().endsWith(unit.toLowerCase())
    ? text.slice(0, -unit.length)
    : text;
}

const yesWords = new Set(['ja', 'j', 'yes', 'y', 'true', 'waar', '1', 'x', 'aan', 'on', '✓']);
const noWords = new Set(['nee', 'n', 'no', 'false', 'onwaar', '0', 'neen', 'uit', 'off']);

/** Yes, no, or null for a word that is neither. */
export function yesOrNo(text: string): boolean | null {
  const word = bare(text);
  return yesWords.has(word) ? true : noWords.has(word) ? false : null;
}

/** The key of the choice with this name or key; one in use before one that is retired. */
function choiceNamed({ choices }: FieldForm, text: string): string | null {
  const wanted = bare(text);
  const named = choices.filter(
    ({ key, name }) =>
      key === text || languages.some((language) => name[language] && bare(name[language]) === wanted),
  );
  return (named.find(({ retired }) => !retired) ?? named[0])?.key ?? null;
}

/** Several names between `;`, `|`, line ends or commas; a name that holds a comma itself is found as a whole first. */
function choicesNamed(field: FieldForm, text: string): string[] | null {
  const keys: string[] = [];
  for (const part of text.split(/[;|\n]/).map((piece) => piece.trim())) {
    if (part === '') continue;
    const whole = choiceNamed(field, part);
    const found = whole === null ? part.split(',').map((name) => choiceNamed(field, name.trim())) : [whole];
    for (const key of found) {
      if (key === null) return null;
      keys.push(key);
    }
  }
  return keys;
}

function memberNamed(members: readonly NamedMember[], text: string): string | null {
  if (isUuid(text)) return text;
  const wanted = bare(text);
  const called = members.filter(
    ({ name, email }) => bare(name) === wanted || (email ?? '').toLowerCase() === wanted,
  );
  return called.length === 1 ? (called[0]?.id ?? null) : null;
}
