import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { journeyCodes, journeySteps, nextStep, type JourneyFacts } from './rules.ts';

const nothing: JourneyFacts = {
  deals: 0,
  members: 1,
  signIns: 1,
  withRole: 0,
  processes: 0,
  publishedProcesses: 0,
  rhythmItems: 0,
  decidedItems: 0,
  weekPlans: 0,
  publishedWeeks: 0,
  kpis: 12,
  kpisWithTarget: 0,
  meetingSeries: 0,
  heldMeetings: 0,
};
const stateOf = (code: string, facts: Partial<JourneyFacts>) =>
  journeySteps({ ...nothing, ...facts }).find((step) => step.code === code);

describe('the way of a new organisation', () => {
  test('begins with everything open and the deals first', () => {
    const steps = journeySteps(nothing);
    expect(steps.map(({ code }) => code)).toEqual(journeyCodes);
    expect(steps.every(({ state }) => state === 'open')).toBe(true);
    expect(nextStep(steps)?.code).toBe('deals');
  });

  test('one deal is enough to go on', () => {
    expect(stateOf('deals', { deals: 1 })?.state).toBe('ready');
    expect(nextStep(journeySteps({ ...nothing, deals: 1 }))?.code).toBe('people');
  });

  test('colleagues who were imported and cannot come in yet are a beginning', () => {
    expect(stateOf('people', { members: 42 })).toEqual({ code: 'people', state: 'begun', done: 1, of: 42 });
    expect(stateOf('people', { members: 42, signIns: 2 })?.state).toBe('ready');
    expect(stateOf('people', { members: 1 })?.state).toBe('open');
  });

  test('roles are ready when everybody has one', () => {
    expect(stateOf('roles', { members: 3, withRole: 2 })).toEqual({
      code: 'roles',
      state: 'begun',
      done: 2,
      of: 3,
    });
    expect(stateOf('roles', { members: 3, withRole: 3 })?.state).toBe('ready');
    expect(stateOf('roles', { members: 0, withRole: 0 })?.state).toBe('open');
  });

  test('what is drawn, planned or agreed counts once it was published or held', () => {
    expect(stateOf('process', { processes: 1 })?.state).toBe('begun');
    expect(stateOf('process', { processes: 1, publishedProcesses: 1 })?.state).toBe('ready');
    expect(stateOf('week', { weekPlans: 2 })?.state).toBe('begun');
    expect(stateOf('week', { weekPlans: 2, publishedWeeks: 1 })?.state).toBe('ready');
    expect(stateOf('meeting', { meetingSeries: 1 })?.state).toBe('begun');
    expect(stateOf('meeting', { meetingSeries: 1, heldMeetings: 1 })?.state).toBe('ready');
  });

  test('the checklist is ready when all of it was decided on', () => {
    expect(stateOf('checklist', { rhythmItems: 46, decidedItems: 45 })).toEqual({
      code: 'checklist',
      state: 'begun',
      done: 45,
      of: 46,
    });
    expect(stateOf('checklist', { rhythmItems: 46, decidedItems: 46 })?.state).toBe('ready');
  });

  test('a third of the KPIs with a target is enough to steer by', () => {
    expect(stateOf('targets', { kpisWithTarget: 3 })?.state).toBe('begun');
    expect(stateOf('targets', { kpisWithTarget: 4 })?.state).toBe('ready');
    expect(stateOf('targets', { kpis: 0, kpisWithTarget: 0 })?.state).toBe('open');
  });

  test('ends when everything is ready', () => {
    const all = journeySteps({
      deals: 9,
      members: 3,
      signIns: 3,
      withRole: 3,
      processes: 1,
      publishedProcesses: 1,
      rhythmItems: 46,
      decidedItems: 46,
      weekPlans: 1,
      publishedWeeks: 1,
      kpis: 12,
      kpisWithTarget: 12,
      meetingSeries: 1,
      heldMeetings: 1,
    });
    expect(nextStep(all)).toBeNull();
  });

  test('doing more never takes a step back', () => {
    const rank = { open: 0, begun: 1, ready: 2 };
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), fc.nat(5), (publishedProcesses, heldMeetings, deals) => {
        const before = journeySteps({ ...nothing, publishedProcesses, heldMeetings, deals });
        const after = journeySteps({
          ...nothing,
          publishedProcesses: publishedProcesses + 1,
          heldMeetings: heldMeetings + 1,
          deals: deals + 1,
        });
        for (const [at, { state }] of before.entries())
          expect(rank[after[at]?.state ?? 'open']).toBeGreaterThanOrEqual(rank[state]);
      }),
    );
  });
});
