import type { CompiledWeek } from './compiled-week.ts';
import type { LinearWeek } from './linear-week.ts';
import type { PricedWeek } from './priced-week.ts';

/** Sums of prices are rounded; what lies within so many hundredths of a point counts as equal. */
const rounding = 1;

/**
 * The same linear programme without the starts that no better plan can use: those whose loss against the bound passes
 * what still lies between the bound and the plan that is known. (Fixing by reduced costs: H. Crowder, E. Johnson and
 * M. Padberg, Operations Research 31, 1983.)
 * @param worth of the known plan, in hundredths of points
 * @param kept columns of starts that stay open: those of the known plan
 */
export function withoutHopeless(
  { groups }: CompiledWeek,
  linear: LinearWeek,
  priced: PricedWeek,
  worth: number,
  kept: readonly number[],
): { linear: LinearWeek; closed: number } {
  const losses = priced.losses();
  if (losses === null) return { linear, closed: 0 };
  const upper = linear.upper.slice();
  const stays = new Set(kept);
  let closed = 0;
  for (const g of groups.keys())
    for (const [k, loss] of (losses.ofGroups[g] as Float64Array).entries()) {
      const column = (linear.firstOf[g] ?? 0) + k;
      if (losses.bound - loss > worth - rounding || stays.has(column)) continue;
      upper[column] = 0;
      closed += 1;
    }
  return { linear: { ...linear, upper }, closed };
}
