import { startOfWeek } from '#base/kernel/date.ts';

import { chanceOfRun, weeksBelow } from './below-target.ts';
import { strengthOf, type Finding } from './finding.ts';
import { normalAbove } from './normal.ts';
import { pictureOf } from './picture.ts';
import { valuesOf, type Series } from './series.ts';
import { meanOf, movingRanges, routineDeviation } from './xmr.ts';

const quarter = 13;
/** Fewer weeks than these say nothing of how often a figure is below its target. */
const leastHistory = 8;

/**
 * So many weeks in a row worse than the target, by default three; with how often chance alone does that, so that not
 * every red cell asks for a meeting. A figure that was always below its target has a target that is too high, and that
 * is said by the weak strength of its signal.
 */
export function findBelowTarget(series: Series, least = 3): Finding | null {
  const values = valuesOf(series);
  const weeks = weeksBelow(values, series.targets, series.better);
  if (weeks < least) return null;
  const start = values.length - weeks;
  const run = values.slice(start).filter((value) => value !== null);
  const targets = series.targets.slice(start).filter((target) => target !== null);
  // A run that is longer than a quarter fills it.
  const inQuarter = Math.min(weeks, quarter);
  // Where it was below from its first week, that is how it is.
  const before = start < leastHistory ? values : values.slice(0, start);
  const runChance = chanceOfRun(inQuarter, quarter, partBelow(before, series));
  const depthChance = chanceOfDepth(values.slice(0, start), run, targets, series.better);
  const chance = depthChance === null ? runChance : Math.min(runChance, depthChance);
  const since = series.weeks[start];
  if (since === undefined) return null;
  return {
    kind: 'below-target',
    figure: series.figure,
    phaseId: null,
    subject: series.subject,
    turn: 'worse',
    since: startOfWeek(since),
    chance,
    strength: strengthOf(chance),
    facts: {
      kind: 'below-target',
      weeks,
      value: meanOf(run),
      target: meanOf(targets),
      runChance,
      runChanceOnTarget: chanceOfRun(inQuarter, quarter),
      depthChance,
      picture: pictureOf(series, null, values.map((_, at) => at).slice(start)),
    },
  };
}

/** The part of the earlier weeks that was below target, one good and one bad week added (Laplace). A half where unknown. */
function partBelow(values: readonly (number | null)[], { targets, better }: Series): number {
  const known = values.flatMap((value, at) => {
    const target = targets[at];
    return value === null || typeof target !== 'number'
      ? []
      : [better === 'higher' ? value < target : value > target];
  });
  if (known.length < leastHistory) return 0.5;
  return (known.filter(Boolean).length + 1) / (known.length + 2);
}

/**
 * How often a process with this spread gives so many weeks this far off its target, somewhere in a quarter, when it sits
 * on the target, or where it usually sits if that is worse: the tail of the normal distribution for their sum, for each
 * place in the quarter where the run can lie. So a target that was never met is not news every week.
 */
function chanceOfDepth(
  earlier: readonly (number | null)[],
  run: readonly number[],
  targets: readonly number[],
  better: Series['better'],
): number | null {
  const known = earlier.filter((value) => value !== null);
  if (known.length < leastHistory) return null;
  const deviation = routineDeviation({ movingRange: meanOf(movingRanges(known)) });
  if (deviation === 0) return null;
  const usual = meanOf(known);
  const short = run.reduce((sum, value, at) => {
    const target = targets[at] ?? value;
    return sum + (better === 'higher' ? Math.min(target, usual) - value : value - Math.max(target, usual));
  }, 0);
  const places = Math.max(1, quarter - run.length + 1);
  return Math.min(1, places * normalAbove(short / (deviation * Math.sqrt(run.length))));
}
