import { formatDateShort } from '#base/i18n/format.ts';
import type { Language } from '#base/kernel/language.ts';

import type { Recurrence, Weekday } from './recurrence.ts';

const dayNames = {
  nl: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

/** The name of a day of the week, Monday 1. */
export function weekdayName(day: Weekday, language: Language): string {
  return dayNames[language][day - 1] ?? '';
}

const ordinals = {
  nl: { 1: 'eerste', 2: 'tweede', 3: 'derde', 4: 'vierde', [-1]: 'laatste' },
  en: { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' },
} as const;

const unitWords = {
  nl: {
    day: ['elke dag', 'dagen'],
    weekday: ['elke werkdag', 'werkdagen'],
    week: ['elke week', 'weken'],
    month: ['elke maand', 'maanden'],
    year: ['elk jaar', 'jaar'],
  },
  en: {
    day: ['every day', 'days'],
    weekday: ['every working day', 'working days'],
    week: ['every week', 'weeks'],
    month: ['every month', 'months'],
    year: ['every year', 'years'],
  },
} as const;

/** How a task comes back, in words: `elke maandag en donderdag`, `every 2 weeks on Monday, until 1 Mar 2027`. */
export function recurrenceWords(recurrence: Recurrence, language: Language): string {
  return [
    basicWords(recurrence, language),
    recurrence.from === 'done' ? { nl: 'nadat het gedaan is', en: 'after it is done' }[language] : '',
    endWords(recurrence, language),
  ]
    .filter(Boolean)
    .join(', ');
}

function basicWords({ unit, every, on, nth, monthDay }: Recurrence, language: Language): string {
  const [each, units] = unitWords[language][unit];
  const nl = language === 'nl';
  if (unit === 'month' && every === 3 && nth === null && (monthDay === null || monthDay === 1))
    return nl ? 'elk kwartaal' : 'every quarter';
  const head = every === 1 ? each : nl ? `elke ${every} ${units}` : `every ${every} ${units}`;
  if (unit === 'week' && on.length > 0) {
    const days = listed(
      [...on].sort((a, b) => a - b).map((day) => weekdayName(day, language)),
      language,
    );
    if (every === 1) return nl ? `elke ${days}` : `every ${days}`;
    return nl ? `${head} op ${days}` : `${head} on ${days}`;
  }
  if (unit === 'month' && nth !== null) {
    const which = `${ordinals[language][nth.which]} ${weekdayName(nth.weekday, language)}`;
    if (every === 1) return nl ? `elke ${which} van de maand` : `every ${which} of the month`;
    return nl ? `${head} op de ${which}` : `${head} on the ${which}`;
  }
  if (unit === 'month' && monthDay !== null)
    return nl ? `${head} op de ${monthDay}e` : `${head} on the ${ordinal(monthDay)}`;
  return head;
}

function endWords({ until, left }: Recurrence, language: Language): string {
  const nl = language === 'nl';
  if (until !== null) return `${nl ? 'tot en met' : 'until'} ${formatDateShort(until, language)}`;
  if (left !== null) return nl ? `nog ${left} keer` : left === 1 ? 'once more' : `${left} more times`;
  return '';
}

function listed(names: readonly string[], language: Language): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return `${names.slice(0, -1).join(', ')} ${language === 'nl' ? 'en' : 'and'} ${last}`;
}

function ordinal(n: number): string {
  const end = n % 100 >= 11 && n % 100 <= 13 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th');
  return `${n}${end}`;
}
