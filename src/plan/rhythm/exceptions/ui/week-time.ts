import type { OutputOf } from '#base/http/contract.ts';
import { weekday, type IsoDate } from '#base/kernel/date.ts';
import type { Language } from '#base/kernel/language.ts';

import type { getRhythmWeeks } from '../../planner/contract.ts';
import { shortDayNames } from '../../planner/messages.ts';
import { clockText } from '../../rules/move-time.ts';

export type WeekData = OutputOf<typeof getRhythmWeeks>;
/** One time of the published rhythm on its day, or one that is left out. */
export type WeekTime = Omit<WeekData['occurrences'][number], 'day'> & { day: IsoDate };
/** A time that can be opened: also one that found no hour, or one that is left out this once and lies nowhere. */
export type OnceTime = Omit<WeekTime, 'from'> & { from: number | null; isDropped?: boolean };
export type Place = { day: IsoDate; from: number; to: number };

export const timesOf = (data: WeekData): WeekTime[] =>
  data.occurrences.map((one) => ({ ...one, day: one.day as IsoDate }));

/** Where the rhythm has it, holidays and exceptions left aside. */
export function ownPlace({ once, movedFrom, day, from }: OnceTime): { day: IsoDate; from: number | null } {
  return once ? { day: once.day as IsoDate, from: once.from } : { day: (movedFrom ?? day) as IsoDate, from };
}

/** Where it lies; null where it is left out this once or found no hour. */
export function placeOf({ day, from, to, isDropped }: OnceTime): Place | null {
  return isDropped || from === null ? null : { day, from, to };
}

const dayFormats = {
  nl: new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
};

/** `ma 23 nov 09:00–10:00`. */
export function placeText(
  { day, from, to }: { day: string; from: number | null; to: number },
  language: Language,
): string {
  const name = shortDayNames[language][weekday(day as IsoDate) - 1] ?? '';
  const date = `${name} ${dayFormats[language].format(new Date(`${day}T12:00:00Z`))}`;
  return from === null ? date : `${date} ${clockText(from)}–${clockText(to)}`;
}
