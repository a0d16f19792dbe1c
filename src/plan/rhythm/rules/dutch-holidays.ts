import { addDays, isoDate, weekday, type IsoDate } from '#base/kernel/date.ts';

/** Easter Sunday in the Gregorian calendar (J. Meeus, Astronomical Algorithms, 2nd ed., chapter 8). */
export function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return isoDate(year, Math.floor(n / 31), (n % 31) + 1) as IsoDate;
}

/**
 * The days on which Dutch offices are closed: the generally recognised holidays of the Algemene termijnenwet,
 * article 3 (New Year, Easter Monday, King's Day, 5 May, Ascension, Whit Monday, both days of Christmas).
 * King's Day is 27 April, or the 26th where that is a Sunday (royal decree of 2013). Liberation Day is a day
 * off in every fifth year only, as most collective agreements have it.
 */
export function dutchHolidays(year: number): IsoDate[] {
  const day = (month: number, dayOfMonth: number) => isoDate(year, month, dayOfMonth) as IsoDate;
  const easter = easterSunday(year);
  const kingsDay = weekday(day(4, 27)) === 7 ? day(4, 26) : day(4, 27);
  return [
    day(1, 1),
    addDays(easter, 1),
    kingsDay,
    ...(year % 5 === 0 ? [day(5, 5)] : []),
    addDays(easter, 39),
    addDays(easter, 50),
    day(12, 25),
    day(12, 26),
  ];
}
