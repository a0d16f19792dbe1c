import type { CompiledWeek } from './compiled-week.ts';
import { largestFirst } from './greedy-week.ts';
import { seeded, type Random } from './random.ts';
import { WeekState } from './week-state.ts';

export type Annealing = { seed: number; moves: number };

export type Found = {
  /** Where each time of each group begins, in the order of the groups; null where no plan was found. */
  starts: Int32Array | null;
  worth: number;
  /** The move after which there was a first plan. */
  firstAt: number | null;
};

/** In slots of typical worth: a first and a last temperature that were found by trying. */
const hottest = 3;
const coldest = 0.03;
/** Of every four moves weighed, about one belongs to pushing others aside. */
const plainPerPush = 3;
/** Whoever would push more others aside than this stays. */
const mostPushed = 40;

/**
 * Looks for the best week by moving times about: a worse one is taken now and then, ever less often. It counts moves,
 * not seconds, so that the same seed finds the same week on any machine. (S. Kirkpatrick et al., Science 220, 1983.)
 */
export function anneal(
  week: CompiledWeek,
  { seed, moves }: Annealing,
  progress?: (done: number, best: number | null) => void,
): Found {
  if (week.groups.some(({ starts: moments }) => moments.length === 0))
    return { starts: null, worth: Number.NEGATIVE_INFINITY, firstAt: null };
  const random = seeded(seed);
  const state = new WeekState(week);
  placeAll(state, random);
  const { groups } = week;
  const typical = typicalSlot(week);
  const penalty = typical * 2 * (week.minimumSlots + 1);
  const cooling = Math.log(coldest / hottest);
  let heat = typical * hottest;

  const movable = [...state.groupOf.keys()].filter(
    (task) => (groups[state.groupOf[task] as number]?.starts.length ?? 0) > 1,
  );
  const tasksOfMember = membersTasks(state);
  const starts = groups.map((group) => Int32Array.from(group.starts));
  const allowed = groups.map((group) => {
    const at = new Uint8Array(week.length);
    for (const start of group.starts) at[start] = 1;
    return at;
  });

  let energy = penalty * state.broken - state.worth();
  let best: Int32Array | null = null;
  let bestWorth = Number.NEGATIVE_INFINITY;
  let firstAt: number | null = null;
  let spent = 0;

  const pick = (from: ArrayLike<number>) => from[(random() * from.length) | 0] as number;
  const someStart = (g: number) => pick(starts[g] as Int32Array);
  const settle = (): boolean => {
    const now = penalty * state.broken - state.worth();
    if (now - energy > -heat * Math.log(random())) return false;
    energy = now;
    if (state.broken > 0 || -now <= bestWorth) return true;
    bestWorth = -now;
    best = state.start.slice();
    firstAt ??= spent;
    return true;
  };

  /** To another moment: any, or one near by. */
  const move = (task: number) => {
    const from = state.start[task] as number;
    const g = state.groupOf[task] as number;
    let to: number;
    if (random() < 1 / 3) {
      to = from + ((random() * 4) | 0) - 2;
      if (to >= from) to += 1;
      if (to < 0 || allowed[g]?.[to] !== 1) return;
    } else to = someStart(g);
    if (to === from) return;
    // Hopeless from the outset: no day gets better by as much.
    if (state.broken === 0 && state.clashes(task, to) > 4 - (heat * Math.log(random())) / penalty) return;
    state.place(task, to);
    if (!settle()) state.place(task, from);
  };

  /** Changes places with another of the same person. */
  const swap = (task: number) => {
    const from = state.start[task] as number;
    const group = groups[state.groupOf[task] as number];
    const other = pick(tasksOfMember[pick(group?.members ?? [])] ?? []);
    if (other === task) return;
    const otherGroup = state.groupOf[other] as number;
    const otherFrom = state.start[other] as number;
    const n = group?.length ?? 0;
    const k = groups[otherGroup]?.length ?? 0;
    let [to, otherTo] = [otherFrom, from];
    if (from + n === otherFrom) to = from + k;
    else if (otherFrom + k === from) otherTo = otherFrom + n;
    if (allowed[state.groupOf[task] as number]?.[to] !== 1 || allowed[otherGroup]?.[otherTo] !== 1) return;
    state.place(task, to);
    state.place(other, otherTo);
    if (settle()) return;
    state.place(task, from);
    state.place(other, otherFrom);
  };

  /** Goes to another moment and sends whatever lies there to the place that suits it best. Answers what it weighed. */
  const push = (task: number): number => {
    const from = state.start[task] as number;
    const to = someStart(state.groupOf[task] as number);
    if (to === from) return 1;
    const others = state.inTheWay(task, to);
    if (others.length > mostPushed) return 1;
    const former = others.map((other) => state.start[other] as number);
    for (const other of others) state.place(other, -1);
    state.place(task, to);
    let weighed = 2;
    for (const [i, other] of others.entries()) {
      let goes = former[i] as number;
      let least = Number.POSITIVE_INFINITY;
      for (const at of starts[state.groupOf[other] as number] as Int32Array) {
        if (state.clashes(other, at) > 0) continue;
        state.place(other, at);
        weighed += 1;
        const here = penalty * state.broken - state.total + heat * Math.log(random());
        if (here < least) [goes, least] = [at, here];
        state.place(other, -1);
      }
      state.place(other, goes);
    }
    if (settle()) return weighed;
    for (const other of others) state.place(other, -1);
    state.place(task, from);
    for (const [i, other] of others.entries()) state.place(other, former[i] as number);
    return weighed;
  };

  if (state.broken === 0) {
    bestWorth = state.worth();
    best = state.start.slice();
    firstAt = 0;
  }
  let nextPush = 0;
  let nextWord = 0;
  while (spent < moves && movable.length > 0) {
    if ((spent & 255) === 0) heat = typical * hottest * Math.exp((cooling * spent) / moves);
    const task = pick(movable);
    if (spent >= nextPush) {
      const weighed = push(task);
      spent += weighed;
      nextPush = spent + plainPerPush * weighed;
      heat = typical * hottest * Math.exp((cooling * spent) / moves);
    } else if (random() < 0.25) swap(task);
    else move(task);
    spent += 1;
    if (spent >= nextWord) {
      progress?.(spent, best === null ? null : bestWorth);
      nextWord += 250_000;
    }
  }
  return { starts: best, worth: bestWorth, firstAt };
}

/** Puts every time somewhere: the largest parties first, clear of others where that goes. */
function placeAll(state: WeekState, random: Random): void {
  for (const task of largestFirst(state)) {
    let best = -1;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const start of state.week.groups[state.groupOf[task] as number]?.starts ?? []) {
      const before = state.broken;
      state.place(task, start);
      const score = -2 * (state.broken - before) + 0.01 * random();
      state.place(task, -1);
      if (score > bestScore) [best, bestScore] = [start, score];
    }
    state.place(task, best);
  }
}

function membersTasks(state: WeekState): number[][] {
  const tasks: number[][] = Array.from({ length: state.week.memberCount }, () => []);
  for (const [task, g] of state.groupOf.entries())
    for (const m of state.week.groups[g]?.members ?? []) tasks[m]?.push(task);
  return tasks;
}

/** What a slot with customers is worth on average. */
export function typicalSlot({ value }: CompiledWeek): number {
  let sum = 0;
  let count = 0;
  for (const worth of value)
    if (worth > 0) {
      sum += worth;
      count += 1;
    }
  return count === 0 ? 1 : sum / count;
}
