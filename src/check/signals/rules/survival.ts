/**
 * One stay of a deal in a phase, in days. `from` is above 0 where it was there already when we began to look; `end` is
 * null while it is there still, or where we stopped looking.
 */
export type Stay = { from?: number; until: number; end: 'moved' | 'lost' | null };

export type SurvivalStep = {
  /** Days. */
  time: number;
  atRisk: number;
  ended: number;
  /** Not seen to the end. */
  censored: number;
  /** The part that is still in the phase after this time. */
  survival: number;
  /** Greenwood's standard error of it; null where nobody is left. */
  error: number | null;
};

type Ends = (stay: Stay) => boolean;
const anyEnd: Ends = ({ end }) => end !== null;

/** At each time at which a stay ended or was last seen: how many were there, ended, and were not seen to the end. */
function* risks(stays: readonly Stay[], counts: Ends) {
  const untils = stays.map((stay) => ({ time: stay.until, stay })).sort((a, b) => a.time - b.time);
  const froms = stays.map(({ from = 0 }) => from).sort((a, b) => a - b);
  let entered = 0;
  let left = 0;
  for (let at = 0; at < untils.length;) {
    const { time } = untils[at] ?? { time: 0 };
    // Who comes in at this very time was not there to end at it, but at its beginning everybody is.
    while (entered < froms.length && (froms[entered] ?? 0) < Math.max(time, Number.MIN_VALUE)) entered++;
    const here = [];
    while (untils[at]?.time === time) here.push(untils[at++]?.stay);
    const ended = here.filter((stay) => stay && counts(stay)).length;
    yield { time, atRisk: entered - left, ended, here };
    left += here.length;
  }
}

/**
 * The part of the deals still in a phase after so many days (Kaplan and Meier, 1958), open deals counted for as long as
 * they were seen, with Greenwood's standard error. The same steps as R's survfit.
 */
export function kaplanMeier(stays: readonly Stay[], counts: Ends = anyEnd): SurvivalStep[] {
  let survival = 1;
  let variance = 0;
  return [...risks(stays, counts)].map(({ time, atRisk, ended, here }) => {
    if (ended > 0) {
      survival *= 1 - ended / atRisk;
      variance += ended / (atRisk * (atRisk - ended));
    }
    return {
      time,
      atRisk,
      ended,
      censored: here.length - ended,
      survival,
      error: survival > 0 ? survival * Math.sqrt(variance) : null,
    };
  });
}

/** 95 % around a step on a logarithmic scale, as R's survfit has it; null where nobody is left. */
export function intervalOf({ survival, error }: SurvivalStep): { low: number; high: number } | null {
  if (error === null) return null;
  const reach = (1.959963984540054 * error) / survival;
  return { low: survival * Math.exp(-reach), high: Math.min(1, survival * Math.exp(reach)) };
}

/** After how many days so large a part has left the phase; null where it never comes so far. */
export function daysUntil(steps: readonly SurvivalStep[], part: number): number | null {
  return steps.find(({ survival }) => survival <= 1 - part + 1e-12)?.time ?? null;
}

/** The part still there after so many days. */
export function survivalAt(steps: readonly SurvivalStep[], days: number): number {
  return steps.findLast(({ time }) => time <= days)?.survival ?? 1;
}

/**
 * The part that has moved on, and the part that was lost, by so many days: cumulative incidence with the other as a
 * competing risk (Aalen and Johansen, 1978). With what is still there they make one.
 */
export function incidenceAt(stays: readonly Stay[], days: number): { moved: number; lost: number } {
  const sums = { moved: 0, lost: 0 };
  let still = 1;
  for (const { time, atRisk, ended, here } of risks(stays, anyEnd)) {
    if (time > days) break;
    for (const stay of here) if (stay?.end) sums[stay.end] += still / atRisk;
    still *= 1 - ended / atRisk;
  }
  return sums;
}

/**
 * Do deals leave a phase now as fast as before? Compares what was seen with what would be seen if both were one, at every
 * day on which a deal left (log-rank test; Mantel, 1966; the same as R's survdiff).
 * @param weigh how much a day counts by the part of all that is still there just before it: every day the same, or, to
 *   find deals that stay behind, late days more (`lateDays`; Fleming and Harrington, 1991)
 */
export function logRank(
  now: readonly Stay[],
  before: readonly Stay[],
  weigh: (still: number) => number = () => 1,
): { seen: number; expected: number; chiSquare: number } {
  const recent = new Map([...risks(now, anyEnd)].map((risk) => [risk.time, risk.ended]));
  const atRiskNow = riskAt(now);
  let seen = 0;
  let expected = 0;
  let variance = 0;
  let still = 1;
  for (const { time, atRisk, ended } of risks([...now, ...before], anyEnd)) {
    if (ended === 0) continue;
    const part = atRiskNow(time) / atRisk;
    const weight = weigh(still);
    seen += weight * (recent.get(time) ?? 0);
    expected += weight * ended * part;
    if (atRisk > 1) variance += (weight ** 2 * (ended * part * (1 - part) * (atRisk - ended))) / (atRisk - 1);
    still *= 1 - ended / atRisk;
  }
  return { seen, expected, chiSquare: variance > 0 ? (seen - expected) ** 2 / variance : 0 };
}

/** Counts a day by the part that has left already: where deals get stuck, the curves part late. G(0, 1). */
export const lateDays = (still: number): number => 1 - still;

/** How many stays are in view just before a time. */
function riskAt(stays: readonly Stay[]): (time: number) => number {
  const froms = stays.map(({ from = 0 }) => from).sort((a, b) => a - b);
  const untils = stays.map(({ until }) => until).sort((a, b) => a - b);
  return (time) => below(froms, Math.max(time, Number.MIN_VALUE)) - below(untils, time);
}

/** How many of a sorted list are below a value. */
function below(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * How long a deal is in a phase on average, from what is in it and what leaves it: Little's law, L = λ W (1961). In a
 * calm pipeline it agrees with what the stays themselves say; where it is far longer, deals pile up.
 * @param inPhase deals in the phase on average
 * @param left deals that left it in so many days
 * @returns days; null where nothing left
 */
export function littlesDays(inPhase: number, left: number, days: number): number | null {
  return left === 0 ? null : inPhase / (left / days);
}
