import { formatDateShort, formatNumber } from '#base/i18n/format.ts';
import { isIsoDate } from '#base/kernel/date.ts';
import { inLanguage, type Language } from '#base/kernel/language.ts';
import type { ExitCriterion } from '#plan/sales-cycle/cycle.ts';

import type { Answer } from '../gate/criterion-field.tsx';

/** An answer as a person says it: `ja, dinsdag aan de balie`, `12 dec 2026`, `Via de inkoper`. */
export function sayAnswer(
  criterion: Pick<ExitCriterion, 'choices'>,
  { value, note }: Answer,
  words: { yes: string; nothing: string },
  language: Language,
): string {
  if (value === null || value === false || value === '') return words.nothing;
  const chosen = criterion.choices.find(({ key }) => key === value);
  const said =
    value === true
      ? words.yes
      : typeof value === 'number'
        ? formatNumber(value, language)
        : chosen
          ? inLanguage(chosen.name, language)
          : isIsoDate(value)
            ? formatDateShort(value, language)
            : value;
  return note ? `${said}, ${note}` : said;
}

/** Is the one answer as the other? A yes that is not given and no answer at all are the same. */
export function sameAnswer(one: Answer, other: Answer): boolean {
  const plain = ({ value, note }: Answer) =>
    value === false || value === '' ? [null, note ?? null] : [value, note ?? null];
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}
