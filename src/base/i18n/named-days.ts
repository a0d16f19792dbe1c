import { addDays, isoDate, mondayOf, weekday, type IsoDate } from '#base/kernel/date.ts';

type Weekday = ReturnType<typeof weekday>;

const weekdays: Record<string, Weekday> = {};
const names: [Weekday, string][] = [
  [1, 'maandag ma monday mon'],
  [2, 'dinsdag di tuesday tue tues'],
  [3, 'woensdag wo woe wednesday wed'],
  [4, 'donderdag do thursday thu thurs'],
  [5, 'vrijdag vr vrij friday fri'],
  [6, 'zaterdag za saturday sat'],
  [7, 'zondag zo sunday sun'],
];
for (const [day, words] of names) for (const word of words.split(' ')) weekdays[word] = day;

/** The day of the week that a word names, Monday 1. The short words count only where `short` allows them. */
export function weekdayOf(word: string, short = true): Weekday | null {
  const day = weekdays[word.toLowerCase()];
  return day === undefined || (!short && word.length < 5) ? null : day;
}

const months = new Map(
  [
    'januari january jan',
    'februari february feb',
    'maart march mrt mar',
    'april apr',
    'mei may',
    'juni june jun',
    'juli july jul',
    'augustus august aug',
    'september sept sep',
    'oktober october okt oct',
    'november nov',
    'december dec',
  ].flatMap((words, i) => words.split(' ').map((word) => [word, i + 1] as const)),
);

const counts: Record<string, number> = {
  een: 1,
  één: 1,
  a: 1,
  an: 1,
  one: 1,
  twee: 2,
  two: 2,
  drie: 3,
  three: 3,
  vier: 4,
  four: 4,
  vijf: 5,
  five: 5,
  zes: 6,
  six: 6,
};

export const countPattern = String.raw`(\d{1,3}|een|één|a|an|one|twee|two|drie|three|vier|four|vijf|five|zes|six)`;
export const countOf = (word: string): number => counts[word.toLowerCase()] ?? Number(word);

/** The first day after today with this name; today's own name is a week away. */
export function comingWeekday(day: Weekday, today: IsoDate): IsoDate {
  const ahead = (day - weekday(today) + 7) % 7;
  return addDays(today, ahead === 0 ? 7 : ahead);
}

/** That day in the week after this one. */
export function weekdayNextWeek(day: Weekday, today: IsoDate): IsoDate {
  return addDays(mondayOf(today), 7 + day - 1);
}

/** Day and month, with or without a year: the first one from today on. Null where there is no such day. */
export function dayAndMonth(
  day: number,
  month: number | string,
  year: string | undefined,
  today: IsoDate,
): IsoDate | null {
  const number = typeof month === 'number' ? month : months.get(month.toLowerCase().replace('.', ''));
  if (number === undefined) return null;
  if (year !== undefined) return isoDate(year.length === 2 ? 2000 + Number(year) : Number(year), number, day);
  const thisYear = Number(today.slice(0, 4));
  const date = isoDate(thisYear, number, day);
  return date !== null && date < today ? isoDate(thisYear + 1, number, day) : date;
}

export const monthPattern = `(${[...months.keys()].join('|')})`;

export function lastOfMonth(today: IsoDate): IsoDate {
  return addDays(firstOfNextMonth(today), -1);
}

export function firstOfNextMonth(today: IsoDate): IsoDate {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return isoDate(month === 12 ? year + 1 : year, (month % 12) + 1, 1) ?? today;
}

/** As many months later, on the same day, or on the last of a shorter month. */
export function addMonths(date: IsoDate, count: number): IsoDate {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + count;
  for (let day = Number(date.slice(8)); day > 0; day--) {
    const found = isoDate(Math.floor(months / 12), (months % 12) + 1, day);
    if (found !== null) return found;
  }
  return date;
}
