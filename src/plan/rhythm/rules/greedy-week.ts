import type { Found } from './anneal.ts';
import type { CompiledWeek } from './compiled-week.ts';
import { WeekState } from './week-state.ts';

/** After so many times that something did not fit the plain way gives up. */
const mostAttempts = 60;

/**
 * The plain way: the largest parties first, each at the moment that costs least at that point. What does not fit goes
 * before all others the next time (squeaky wheel: D. Joslin and D. Clements, Journal of AI Research 10, 1999); null where
 * something still does not after many attempts.
 */
export function greedyWeek(week: CompiledWeek): Found {
  const state = new WeekState(week);
  let order = largestFirst(state);
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const unfit = order.find((task) => !placeBest(state, task));
    if (unfit === undefined) return { starts: state.start.slice(), worth: state.worth(), firstAt: 0 };
    for (const task of order) state.place(task, -1);
    order = [unfit, ...order.filter((task) => task !== unfit)];
  }
  return { starts: null, worth: Number.NEGATIVE_INFINITY, firstAt: null };
}

/** Puts a time where it costs least and breaks nothing; false where there is no such place. */
function placeBest(state: WeekState, task: number): boolean {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const start of state.week.groups[state.groupOf[task] as number]?.starts ?? []) {
    state.place(task, start);
    if (state.broken === 0 && state.total > most) [best, most] = [start, state.total];
    state.place(task, -1);
  }
  if (best >= 0) state.place(task, best);
  return best >= 0;
}

/** The order in which times are placed: those that take most of most people first. */
export function largestFirst(state: WeekState): number[] {
  const size = (task: number) => {
    const group = state.week.groups[state.groupOf[task] as number];
    return (group?.members.length ?? 0) * (group?.length ?? 0);
  };
  return [...state.groupOf.keys()].toSorted((a, b) => size(b) - size(a) || a - b);
}
