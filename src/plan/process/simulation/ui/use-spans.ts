import { formatNumber } from '#base/i18n/format.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { simulationMessages } from '../messages.ts';

const hour = 60;
const workday = 480;

/** Working minutes as people say them: minutes, hours, or working days. */
export function useSpans(): (minutes: number) => string {
  const words = useWords(simulationMessages);
  const language = useLanguage();
  const write = (n: number) =>
    formatNumber(n, language, n < 10 && !Number.isInteger(Math.round(n * 10) / 10) ? 1 : 0);
  return (minutes) => {
    if (minutes > 0 && minutes < 0.5) return words.lessThanMinute;
    if (minutes < hour) return words.minutes(write(Math.round(minutes)));
    if (minutes < workday) return words.hoursLong(write(Math.round((minutes / hour) * 10) / 10));
    return words.days(write(Math.round((minutes / workday) * 10) / 10));
  };
}
