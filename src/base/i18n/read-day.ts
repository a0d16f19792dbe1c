import { addDays, isIsoDate, mondayOf, weekday, type IsoDate } from '#base/kernel/date.ts';

import {
  addMonths,
  comingWeekday,
  countOf,
  countPattern,
  dayAndMonth,
  firstOfNextMonth,
  lastOfMonth,
  monthPattern,
  weekdayNextWeek,
  weekdayOf,
} from './named-days.ts';
import { firstPiece, type Read } from './line-piece.ts';

const word = String.raw`([a-z]{2,9})`;

/** Reads a day: `morgen`, `vrijdag`, `volgende week dinsdag`, `24-11`, `3 december`, `in 2 weeks`, `eind van de maand`. */
export function readDay(line: string, today: IsoDate): Read<IsoDate> | null {
  const named = (text: string, find: (day: 1) => IsoDate, short = false): IsoDate | null => {
    const day = weekdayOf(text, short);
    return day === null ? null : find(day as 1);
  };
  const friday = addDays(mondayOf(today), 4);
  return firstPiece<IsoDate>(line, [
    [/\s(?:op |on )?(\d{4}-\d{2}-\d{2})(?=\s)/, ([, date = '']) => (isIsoDate(date) ? date : null)],
    [
      /\s(?:op |on )?(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?(?=\s)/,
      ([, d, m, y]) => dayAndMonth(Number(d), Number(m), y, today),
    ],
    [
      new RegExp(
        String.raw`\s(?:op |on )?(?:the )?(\d{1,2})(?:e|st|nd|rd|th)?(?: of)? ${monthPattern}\.?(?: (\d{4}))?(?=\s)`,
        'i',
      ),
      ([, d, m = '', y]) => dayAndMonth(Number(d), m, y, today),
    ],
    [
      new RegExp(
        String.raw`\s(?:on )?${monthPattern}\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?(?=\s)`,
        'i',
      ),
      ([, m = '', d, y]) => dayAndMonth(Number(d), m, y, today),
    ],
    [/\s(?:overmorgen|the day after tomorrow|day after tomorrow)(?=\s)/i, () => addDays(today, 2)],
    [/\s(?:morgen|morgenochtend|morgenmiddag|tomorrow)(?=\s)/i, () => addDays(today, 1)],
    [/\s(?:vandaag|today|nu meteen)(?=\s)/i, () => today],
    [
      new RegExp(String.raw`\s(?:volgende week|next week) (?:op |on )?${word}(?=\s)`, 'i'),
      ([, text = '']) => named(text, (day) => weekdayNextWeek(day, today), true),
    ],
    [
      new RegExp(String.raw`\s(?:op |on )?${word} (?:volgende week|next week)(?=\s)`, 'i'),
      ([, text = '']) => named(text, (day) => weekdayNextWeek(day, today), true),
    ],
    [/\s(?:volgende week|next week)(?=\s)/i, () => weekdayNextWeek(1, today)],
    [
      /\s(?:eind(?:e)? (?:van )?(?:de|deze) week|end of (?:the|this) week)(?=\s)/i,
      () => (weekday(today) > 5 ? addDays(friday, 7) : friday),
    ],
    [
      /\s(?:eind(?:e)? (?:van )?(?:de|deze) maand|end of (?:the|this) month)(?=\s)/i,
      () => lastOfMonth(today),
    ],
    [/\s(?:volgende maand|next month)(?=\s)/i, () => firstOfNextMonth(today)],
    [
      new RegExp(String.raw`\s(?:over|in) ${countPattern} (?:dagen|dag|days?)(?=\s)`, 'i'),
      ([, n = '']) => addDays(today, countOf(n)),
    ],
    [
      new RegExp(String.raw`\s(?:over|in) ${countPattern} (?:weken|week|weeks?)(?=\s)`, 'i'),
      ([, n = '']) => addDays(today, countOf(n) * 7),
    ],
    [
      new RegExp(String.raw`\s(?:over|in) ${countPattern} (?:maanden|maand|months?)(?=\s)`, 'i'),
      ([, n = '']) => addMonths(today, countOf(n)),
    ],
    [
      new RegExp(
        String.raw`\s(?:aanstaande|komende|volgende|a\.?s\.?|next|this coming|coming|op|on) ${word}(?=\s)`,
        'i',
      ),
      ([, text = '']) => named(text, (day) => comingWeekday(day, today), true),
    ],
    // A short name by itself may be anything: `do` is a word in both languages.
    ...names.map(
      (name) =>
        [
          new RegExp(String.raw`\s${name}(?=\s)`, 'i'),
          () => named(name, (day) => comingWeekday(day, today)),
        ] as const,
    ),
  ]);
}

const names = [
  'maandag',
  'dinsdag',
  'woensdag',
  'donderdag',
  'vrijdag',
  'zaterdag',
  'zondag',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];
