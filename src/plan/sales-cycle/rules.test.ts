import { describe, expect, test } from 'vitest';

import type { CycleId, PhaseId, TeamId } from '#base/kernel/id.ts';
import { inOrder, isWholeOrder } from '#base/kernel/order.ts';
import { hasText, writtenText } from '#base/kernel/language.ts';

import {
  cycleForExisting,
  cycleToBeginIn,
  nextPhase,
  previousPhase,
  type Phase,
  type SalesCycle,
} from './cycle.ts';
import {
  canChangeKind,
  canRetireCycle,
  canRetirePhase,
  fallingProbabilities,
  mergeChoices,
  validCriterion,
} from './rules.ts';

const phase = (id: string, extra: Partial<Phase> = {}): Phase => ({
  id: id as PhaseId,
  key: null,
  name: { nl: id },
  actions: {},
  probabilityPercent: 10,
  expectedDays: null,
  rottingDays: null,
  asksApproval: false,
  retired: false,
  criteria: [],
  ...extra,
});

const cycle = (phases: Phase[], extra: Partial<SalesCycle> = {}): SalesCycle => ({
  id: 'new-business' as CycleId,
  key: null,
  name: { nl: 'Nieuwe klanten' },
  version: 1,
  retired: false,
  customers: 'all',
  teamIds: [],
  maySkip: true,
  mayGoBack: true,
  phases,
  afterOrder: [],
  ...extra,
});

const id = (text: string) => text as PhaseId;

describe('phases in order', () => {
  const threePhases = cycle([phase('suspect'), phase('prospect', { retired: true }), phase('offer')]);

  test('a deal in a retired phase moves on to the next phase in use', () => {
    expect(nextPhase(threePhases, id('prospect'))?.id).toBe('offer');
  });
  test('moving on skips a phase that is out of use', () => {
    expect(nextPhase(threePhases, id('suspect'))?.id).toBe('offer');
  });
  test('behind the last phase comes the order, not a phase', () => {
    expect(nextPhase(threePhases, id('offer'))).toBeNull();
  });
  test('moving back skips a phase that is out of use', () => {
    expect(previousPhase(threePhases, id('offer'))?.id).toBe('suspect');
    expect(previousPhase(threePhases, id('suspect'))).toBeNull();
  });
  test('a phase of another cycle has no neighbours here', () => {
    expect(nextPhase(threePhases, id('elsewhere'))).toBeNull();
    expect(previousPhase(threePhases, id('elsewhere'))).toBeNull();
  });
});

describe('where new deals begin', () => {
  const team = 'inside' as TeamId;
  const old = cycle([], { retired: true, teamIds: [team] });
  const everybodys = cycle([], { id: 'all' as CycleId });
  const theirs = cycle([], { id: 'theirs' as CycleId, teamIds: ['outside' as TeamId] });
  const ours = cycle([], { id: 'ours' as CycleId, teamIds: [team] });

  test('in the cycle that names the team, also where another one stands before it', () => {
    expect(cycleToBeginIn([everybodys, ours], team)?.id).toBe('ours');
  });
  test('else in the first that is everybody’s', () => {
    expect(cycleToBeginIn([theirs, everybodys], team)?.id).toBe('all');
    expect(cycleToBeginIn([theirs, everybodys], null)?.id).toBe('all');
  });
  test('in another team’s where there is nothing else, and never in one that is out of use', () => {
    expect(cycleToBeginIn([old, theirs], team)?.id).toBe('theirs');
    expect(cycleToBeginIn([old], team)).toBeNull();
  });
  test('a repeat order begins in the cycle for existing customers', () => {
    const existing = cycle([], { id: 'existing' as CycleId, customers: 'existing' });
    const teamsOwn = cycle([], { id: 'own' as CycleId, customers: 'existing', teamIds: [team] });
    expect(cycleForExisting([everybodys, existing, teamsOwn], null)?.id).toBe('existing');
    expect(cycleForExisting([everybodys, existing, teamsOwn], team)?.id).toBe('own');
    expect(cycleForExisting([everybodys], team)).toBeNull();
  });
});

describe('going out of use', () => {
  test('the last phase of a cycle stays', () => {
    const one = cycle([phase('only'), phase('gone', { retired: true })]);
    expect(canRetirePhase(one, id('only'))).toEqual({ ok: false, because: 'last-phase' });
  });
  test('a phase beside another one may go', () => {
    expect(canRetirePhase(cycle([phase('a'), phase('b')]), id('a')).ok).toBe(true);
  });
  test('the last cycle in use stays', () => {
    const [one, gone] = [
      { id: 'one' as CycleId, retired: false },
      { id: 'gone' as CycleId, retired: true },
    ];
    expect(canRetireCycle(one, [one, gone])).toEqual({ ok: false, because: 'last-cycle' });
    expect(canRetireCycle(one, [one, { ...gone, retired: false }]).ok).toBe(true);
  });
});

describe('what a phase asks for', () => {
  const names = (...given: string[]) => given.map((nl) => ({ name: { nl } }));

  test.each([
    ['yes', [], true],
    ['number', [], true],
    ['choice', [], 'too-few-choices'],
    ['choice', names('Ja'), 'too-few-choices'],
    ['choice', names('Ja', 'Nee'), true],
    ['choice', names('Ja', ' ja '), 'same-choice-twice'],
    ['choice', [{ name: { nl: 'Bank' } }, { name: { en: 'Bank' } }], true],
  ] as const)('a criterion of kind %s with %j: %s', (kind, choices, answer) => {
    const decision = validCriterion(kind, choices);
    expect(decision.ok ? true : decision.because).toBe(answer);
  });
  test('once deals have a result, it stays of the same kind', () => {
    expect(canChangeKind({ kind: 'date' }, 'text', 3)).toEqual({
      ok: false,
      because: 'results-recorded',
      results: 3,
    });
    expect(canChangeKind({ kind: 'date' }, 'date', 3).ok).toBe(true);
    expect(canChangeKind({ kind: 'date' }, 'text', 0).ok).toBe(true);
  });
  test('an answer that is no longer given is kept behind the others, out of use', () => {
    const before = [
      { key: 'a', name: { nl: 'Huur' }, retired: false },
      { key: 'b', name: { nl: 'Koop' }, retired: false },
    ];
    expect(
      mergeChoices(before, [{ name: { nl: 'Lease' } }, { key: 'b', name: { nl: 'Kopen' } }], () => 'c'),
    ).toEqual([
      { key: 'c', name: { nl: 'Lease' }, retired: false },
      { key: 'b', name: { nl: 'Kopen' }, retired: false },
      { key: 'a', name: { nl: 'Huur' }, retired: true },
    ]);
  });
  test('an answer that was out of use can come back, and an unknown or repeated key is a new one', () => {
    const before = [{ key: 'a', name: { nl: 'Huur' }, retired: true }];
    const given = ['a', 'a', 'stranger'].map((key) => ({ key, name: { nl: key } }));
    let count = 0;
    expect(mergeChoices(before, given, () => `new-${++count}`).map(({ key }) => key)).toEqual([
      'a',
      'new-1',
      'new-2',
    ]);
  });
});

describe('an order', () => {
  const all = [
    { id: 'a', retired: false },
    { id: 'old', retired: true },
    { id: 'b', retired: false },
    { id: 'c', retired: false },
  ];
  test.each([
    [['c', 'a', 'b'], true],
    [['c', 'a'], false],
    [['c', 'a', 'a'], false],
    [['c', 'a', 'b', 'old'], false],
    [['c', 'a', 'x'], false],
  ])('%j names everything in use once: %s', (wanted, whole) => {
    expect(isWholeOrder(all, wanted).ok).toBe(whole);
  });
  test('what is out of use stays behind what it stood behind', () => {
    expect(inOrder(all, ['c', 'a', 'b'])).toEqual(['c', 'a', 'old', 'b']);
    expect(inOrder([{ id: 'old', retired: true }, ...all.slice(2)], ['c', 'b'])).toEqual(['old', 'c', 'b']);
  });
});

describe('texts', () => {
  test('a language in which nothing was written is left out', () => {
    expect(writtenText({ nl: ' Offerte ', en: '  ' })).toEqual({ nl: 'Offerte' });
    expect(hasText({ nl: '', en: ' ' })).toBe(false);
    expect(hasText({ en: 'Offer' })).toBe(true);
  });
});

test('a phase with a smaller chance than the one before it is pointed out', () => {
  const chances = [20, 10, 40].map((probabilityPercent, at) => phase(`p${at}`, { probabilityPercent }));
  expect([...fallingProbabilities(cycle(chances))]).toEqual(['p1']);
});
