import { countOf, countPattern, weekdayOf } from '#base/i18n/named-days.ts';
import { firstPiece, type Read } from '#base/i18n/line-piece.ts';
import { rhythm, type Recurrence, type Weekday } from './recurrence.ts';

const each = '(?:elke|iedere|elk|ieder|every|each)';
const days = String.raw`((?:[a-z]{2,9})(?:(?:, ?| en | and | & )(?:[a-z]{2,9}))*)`;
const whichOnes: Record<string, 1 | 2 | 3 | 4 | -1> = {
  eerste: 1,
  first: 1,
  '1e': 1,
  '1st': 1,
  tweede: 2,
  second: 2,
  '2e': 2,
  '2nd': 2,
  derde: 3,
  third: 3,
  '3e': 3,
  '3rd': 3,
  vierde: 4,
  fourth: 4,
  '4e': 4,
  '4th': 4,
  laatste: -1,
  last: -1,
};
const ofTheMonth = '(?: (?:van|in) de maand| of the month| in the month)?';
const pattern = (text: string) => new RegExp(String.raw`\s${text}(?=\s)`, 'i');

/** Reads how often: `elke maandag`, `dagelijks`, `om de week`, `every 2 weeks`, `elke laatste vrijdag van de maand`. */
export function readRecurrence(line: string): Read<Recurrence> | null {
  return firstPiece<Recurrence>(line, [
    [
      pattern(`(?:${each} (?:werkdag|weekday|workday|working day)|on weekdays|op werkdagen)`),
      () => rhythm('weekday'),
    ],
    [pattern(`(?:${each} (?:dag|day)|dagelijks|daily)`), () => rhythm('day')],
    [
      pattern(`(?:om de (?:andere )?week|${each} (?:andere|other) week|tweewekelijks|biweekly|fortnightly)`),
      () => rhythm('week', { every: 2 }),
    ],
    [pattern(`(?:om de dag|${each} other day)`), () => rhythm('day', { every: 2 })],
    [pattern(`(?:om de maand|${each} other month)`), () => rhythm('month', { every: 2 })],
    [
      pattern(`(?:${each} kwartaal|${each} quarter|per kwartaal|quarterly)`),
      () => rhythm('month', { every: 3 }),
    ],
    [
      pattern(
        `${each} (eerste|tweede|derde|vierde|laatste|first|second|third|fourth|last|[1-4](?:e|st|nd|rd|th)) ([a-z]{2,9})${ofTheMonth}`,
      ),
      ([, which = '', name = '']) => {
        const [nth, day] = [whichOnes[which.toLowerCase()], weekdayOf(name)];
        return nth === undefined || day === null
          ? null
          : rhythm('month', { nth: { which: nth, weekday: day } });
      },
    ],
    [
      pattern(`${each} (\\d{1,2})(?:e|st|nd|rd|th)(?: (?:van|in) de maand| of the month)?`),
      ([, day]) =>
        Number(day) >= 1 && Number(day) <= 31 ? rhythm('month', { monthDay: Number(day) }) : null,
    ],
    [
      pattern(
        `${each} ${countPattern} (dagen|days|werkdagen|workdays|weken|weeks|maanden|months|jaar|years)(?: (?:op|on) ${days})?`,
      ),
      ([, n = '', unit = '', on]) => {
        const every = countOf(n);
        if (every < 1 || every > 99) return null;
        const chosen = on === undefined ? [] : weekdaysIn(on);
        return chosen === null ? null : rhythm(unitOf(unit), { every, on: chosen });
      },
    ],
    [
      pattern(`${each} ${days}`),
      ([, on = '']) => {
        const chosen = weekdaysIn(on);
        return chosen === null ? null : rhythm('week', { on: chosen });
      },
    ],
    [pattern(`(?:${each} week|wekelijks|weekly)`), () => rhythm('week')],
    [pattern(`(?:${each} (?:maand|month)|maandelijks|monthly)`), () => rhythm('month')],
    [pattern(`(?:${each} (?:jaar|year)|jaarlijks|yearly|annually)`), () => rhythm('year')],
  ]);
}

function weekdaysIn(text: string): Weekday[] | null {
  const found = text.split(/, ?| en | and | & /i).map((word) => weekdayOf(word));
  return found.every((day) => day !== null) ? [...new Set(found)] : null;
}

function unitOf(word: string): Recurrence['unit'] {
  if (/^(werkdag|workday)/i.test(word)) return 'weekday';
  if (/^(dag|day)/i.test(word)) return 'day';
  if (/^we/i.test(word)) return 'week';
  return /^(maand|month)/i.test(word) ? 'month' : 'year';
}
