import { logChoose } from './normal.ts';

/** Some of all: three orders of ten quotes. */
export type Part = { some: number; all: number };

/** The 97.5th percentile of the standard normal distribution: an interval of 95 %. */
const z95 = 1.959963984540054;

/**
 * Where the real part lies in 95 of 100 such cases (E. B. Wilson, 1927). Three of ten is 10.8 % to 60.3 %.
 * @returns parts of one; 0 to 1 where nothing was counted
 */
export function wilsonInterval({ some, all }: Part, z = z95): { low: number; high: number } {
  if (all === 0) return { low: 0, high: 1 };
  const part = some / all;
  const z2 = z * z;
  const middle = part + z2 / (2 * all);
  const half = z * Math.sqrt((part * (1 - part)) / all + z2 / (4 * all * all));
  const scale = 1 + z2 / all;
  return {
    low: some === 0 ? 0 : (middle - half) / scale,
    high: some === all ? 1 : (middle + half) / scale,
  };
}

/** Probabilities that are equal but for rounding count as equal, as R's exact tests have it. */
const asLikely = 1 + 1e-7;

/**
 * How likely each number of `some` in the first of two groups is, given all four margins: the hypergeometric
 * distribution of Fisher's exact test.
 */
function given(first: Part, second: Part): { least: number; chances: number[] } {
  const some = first.some + second.some;
  const least = Math.max(0, some - second.all);
  const most = Math.min(some, first.all);
  const whole = logChoose(first.all + second.all, some);
  const chances = Array.from({ length: most - least + 1 }, (_, i) => {
    const k = least + i;
    return Math.exp(logChoose(first.all, k) + logChoose(second.all, some - k) - whole);
  });
  return { least, chances };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Fisher's exact test: could two parts so different be one and the same? Two-sided, as R's fisher.test has it. */
export function exactDifference(first: Part, second: Part): number {
  const { least, chances } = given(first, second);
  const seen = chances[first.some - least] ?? 0;
  return Math.min(1, sum(chances.filter((chance) => chance <= seen * asLikely)));
}

/**
 * How often chance alone makes the recent part as low as it is or lower, when nothing has changed: Fisher's exact test,
 * one-sided, with half of the chance of exactly this outcome (mid-p), which takes away the caution that comes from
 * counting in whole numbers.
 */
export function chanceOfFall(recent: Part, before: Part): number {
  if (recent.all === 0 || before.all === 0) return 1;
  const { least, chances } = given(recent, before);
  const at = recent.some - least;
  return Math.min(1, sum(chances.slice(0, at)) + (chances[at] ?? 0) / 2);
}

/** The chance of at most `some` of `all` when each succeeds with `part` (binomial). */
export function chanceOfAtMost({ some, all }: Part, part: number): number {
  if (some >= all || part <= 0) return 1;
  if (part >= 1) return 0;
  let total = 0;
  for (let k = 0; k <= some; k++)
    total += Math.exp(logChoose(all, k) + k * Math.log(part) + (all - k) * Math.log1p(-part));
  return Math.min(1, total);
}

/**
 * The limits of a p-chart: three deviations around the part of all together, for each period by its own number
 * (Shewhart). Null where nothing was counted.
 */
export function pChart(periods: readonly Part[], whole: Part): ({ low: number; high: number } | null)[] {
  const part = whole.all === 0 ? 0 : whole.some / whole.all;
  return periods.map(({ all }) => {
    if (all === 0) return null;
    const reach = 3 * Math.sqrt((part * (1 - part)) / all);
    return { low: Math.max(0, part - reach), high: Math.min(1, part + reach) };
  });
}
