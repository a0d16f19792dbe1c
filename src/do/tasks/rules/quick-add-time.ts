import { addDays, type IsoDate } from '#base/kernel/date.ts';

import { countOf, countPattern } from '#base/i18n/named-days.ts';
import { firstPiece, type Now, type Read } from '#base/i18n/line-piece.ts';

/** A time on the clock; with the day where the words say that too. */
type Time = { clock: string; day: IsoDate | null };

const two = (n: number) => String(n).padStart(2, '0');
const clockOf = (hours: number, minutes: number): string | null =>
  hours <= 23 && minutes <= 59 ? `${two(hours)}:${two(minutes)}` : null;
const at = (clock: string | null, day: IsoDate | null = null): Time | null =>
  clock === null ? null : { clock, day };

/** Small hours without more are those of a working day: `om 3` is 15:00, `om 9` is 09:00. */
const workingHour = (hours: number) => (hours >= 1 && hours <= 6 ? hours + 12 : hours);

/** Reads a time: `10:00`, `om 10 uur`, `half 11`, `kwart voor 3`, `at 3pm`, `over 10 minuten`, `vanmiddag`. */
export function readTime(line: string, { today, clock }: Now): Read<Time> | null {
  const later = (minutes: number): Time | null => {
    const [hours = 0, past = 0] = clock.split(':').map(Number);
    const sum = hours * 60 + past + minutes;
    return at(clockOf(Math.floor((sum % 1440) / 60), sum % 60), addDays(today, Math.floor(sum / 1440)));
  };
  return firstPiece<Time>(line, [
    [
      new RegExp(String.raw`\s(?:over|in) ${countPattern} (?:minuten|minuut|min|minutes?)(?=\s)`, 'i'),
      ([, n = '']) => later(countOf(n)),
    ],
    [
      new RegExp(String.raw`\s(?:over|in) ${countPattern} (?:uur|uren|hours?)(?=\s)`, 'i'),
      ([, n = '']) => later(countOf(n) * 60),
    ],
    [/\s(?:over een halfuur|over een half uur|in half an hour)(?=\s)/i, () => later(30)],
    [
      /\s(?:om |at )?(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)(?=\s)/i,
      ([, h = '', m = '0', half = '']) =>
        Number(h) > 12 || Number(h) === 0
          ? null
          : at(clockOf((Number(h) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0), Number(m))),
    ],
    [/\s(?:om |at )?(\d{1,2}):(\d{2})(?: uur)?(?=\s)/i, ([, h, m]) => at(clockOf(Number(h), Number(m)))],
    [/\s(?:om |at )(\d{1,2})\.(\d{2})(?: uur)?(?=\s)/i, ([, h, m]) => at(clockOf(Number(h), Number(m)))],
    [/\s(?:om )?(\d{1,2})\.(\d{2}) uur(?=\s)/i, ([, h, m]) => at(clockOf(Number(h), Number(m)))],
    [/\s(?:om )?(\d{1,2})u(\d{2})?(?=\s)/i, ([, h, m = '0']) => at(clockOf(Number(h), Number(m)))],
    [
      /\s(?:om )?half (\d{1,2})(?: uur)?(?=\s)/i,
      ([, h]) => at(Number(h) < 1 ? null : clockOf(workingHour(Number(h) === 1 ? 13 : Number(h)) - 1, 30)),
    ],
    [/\s(?:om )?kwart over (\d{1,2})(?=\s)/i, ([, h]) => at(clockOf(workingHour(Number(h)), 15))],
    [
      /\s(?:om )?kwart voor (\d{1,2})(?=\s)/i,
      ([, h]) => at(Number(h) < 1 ? null : clockOf(workingHour(Number(h) === 1 ? 13 : Number(h)) - 1, 45)),
    ],
    [/\s(?:om )?(\d{1,2}) uur(?=\s)/i, ([, h]) => at(clockOf(workingHour(Number(h)), 0))],
    [/\s(?:om|at) (\d{1,2})(?: o'?clock)?(?=\s)/i, ([, h]) => at(clockOf(workingHour(Number(h)), 0))],
    [/\s(?:om 12 uur 's middags|at noon|tussen de middag)(?=\s)/i, () => at('12:00')],
    [/\s(?:vanmiddag|this afternoon)(?=\s)/i, () => at('14:00', today)],
    [/\s(?:vanavond|tonight|this evening)(?=\s)/i, () => at('19:00', today)],
  ]);
}
