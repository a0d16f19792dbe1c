import type { Language } from '#base/kernel/language.ts';

/** Response times that people promise, in minutes; a working day is eight hours. */
export const usualTimes = [5, 15, 30, 60, 120, 240, 480, 960, 2400] as const;
const workday = 480;

/** 90 → `1,5 uur`; 480 → `1 werkdag`. */
export function timeInWords(minutes: number, language: Language): string {
  const write = (n: number) => String(Math.round(n * 10) / 10).replace('.', language === 'nl' ? ',' : '.');
  if (minutes < 60) return language === 'nl' ? `${minutes} min` : `${minutes} min`;
  if (minutes < workday) {
    const hours = write(minutes / 60);
    return language === 'nl' ? `${hours} uur` : `${hours} ${hours === '1' ? 'hour' : 'hours'}`;
  }
  const days = write(minutes / workday);
  if (language === 'nl') return `${days} ${days === '1' ? 'werkdag' : 'werkdagen'}`;
  return `${days} working ${days === '1' ? 'day' : 'days'}`;
}
