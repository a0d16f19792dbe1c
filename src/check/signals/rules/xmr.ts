/**
 * Process-behaviour chart of single values (XmR): which variation is routine, and which has a cause.
 * Donald J. Wheeler, Understanding Variation; Making Sense of Data. The limits are mean ± 2.660 × the mean moving
 * range (3 ÷ 1.128), the limit of the moving range 3.267 × its mean.
 */
export type XmrLimits = {
  mean: number;
  /** Mean of the moving ranges. */
  movingRange: number;
  lower: number;
  upper: number;
  /** A step from one value to the next larger than this is not routine. */
  rangeLimit: number;
};

const toLimit = 2.66;
const toRangeLimit = 3.267;
/** Two values that follow each other differ on average so many deviations (d₂ for two). */
const rangePerDeviation = 1.128;

/** The steps from each value to the next, without their sign. */
export function movingRanges(values: readonly number[]): number[] {
  return values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)));
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The limits of a baseline; null under two values, where there is no step to measure.
 * @param least what a value can never be lower than: 0 for counts and amounts
 * @param most what it can never be higher than: 1 for a part of a whole
 */
export function xmrLimits(
  baseline: readonly number[],
  { least = -Infinity, most = Infinity }: { least?: number; most?: number } = {},
): XmrLimits | null {
  if (baseline.length < 2) return null;
  return limitsAround(meanOf(baseline), meanOf(movingRanges(baseline)), { least, most });
}

/** The limits of a baseline that was frozen: its mean and its mean moving range. */
export function limitsAround(
  mean: number,
  movingRange: number,
  { least = -Infinity, most = Infinity }: { least?: number; most?: number } = {},
): XmrLimits {
  return {
    mean,
    movingRange,
    lower: Math.max(least, mean - toLimit * movingRange),
    upper: Math.min(most, mean + toLimit * movingRange),
    rangeLimit: toRangeLimit * movingRange,
  };
}

/** The deviation that routine variation has: the mean moving range ÷ 1.128. */
export function routineDeviation({ movingRange }: Pick<XmrLimits, 'movingRange'>): number {
  return movingRange / rangePerDeviation;
}
