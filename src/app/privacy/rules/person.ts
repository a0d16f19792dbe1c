import type { IsoDate } from '#base/kernel/date.ts';
import type { Language } from '#base/kernel/language.ts';

import type { PersonKind } from '../words.ts';

const called: Record<PersonKind, Record<Language, string>> = {
  contact: { nl: 'Gewiste persoon', en: 'Erased person' },
  member: { nl: 'Oud-medewerker', en: 'Former member' },
};

/** What somebody is called once erased: the same everywhere, so that the figures keep telling people apart. */
export function pseudonymOf(kind: PersonKind, id: string, language: Language): string {
  return `${called[kind][language]} ${id.slice(-6).toUpperCase()}`;
}

/** Does this name answer the question whom it is about? Capitals and spaces aside. */
export function isTypedName(typed: string, name: string): boolean {
  const plain = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return plain(name) !== '' && plain(typed) === plain(name);
}

const between = new Set([
  'aan',
  'den',
  'der',
  'des',
  'het',
  'ten',
  'ter',
  'van',
  'von',
  'the',
  'les',
  'mevrouw',
  'meneer',
  'dhr',
  'mevr',
]);

/**
 * The words of a name by which somebody is meant in a text about their own account or deal: of three letters and
 * more, without those that stand between names.
 */
export function wordsOfName(name: string): string[] {
  const words = name.split(/[^\p{L}\p{M}]+/u).filter((word) => word.length >= 3);
  return [...new Set(words.filter((word) => !between.has(word.toLowerCase())))];
}

/** Dutch law (article 52 AWR) keeps what belongs to the accounts for seven years after the year that it is of. */
export function fiscalUntil(day: IsoDate): IsoDate {
  return `${Number(day.slice(0, 4)) + 7}-12-31` as IsoDate;
}

/** The part of a text around where something stands, so that it can be judged. */
export function excerptOf(text: string, pattern: RegExp | null, longest = 280): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  if (plain.length <= longest) return plain;
  const at = pattern ? plain.search(pattern) : 0;
  const start = Math.max(0, Math.min(at - 60, plain.length - longest));
  return `${start > 0 ? '…' : ''}${plain.slice(start, start + longest)}${start + longest < plain.length ? '…' : ''}`;
}
