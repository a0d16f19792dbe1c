/** The order of introduction that works: first what one sells and with whom, then how, then what one steers by. */
export const journeyCodes = [
  'deals',
  'people',
  'roles',
  'process',
  'checklist',
  'week',
  'targets',
  'meeting',
] as const;
export type JourneyCode = (typeof journeyCodes)[number];

export const stepStates = ['open', 'begun', 'ready'] as const;

export type JourneyStep = {
  code: JourneyCode;
  state: (typeof stepStates)[number];
  done: number | null;
  of: number | null;
};

/** What there is of an organisation: counts of what is not archived. */
export type JourneyFacts = {
  deals: number;
  /** Everybody who is more than a reader. */
  members: number;
  signIns: number;
  withRole: number;
  processes: number;
  publishedProcesses: number;
  rhythmItems: number;
  decidedItems: number;
  weekPlans: number;
  publishedWeeks: number;
  /** KPIs that stand on a role, and how many of them have a target. */
  kpis: number;
  kpisWithTarget: number;
  meetingSeries: number;
  heldMeetings: number;
};

/**
 * What of the way is ready, what was begun and what is still open.
 * One person alone has not brought a team in; roles are ready when everybody who sells has one; of targets one per
 * organisation is a beginning and a third of the KPIs is enough to steer by.
 */
export function journeySteps(facts: JourneyFacts): JourneyStep[] {
  const step = (
    code: JourneyCode,
    ready: boolean,
    begun: boolean,
    [done, of]: [number | null, number | null] = [null, null],
  ): JourneyStep => ({ code, state: ready ? 'ready' : begun ? 'begun' : 'open', done, of });
  const { members, withRole, rhythmItems, decidedItems, kpis, kpisWithTarget } = facts;
  return [
    step('deals', facts.deals > 0, false),
    step('people', members > 1 && facts.signIns > 1, members > 1, [facts.signIns, members]),
    step('roles', members > 0 && withRole === members, withRole > 0, [withRole, members]),
    step('process', facts.publishedProcesses > 0, facts.processes > 0),
    step(
      'checklist',
      rhythmItems > 0 && decidedItems === rhythmItems,
      rhythmItems > 0,
      rhythmItems > 0 ? [decidedItems, rhythmItems] : [null, null],
    ),
    step('week', facts.publishedWeeks > 0, facts.weekPlans > 0),
    step(
      'targets',
      kpisWithTarget > 0 && kpisWithTarget * 3 >= kpis,
      kpisWithTarget > 0,
      kpisWithTarget > 0 ? [kpisWithTarget, kpis] : [null, null],
    ),
    step('meeting', facts.heldMeetings > 0, facts.meetingSeries > 0),
  ];
}

/** Where to go on: the first, in the order that works, that is not ready; null when all is. */
export function nextStep(steps: readonly JourneyStep[]): JourneyStep | null {
  return steps.find(({ state }) => state !== 'ready') ?? null;
}
