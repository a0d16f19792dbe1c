import type { Worker } from './attendance.ts';
import type { Calendar, Day } from './calendar.ts';
import { quotePeriod, quoteRatioIn } from './patterns.ts';
import type { Random } from './random.ts';

/** A pack is small, so that also a short period comes out at its ratio. */
const packSize = 14;

/**
 * How customers decide on quotes. Cards are drawn from packs that hold the right part of orders, so that every
 * seller and every period comes out near its ratio whatever the seed; the order within a pack is chance. Those
 * whose ratio fell share one pack, because the pattern is the team's.
 */
export function decisions(calendar: Calendar, random: Random): (seller: Worker, day: Day) => boolean {
  const packs = new Map<string, boolean[]>();
  const carried = new Map<string, number>();

  return (seller, day) => {
    const { key, team } = seller.member;
    const period = quotePeriod(calendar, day, key, team);
    const usual = period === 'fallen' ? 0.36 : seller.style.quoteRatio;
    const ratio = quoteRatioIn(period, usual);
    // What is decided after today is never seen; it may not use up the cards of what is.
    if (day >= calendar.today) return random.chance(ratio);
    const name = period === 'fallen' ? period : `${period} ${key}`;
    let pack = packs.get(name) ?? [];
    if (pack.length === 0) {
      const size = period === 'unlucky' ? 5 : packSize;
      const wished = ratio * size + (carried.get(name) ?? 0);
      const orders = Math.round(wished);
      carried.set(name, wished - orders);
      const cards = Array.from({ length: size }, (_, i) => i >= 1 && i <= orders);
      // The bad luck must show however short the period, so its one order comes late in the pack.
      pack = period === 'unlucky' ? cards : random.shuffled(cards);
      packs.set(name, pack);
    }
    return pack.pop() ?? false;
  };
}
