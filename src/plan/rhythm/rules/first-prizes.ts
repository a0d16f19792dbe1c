import type { CompiledWeek } from './compiled-week.ts';
import type { LinearWeek } from './linear-week.ts';
import type { PersonWeek } from './person-week.ts';

/** What the wishes about order cost each start, at the prices of the linear programme. */
export function startCosts(week: CompiledWeek, linear: LinearWeek, prices: Float64Array): Float64Array[] {
  const { firstOf, starts, indices, values, rowsOf } = linear;
  return week.groups.map((group, g) =>
    Float64Array.from(group.starts, (_, i) => {
      const column = (firstOf[g] ?? 0) + i;
      let cost = 0;
      for (let k = starts[column] ?? 0; k < (starts[column + 1] ?? 0); k++) {
        const row = indices[k] ?? 0;
        if (row >= rowsOf.links.from && row < rowsOf.links.to)
          cost += Math.max(prices[row] ?? 0, 0) * (values[k] ?? 0);
      }
      return cost;
    }),
  );
}

/** What a point of each person weighs: his part of the sum, and more for who may come off worst. */
export function weightsFrom(week: CompiledWeek, linear: LinearWeek, prices: Float64Array): Float64Array {
  const { fairness, attainable } = week;
  const all = attainable.reduce((sum, worth) => sum + worth, 0);
  const own = Float64Array.from(linear.rowsOf.fair, (row) => (row < 0 ? 0 : Math.max(prices[row] ?? 0, 0)));
  const sum = own.reduce((total, price, m) => total + (price * (attainable[m] ?? 0)) / Math.max(all, 1), 0);
  if (fairness === 0 || all === 0) return own.map(() => 1 - fairness);
  // Prices that say nothing are as good as any: everybody alike.
  return own.map((price) => 1 - fairness + (sum > 1e-9 ? (price * fairness) / sum : fairness));
}

/** Begins with what the time of a start is worth to each, at the prices of the linear programme. */
export function firstPrizes(
  week: CompiledWeek,
  { rowsOf }: LinearWeek,
  prices: Float64Array,
  people: readonly PersonWeek[],
): void {
  const { groups, days, slots, length } = week;
  const priceOf = (row: number | undefined) => (row === undefined || row < 0 ? 0 : (prices[row] ?? 0));
  for (const [m, person] of people.entries())
    for (const duty of person.graph.duties)
      for (const [k, start] of (groups[duty.group]?.starts ?? []).entries()) {
        const path = rowsOf.path[m * days + Math.floor(start / slots)] ?? -1;
        let prize = 0;
        if (path >= 0) {
          const row = path + (start % slots);
          prize = priceOf(row) - priceOf(row + duty.length);
        } else
          for (let t = start; t < start + duty.length; t++) prize += priceOf(rowsOf.slot[m * length + t]);
        person.prizes[duty.first + k] = prize;
      }
}
