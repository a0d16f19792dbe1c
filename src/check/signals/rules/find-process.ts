import { startOfWeek } from '#base/kernel/date.ts';

import type { Baseline } from './baseline.ts';
import { heldAgainstChance } from './false-discovery.ts';
import { strengthOf, type Finding } from './finding.ts';
import { normalAbove } from './normal.ts';
import { pictureOf } from './picture.ts';
import { runBreaks, type RunBreak } from './run-rules.ts';
import { boundsOf, valuesOf, type Series } from './series.ts';
import { limitsAround, meanOf, routineDeviation, type XmrLimits } from './xmr.ts';

/** A break that ended longer ago has been seen, or has passed. */
const newestWeeks = 2;
/** Counts below this are mostly nought and one: their limits say nothing. */
const leastCount = 1;
/** Counts that are mostly below this step too coarsely for all rules. */
const smallCount = 5;

type Judged = { series: Series; limits: XmrLimits; baseline: Baseline; broken: RunBreak; chance: number };

/**
 * Which of these series do what routine variation does not, now. Each is held against its own frozen baseline; the
 * chance of it is held against how many series were looked at.
 * @param judged the series of one family (the whole and its teams, or single members), each with its baseline
 */
export function findProcess(judged: readonly { series: Series; baseline: Baseline }[]): Finding[] {
  const broken = judged.map(({ series, baseline }) => clearest(series, baseline));
  const held = heldAgainstChance(broken.map((one) => one?.chance ?? 1));
  return broken.flatMap((one, at) => (one ? [findingOf(one, held[at] ?? 1)] : []));
}

/** The break of a series that chance gives least often, of those that reach into the newest weeks. */
function clearest(series: Series, baseline: Baseline): Judged | null {
  if (series.form === 'count' && baseline.mean < leastCount) return null;
  if (isRare(series)) return null;
  const limits = limitsAround(baseline.mean, baseline.movingRange, boundsOf(series));
  const values = valuesOf(series);
  const small = series.form === 'count' && baseline.mean < smallCount;
  const breaks = runBreaks(values, limits, small)
    .filter(({ places }) => (places.at(-1) ?? 0) >= values.length - newestWeeks)
    // A run that ended differently is over.
    .filter(
      ({ places, side }) => places.at(-1) === values.length - 1 || stillOff(values.at(-1), side, limits),
    )
    .map((each) => ({ series, limits, baseline, broken: each, chance: chanceOf(each, values, limits) }))
    .sort((a, b) => a.chance - b.chance);
  return breaks[0] ?? null;
}

/** Is there nothing in more than a third of the weeks? Then limits around the mean say nothing of a week. */
function isRare({ form, some }: Series): boolean {
  if (form !== 'count' && form !== 'amount') return false;
  const known = some.slice(0, -newestWeeks).filter((value) => value !== null);
  return known.filter((value) => value === 0).length * 3 > known.length;
}

function stillOff(last: number | null | undefined, side: RunBreak['side'], { mean }: XmrLimits): boolean {
  return typeof last === 'number' && (side === 'high' ? last > mean : last < mean);
}

/**
 * How often routine variation gives such a break in one place: the tail beyond a point; binomial chances of 2 of 3 and
 * 4 of 5 beyond two and one deviations; a half for each of a row on one side; one in 6! for six in order.
 */
function chanceOf({ rule, places }: RunBreak, values: readonly (number | null)[], limits: XmrLimits): number {
  if (rule === 'outside') {
    const off = Math.abs((values[places[0] ?? 0] ?? limits.mean) - limits.mean);
    return Math.min(1, 2 * newestWeeks * normalAbove(off / routineDeviation(limits)));
  }
  if (rule === 'eight-on-a-side') return Math.min(1, 2 * 0.5 ** places.length);
  if (rule === 'six-in-a-row') return 2 / 720;
  // Summed, they lie further off than the least that the rule asks for.
  const off = places.map(
    (at) => Math.abs((values[at] ?? limits.mean) - limits.mean) / routineDeviation(limits),
  );
  const sum = off.reduce((all, z) => all + z, 0) / Math.sqrt(off.length);
  const ways = rule === 'two-of-three' ? 3 : 5;
  return Math.min(1, 2 * ways * normalAbove(sum));
}

function findingOf({ series, limits, baseline, broken }: Judged, chance: number): Finding {
  const values = valuesOf(series);
  const [first = 0] = broken.places;
  const seen = broken.places.flatMap((at) => values[at] ?? []);
  return {
    kind: 'process',
    figure: series.figure,
    phaseId: null,
    subject: series.subject,
    turn: (broken.side === 'high') === (series.better === 'higher') ? 'better' : 'worse',
    since: startOfWeek(series.weeks[first] ?? baseline.until),
    chance,
    strength: strengthOf(chance),
    facts: {
      kind: 'process',
      rule: broken.rule,
      weeks: broken.places.length,
      value: meanOf(seen),
      mean: limits.mean,
      lower: limits.lower,
      upper: limits.upper,
      baseline: { from: baseline.from, weeks: baseline.weeks },
      picture: pictureOf(series, limits, broken.places),
    },
  };
}
