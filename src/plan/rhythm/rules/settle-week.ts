import type { CompiledWeek } from './compiled-week.ts';
import type { PricedWeek } from './priced-week.ts';

/** The parties are settled in so many lots, the largest and most agreed first, with so many rounds of prizes after each. */
const lots = 14;
const roundsPerLot = 8;
const pace = 0.1;
/** How much a settled week is thought to lie below the bound. */
const expectedLoss = 0.003;

/**
 * Settles one party after another on the moment to which its people lean, letting the prizes of all others follow:
 * a first place for every time, -1 where it is open. (A dive, as it is called where a relaxation becomes a plan.)
 */
export function settleWeek(
  week: CompiledWeek,
  priced: PricedWeek,
  bound: number,
  progress: (done: number) => void = () => {},
): Int32Array {
  const { groups } = week;
  const settled = new Map<number, number>();
  const parties = [...groups.keys()].filter(
    (g) => (groups[g]?.members.length ?? 0) > 1 && groups[g]?.count === 1,
  );
  let left = parties;
  let aim = bound * (1 - expectedLoss);
  for (let lot = 0; left.length > 0; lot++) {
    const many = lot === 0 ? 1 : Math.ceil(left.length / Math.max(1, lots - lot));
    const chosen = left
      .map((g) => ({ g, ...mostLiked(priced.leaning(g)) }))
      .map((one) => ({ ...one, urgency: one.part * Math.sqrt(sizeOf(week, one.g)) }))
      .toSorted((a, b) => b.urgency - a.urgency || a.g - b.g)
      .slice(0, many);
    for (const { g, at } of chosen) {
      if (meetsAnother(week, settled, g, groups[g]?.starts[at] ?? 0)) continue;
      priced.fix(g, at);
      settled.set(g, groups[g]?.starts[at] ?? 0);
    }
    const done = new Set(chosen.map(({ g }) => g));
    left = left.filter((g) => !done.has(g));
    progress(1 - left.length / parties.length);
    for (let round = 0; round < roundsPerLot; round++) {
      const now = boundOfSettled(week, priced, settled);
      if (now === null) return startsOfAll(week, settled);
      if (now <= aim) aim = now - bound * (expectedLoss / 3);
      if (priced.step(pace * (now - aim), () => {}) === 0) break;
    }
  }
  return startsOfAll(week, settled);
}

/** Gives up what was settled last with whoever has no week left, until everybody has one. */
function boundOfSettled(week: CompiledWeek, priced: PricedWeek, settled: Map<number, number>): number | null {
  for (;;) {
    const now = priced.bound();
    if (now !== null) return now;
    const last = [...settled.keys()].findLast((g) => week.groups[g]?.members.includes(priced.stuck));
    if (last === undefined) return null;
    priced.fix(last, null);
    settled.delete(last);
  }
}

function mostLiked(leaning: Float64Array): { at: number; part: number } {
  const part = Math.max(...leaning);
  return { at: leaning.indexOf(part), part };
}

function sizeOf({ groups }: CompiledWeek, g: number): number {
  return (groups[g]?.members.length ?? 0) * (groups[g]?.length ?? 0);
}

function meetsAnother(
  { groups }: CompiledWeek,
  settled: ReadonlyMap<number, number>,
  g: number,
  start: number,
): boolean {
  const group = groups[g];
  return [...settled].some(([o, from]) => {
    const other = groups[o];
    if (!group || !other || from >= start + group.length || start >= from + other.length) return false;
    return other.members.some((m) => group.members.includes(m));
  });
}

function startsOfAll({ groups }: CompiledWeek, settled: ReadonlyMap<number, number>): Int32Array {
  return Int32Array.from(
    groups.flatMap(({ count }, g) => Array.from({ length: count }, () => settled.get(g) ?? -1)),
  );
}
