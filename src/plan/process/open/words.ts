import type { Language } from '#base/kernel/language.ts';
import { formatNumber } from '#base/i18n/format.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import { nameOfRole, type NamedRole } from '#plan/roles/catalogue.ts';

import { boxMessages } from '../messages.ts';
import type { ProcessNode } from '../rules/model.ts';

/** `6 min`, `2 u`, `3 d`. */
export function durationIn(language: Language, minutes: number): string {
  const words = wordsOf(boxMessages, language);
  if (minutes < 60) return words.minutes(formatNumber(minutes, language));
  if (minutes < 1440) return words.hours(formatNumber(minutes / 60, language, minutes % 60 === 0 ? 0 : 1));
  return words.days(formatNumber(minutes / 1440, language, minutes % 1440 === 0 ? 0 : 1));
}

/** What stands below a box's name: `Closer · 6 min`. */
export function sublineIn(
  language: Language,
  { role, minutes }: ProcessNode,
  roles: readonly NamedRole[] = [],
): string {
  return [
    role ? nameOfRole(role, language, roles) : null,
    minutes ? durationIn(language, minutes.usual) : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** A box's name, or the word for one that has none. */
export function nameIn(language: Language, { name, kind }: Pick<ProcessNode, 'name' | 'kind'>): string {
  const words = wordsOf(boxMessages, language);
  return name.trim() || (kind === 'parallel' ? words.parallel : words.unnamed);
}
