import { expect, it } from 'vitest';

import { rhythmTeam } from '../../../../bench/support/rhythm-team.ts';

import { checkPlan } from './check-plan.ts';
import { compileWeek } from './compiled-week.ts';
import { greedyWeek } from './greedy-week.ts';
import { planOf } from './placements.ts';

it('places a team of thirty on quarters one after the other, what did not fit before all others', () => {
  const problem = rhythmTeam({ people: 30, items: 60, slotMinutes: 15 });
  const week = compileWeek(problem);
  const { starts } = greedyWeek(week);
  expect(starts).not.toBeNull();
  if (starts) expect(checkPlan(problem, planOf(problem, week, starts)).faults).toEqual([]);
});
