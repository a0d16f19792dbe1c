import { cents, type Cents } from '#base/kernel/money.ts';

/**
 * What an amount counts for at a probability of 0 to 100 percent, rounded to a cent, half away from nought: as the
 * database keeps it for the board's sums (migration 0014).
 */
export function weightedAmount(amount: Cents | null, probabilityPercent: number): Cents {
  const exact = Math.abs(amount ?? 0) * probabilityPercent;
  const rounded = Math.floor((exact + 50) / 100);
  return cents((amount ?? 0) < 0 ? -rounded : rounded);
}
