import { startOfWeek } from '#base/kernel/date.ts';

import { heldAgainstChance } from './false-discovery.ts';
import { strengthOf, type Facts, type Finding } from './finding.ts';
import { chanceOfFall, pChart, wilsonInterval, type Part } from './proportions.ts';
import type { Series } from './series.ts';

/** A quarter now, and up to a year before it. */
const recentWeeks = 13;
const beforeWeeks = 52;
const periodWeeks = 4;
const leastRecent = 5;
const leastBefore = 10;

type Compared = { series: Series; recent: Part; before: Part; cut: number; end: number; chance: number };

/**
 * Which ratios really fell: this quarter against the year before it by an exact test (Fisher's, mid-p), with the chance
 * held over all ratios of all subjects that were tried (Benjamini and Hochberg). A fall that chance explains is not
 * found. Where lower is better, a rise is what counts.
 * @param least the chance that a finding may have, after that
 */
export function findFallingRatios(many: readonly Series[], least = 0.1): Finding[] {
  const compared = many.flatMap((series) => compare(series) ?? []);
  const held = heldAgainstChance(compared.map(({ chance }) => chance));
  return compared.flatMap((one, at) => {
    const chance = held[at] ?? 1;
    return chance <= least ? [findingOf(one, chance, compared.length)] : [];
  });
}

function compare(series: Series): Compared | null {
  const { all, form, judgedElsewhere } = series;
  if (form !== 'part' || all === null || judgedElsewhere) return null;
  const end = series.weeks.length;
  const cut = end - recentWeeks;
  const recent = partOf(series, cut, end);
  const before = partOf(series, Math.max(0, cut - beforeWeeks), cut);
  // What is counted above the line is not always among what is below it: then it is no part, and cannot be tested so.
  if (recent.some > recent.all || before.some > before.all) return null;
  if (recent.all < leastRecent || before.all < leastBefore) return null;
  const turned = series.better === 'higher' ? [recent, before] : [without(recent), without(before)];
  const [now, then] = turned;
  return now && then ? { series, recent, before, cut, end, chance: chanceOfFall(now, then) } : null;
}

const without = ({ some, all }: Part): Part => ({ some: all - some, all });

function partOf({ some, all }: Series, from: number, until: number): Part {
  const sum = (numbers: readonly (number | null)[]) =>
    numbers.slice(Math.max(0, from), Math.max(0, until)).reduce<number>((total, n) => total + (n ?? 0), 0);
  return { some: sum(some), all: sum(all ?? []) };
}

function findingOf(
  { series, recent, before, cut, end, chance: once }: Compared,
  chance: number,
  tried: number,
): Finding {
  const beforeFrom = Math.max(0, cut - beforeWeeks);
  const facts: Facts = {
    kind: 'falling-ratio',
    recent: { ...recent, ...wilsonInterval(recent), weeks: end - cut },
    before: { ...before, ...wilsonInterval(before), weeks: cut - beforeFrom },
    chanceOnce: once,
    tried,
    periods: periodsOf(series, end, before),
  };
  return {
    kind: 'falling-ratio',
    figure: series.figure,
    phaseId: null,
    subject: series.subject,
    turn: 'worse',
    since: startOfWeek(series.weeks[cut] ?? (series.weeks[0] as (typeof series.weeks)[number])),
    chance,
    strength: strengthOf(chance),
    facts,
  };
}

/** Periods of four weeks, the last of which ends now, with the limits that the time before gives each (p-chart). */
function periodsOf(
  series: Series,
  end: number,
  before: Part,
): Extract<Facts, { kind: 'falling-ratio' }>['periods'] {
  const starts = [];
  for (let start = end - periodWeeks; start >= 0 && starts.length < 13; start -= periodWeeks)
    starts.unshift(start);
  const parts = starts.map((start) => partOf(series, start, start + periodWeeks));
  const limits = pChart(parts, before);
  return starts.flatMap((start, at) => {
    const [from, until] = [series.weeks[start], series.weeks[start + periodWeeks - 1]];
    const part = parts[at];
    return from && until && part
      ? [{ from, until, ...part, low: limits[at]?.low ?? null, high: limits[at]?.high ?? null }]
      : [];
  });
}
