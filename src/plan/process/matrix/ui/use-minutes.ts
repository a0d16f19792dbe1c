import { formatNumber } from '#base/i18n/format.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { matrixMessages } from '../messages.ts';

/** Minutes as they stand in a cell: whole ones, below ten with a tenth where there is one. */
export function useMinutes(): (minutes: number) => string {
  const words = useWords(matrixMessages);
  const language = useLanguage();
  return (minutes) => {
    const tenths = Math.round(minutes * 10) / 10;
    return words.minutes(formatNumber(tenths, language, tenths < 10 && !Number.isInteger(tenths) ? 1 : 0));
  };
}
