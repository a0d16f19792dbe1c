import { inCatalogueOrder } from '../../roles/catalogue.ts';
import type { Role } from '../../roles/role.ts';
import type { RhythmItem, Verdict } from '../item.ts';
import { weeklyHours, type RoleHours } from './weekly-hours.ts';

type Open = Pick<
  RhythmItem,
  'id' | 'verdict' | 'responsible' | 'who' | 'minutes' | 'times' | 'per' | 'gathering' | 'sells'
>;

/** What is still open for a role, and what is best made of it: struck where nobody is there to do it. */
export type RestOfRole<I extends Open> = { role: Role; items: I[]; people: number; advice: Verdict };

/** What is still open on the walk, per role that is responsible for it. */
export function restOfWalk<I extends Open>(
  items: readonly I[],
  headcount: Readonly<Partial<Record<Role, number>>>,
): RestOfRole<I>[] {
  const open = items.filter(({ verdict }) => verdict === 'open');
  return inCatalogueOrder(open.map(({ responsible }) => responsible)).map((role) => {
    const people = headcount[role] ?? 0;
    return {
      role,
      items: open.filter(({ responsible }) => responsible === role),
      people,
      advice: people > 0 ? 'kept' : 'struck',
    };
  });
}

/** What a week asks of one person in each role once the rest is judged so. */
export function hoursAfter<I extends Open>(
  items: readonly I[],
  headcount: Readonly<Partial<Record<Role, number>>>,
  verdictOf: (role: Role) => Verdict,
): RoleHours[] {
  const judged = items.map((item) =>
    item.verdict === 'open' ? { ...item, verdict: verdictOf(item.responsible) } : item,
  );
  return weeklyHours(judged, headcount);
}
