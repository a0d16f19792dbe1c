const answeredUntil: readonly (readonly [untilHour: number, rate: number])[] = [
  [9.5, 0.2],
  [11.5, 0.33],
  [13, 0.19],
  [15, 0.24],
  [16.5, 0.32],
  [24, 0.16],
];

/** The chance that a business picks up: best from 9:30 to 11:30 and 15:00 to 16:30, poor on Friday afternoon. */
export function responseRate(minute: number, weekday: number): number {
  const rate = answeredUntil.find(([untilHour]) => minute < untilHour * 60)?.[1] ?? 0;
  if (weekday === 5) return minute < 12 * 60 ? rate * 0.9 : rate * 0.45;
  if (weekday === 1) return minute < 11 * 60 ? rate * 0.85 : rate;
  return weekday === 2 || weekday === 4 ? rate * 1.08 : rate;
}
