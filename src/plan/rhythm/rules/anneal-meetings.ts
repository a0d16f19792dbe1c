import { typicalSlot, type Found } from './anneal.ts';
import type { CompiledWeek } from './compiled-week.ts';
import { FollowingWeek } from './following-week.ts';
import { MeetingMoves, type Step } from './meeting-moves.ts';
import { seeded } from './random.ts';
import type { Guide } from './priced-week.ts';

export type MeetingAnnealing = {
  seed: number;
  /** How much is weighed: a move counts once, and three times more for everybody whose own work follows it. */
  moves: number;
  guide: Guide;
  /** First and last temperature, in slots of typical worth. */
  heat: { first: number; last: number };
  /** A week to begin with; else the largest parties are put first, where the guide would have them. */
  from?: Int32Array;
};

const perFollowing = 3;
/** Parts of the moves: chains, swaps, a slot or two aside; the others go anywhere and push. */
const chains = 0.3;
const swaps = 0.05;
const nearBy = 0.2;

/**
 * Looks for the best week by moving what several sellers share; what each does alone follows at its best. So a meeting is
 * weighed with the best answer of all its people, where plain annealing would have to find that answer by luck first.
 * Moves are counted: the same seed finds the same week. (Simulated annealing: S. Kirkpatrick et al., Science 220, 1983.)
 */
export function annealMeetings(
  compiled: CompiledWeek,
  { seed, moves, guide, heat: { first, last }, from }: MeetingAnnealing,
  progress?: (done: number, best: number | null) => void,
): Found {
  if (compiled.groups.some(({ starts }) => starts.length === 0))
    return { starts: null, worth: Number.NEGATIVE_INFINITY, firstAt: null };
  const random = seeded(seed);
  const typical = typicalSlot(compiled);
  const penalty = typical * 2 * (compiled.minimumSlots + 1);
  const week = new FollowingWeek(compiled, penalty);
  placeAll(week, guide, from);
  const movable = [...week.groupOf.keys()].filter(
    (task) => week.isShared(task) && (compiled.groups[week.groupOf[task] as number]?.starts.length ?? 0) > 1,
  );
  const propose = new MeetingMoves(week, movable, guide, random);
  const energyNow = () => penalty * (week.broken + week.missing) - week.worth();
  let energy = energyNow();
  let best: Int32Array | null = null;
  let bestWorth = Number.NEGATIVE_INFINITY;
  let firstAt: number | null = null;
  let spent = 0;
  const keepBest = () => {
    if (week.broken + week.missing > 0 || -energy <= bestWorth) return;
    bestWorth = -energy;
    best = week.start.slice();
    firstAt ??= spent;
  };
  const make = (task: number): boolean => {
    const kind = random();
    const steps = (some: readonly Step[] | null) => {
      if (some === null) return false;
      for (const { task: one } of some) week.put(one, -1);
      for (const { task: one, to } of some) week.put(one, to);
      return true;
    };
    if (kind >= chains && kind < chains + swaps) return steps(propose.swap(task));
    const isNear = kind >= chains && kind < chains + swaps + nearBy;
    const to = isNear ? propose.nearBy(task) : propose.someStart(week.groupOf[task] as number);
    if (to < 0 || to === week.start[task]) return false;
    return kind < chains ? steps(propose.chain(task, to)) : propose.push(task, to);
  };
  keepBest();
  const cooling = Math.log(last / first);
  let nextWord = 0;
  while (spent < moves && movable.length > 0) {
    const heat = typical * first * Math.exp((cooling * spent) / moves);
    const before = week.followed;
    week.begin();
    if (make(movable[(random() * movable.length) | 0] as number)) {
      week.follow();
      const now = energyNow();
      if (now - energy <= -heat * Math.log(random())) {
        energy = now;
        keepBest();
      } else week.undo();
    }
    spent += 1 + perFollowing * (week.followed - before);
    if (spent < nextWord) continue;
    progress?.(spent, best === null ? null : bestWorth);
    nextWord += 250_000;
  }
  return { starts: best, worth: bestWorth, firstAt };
}

/** Puts every shared time somewhere: the largest parties first, where the guide wants them, clear of others where that goes. */
function placeAll(week: FollowingWeek, guide: Guide, from: Int32Array | undefined): void {
  const { groups } = week.week;
  const group = (task: number) => groups[week.groupOf[task] as number];
  const size = (task: number) => (group(task)?.members.length ?? 0) * (group(task)?.length ?? 0);
  const shared = [...week.groupOf.keys()]
    .filter((task) => week.isShared(task))
    .toSorted((a, b) => size(b) - size(a) || a - b);
  week.begin();
  for (const task of shared) {
    let best = from?.[task] ?? -1;
    let most = Number.NEGATIVE_INFINITY;
    if (best < 0)
      for (const [i, start] of (group(task)?.starts ?? []).entries()) {
        const before = week.broken;
        week.put(task, start);
        const score = (guide[week.groupOf[task] as number]?.[i] ?? 0) - 2 * (week.broken - before);
        week.put(task, -1);
        if (score > most) [best, most] = [start, score];
      }
    week.put(task, best);
  }
  week.follow();
}
