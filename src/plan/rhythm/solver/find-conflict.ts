import { compileWeek } from '../rules/compiled-week.ts';
import { linearWeek } from '../rules/linear-week.ts';
import { loosened, loosenings, type WeekConflict } from '../rules/loosened.ts';
import { smallestConflict } from '../rules/smallest-conflict.ts';
import type { WeekItem, WeekProblem } from '../rules/week.ts';
import type { LinearSolver } from './linear-solver.ts';

/** One question to the solver may take so long; what is not known by then counts as "fits". */
const secondsPerQuestion = 5;
const rounds = 60;

/** Why there is no plan: a smallest set of items that cannot go together, and what would free them. Null where there is one. */
export function findConflict(problem: WeekProblem, solver: LinearSolver): WeekConflict | null {
  const fitsTogether = (items: readonly WeekItem[]) => {
    const week = compileWeek({ ...problem, items: withoutLoose(items) });
    if (week.groups.some(({ starts }) => starts.length === 0)) return false;
    return solver.fits(linearWeek(week, true), secondsPerQuestion) !== false;
  };
  const pick = (numbers: readonly number[]) => numbers.flatMap((i) => problem.items[i] ?? []);
  const all = problem.items.map((_, i) => i);
  const among = ownItems(problem).find((numbers) => !fitsTogether(pick(numbers))) ?? all;
  const chosen = (places: readonly number[]) => pick(places.flatMap((place) => among[place] ?? []));
  const conflict = smallestConflict(among.length, (places) => fitsTogether(chosen(places)), rounds);
  if (!conflict) return null;
  const items = chosen(conflict.items);
  const freedBy = items.flatMap((item) => {
    const helps = loosenings.filter((by) => {
      const freer = loosened(item, by);
      return freer !== null && fitsTogether(items.map((other) => (other === item ? freer : other)));
    });
    return [
      ...helps,
      ...(fitsTogether(items.filter((other) => other !== item)) ? (['left-out'] as const) : []),
    ].map((by) => ({ itemId: item.id, by }));
  });
  return { itemIds: items.map(({ id }) => id), smallest: conflict.smallest, freedBy };
}

/**
 * The items that one person takes part in, for everybody, the fewest first. What does not fit is mostly one week that
 * is too full, and that is found among twenty items far sooner than among five hundred.
 */
function ownItems({ items, members }: WeekProblem): number[][] {
  return members
    .map(({ id }) => items.flatMap(({ who }, i) => (who.includes(id) ? [i] : [])))
    .filter((own) => own.length > 0 && own.length < items.length)
    .toSorted((a, b) => a.length - b.length);
}

/** An item follows only what is there. */
function withoutLoose(items: readonly WeekItem[]): WeekItem[] {
  const there = new Set(items.map(({ id }) => id));
  return items.map((item) =>
    item.follows && !there.has(item.follows.itemId) ? { ...item, follows: null } : item,
  );
}
