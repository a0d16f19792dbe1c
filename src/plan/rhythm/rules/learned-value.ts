/** Calls of an hour of the week: how many were made, how many answered. Monday 0, hour of the day. */
export type CallCount = { day: number; hour: number; calls: number; answered: number };

export type LearnedHour = CallCount & {
  /** Share of calls answered, drawn towards the mean of all where few were made; 0 to 1. */
  share: number;
};

export type LearnedValue = {
  points: number[][];
  hours: LearnedHour[];
  calls: number;
  /** Share of all calls that was answered. */
  mean: number;
};

/** So many calls at the mean stand beside those of an hour when nothing is known of how much hours differ. */
const usualWeight = 40;
const mostWeight = 2000;

/**
 * What half-hours are worth, from the own log: each hour's share of calls answered, drawn towards the mean by the
 * beta-binomial's rule (answered + mean × w) ÷ (calls + w), an empirical Bayes estimate after G. Casella, "An
 * introduction to empirical Bayes data analysis", The American Statistician 39 (1985); w follows from how much more
 * the hours differ than chance alone would have it. An average hour is worth 100 points. Null where nothing was logged.
 */
export function learnedValue(counts: readonly CallCount[], days = 5): LearnedValue | null {
  const total = counts.reduce((sum, { calls }) => sum + calls, 0);
  const answered = counts.reduce((sum, one) => sum + one.answered, 0);
  if (total === 0 || answered === 0) return null;
  const mean = answered / total;
  const weight = weightOf(counts, mean, total);
  const hours = Array.from({ length: days * 24 }, (_, i): LearnedHour => {
    const day = Math.floor(i / 24);
    const hour = i % 24;
    const known = counts.find((one) => one.day === day && one.hour === hour);
    const calls = known?.calls ?? 0;
    const heard = known?.answered ?? 0;
    return { day, hour, calls, answered: heard, share: (heard + mean * weight) / (calls + weight) };
  });
  const points = Array.from({ length: days }, (_, day) =>
    Array.from({ length: 48 }, (_half, half) => {
      const share = hours[day * 24 + Math.floor(half / 2)]?.share ?? mean;
      return Math.min(1000, Math.round((share / mean) * 100));
    }),
  );
  return { points, hours, calls: total, mean };
}

/** By moments: the variance between hours beyond that of chance; none means that all hours are taken as alike. */
function weightOf(counts: readonly CallCount[], mean: number, total: number): number {
  const known = counts.filter(({ calls }) => calls > 0);
  if (known.length < 3) return usualWeight;
  const spread = known.reduce((sum, { calls, answered }) => sum + calls * (answered / calls - mean) ** 2, 0);
  const squares = known.reduce((sum, { calls }) => sum + calls ** 2, 0);
  const chance = (known.length - 1) * mean * (1 - mean);
  const between = (spread - chance) / (total - squares / total);
  if (!(between > 0)) return mostWeight;
  return Math.min(mostWeight, Math.max(1, (mean * (1 - mean)) / between - 1));
}
