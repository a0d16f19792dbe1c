import type { Placement, WeekItem, WeekPlan, WeekProblem } from './week.ts';

const mark = '#';

/**
 * The same week with some items staying where a plan has them: each of their times becomes an item of its own that can
 * begin at one moment only. `unlocked` gives the plan back in the names of before.
 */
export function withLocks(problem: WeekProblem, plan: WeekPlan, locked: readonly string[]): WeekProblem {
  const kept = new Set(locked);
  const single = new Map<string, string>();
  const items = problem.items.flatMap((item): WeekItem[] => {
    const own = plan.placements.filter(({ itemId }) => itemId === item.id);
    if (!kept.has(item.id) || own.length === 0) return [item];
    const pieces = alike(own).map((times, n) => lockedItem(item, times, n));
    if (pieces.length === 1) single.set(item.id, `${item.id}${mark}0`);
    return pieces;
  });
  const names = new Set(items.map(({ id }) => id));
  return {
    ...problem,
    items: items.map((item) => {
      const after = item.follows?.itemId;
      if (after === undefined || names.has(after) || !item.follows) return item;
      const now = single.get(after);
      return { ...item, follows: now === undefined ? null : { ...item.follows, itemId: now } };
    }),
  };
}

/** The plan of a week with locks, in the names of the week without. */
export function unlocked(plan: WeekPlan): WeekPlan {
  return {
    placements: plan.placements.map((one) => ({ ...one, itemId: itemOf(one.itemId) })),
  };
}

/** Which item is meant, locked or not. */
export function itemOf(id: string): string {
  return id.split(mark)[0] ?? id;
}

function lockedItem(item: WeekItem, times: readonly Placement[], n: number): WeekItem {
  const [first] = times;
  const members = first?.members ?? [];
  return {
    ...item,
    id: `${item.id}${mark}${n}`,
    minutes: (first?.to ?? 0) - (first?.from ?? 0),
    frequency: { times: times.length, per: 'week' },
    who: members,
    gathering: 'together',
    piece: null,
    windows: [],
    fixedAt: times.map(({ day, from }) => ({ day, from })),
    daysApart: 0,
    follows: null,
    anywhere: true,
  };
}

/** Times with the same people and the same length. */
function alike(placements: readonly Placement[]): Placement[][] {
  const groups = new Map<string, Placement[]>();
  for (const one of placements) {
    const key = `${one.members.toSorted().join(',')}/${one.to - one.from}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}
