import { describe, expect, test } from 'vitest';

import type { PhaseId } from '#base/kernel/id.ts';
import {
  plainArrow,
  plainNode,
  type ProcessId,
  type ProcessKind,
  type ProcessNode,
} from '#plan/process/rules/model.ts';

import { fittingProcesses, pointedSteps, type Published, type StandingDeal } from './points-for.ts';

const phase = (id: string) => id as PhaseId;
const step = (id: string, given: Partial<ProcessNode> = {}): ProcessNode => ({
  ...plainNode({ id, laneId: 'l', kind: 'step', name: id }),
  checklist: [`${id} gedaan`],
  ...given,
});
function published(id: string, kind: ProcessKind, nodes: ProcessNode[]): Published {
  return {
    id: id as ProcessId,
    number: 1,
    model: {
      id,
      name: id,
      kind,
      lanes: [{ id: 'l', teamId: null, name: 'Team', height: null }],
      nodes,
      arrows: nodes
        .slice(1)
        .map((node, i) => plainArrow({ id: `${i}`, from: nodes[i]?.id ?? '', to: node.id })),
      kept: null,
    },
  };
}
const deal: StandingDeal = {
  phaseId: phase('offer'),
  phaseIds: ['selection', 'offer', 'closing'].map(phase),
  customers: 'new',
  ofCustomer: false,
};
const fits = (given: Partial<StandingDeal>, all: Published[]) =>
  fittingProcesses({ ...deal, ...given }, all).map(({ id }) => id);

describe('the process that a deal follows', () => {
  const offer = { phaseId: phase('offer') };
  const prospects = published('prospects', 'prospects', [step('a', offer)]);
  const customers = published('customers', 'customers', [step('b', offer)]);
  const both = [customers, prospects];

  test('is that of prospects in the cycle of new business, and of customers in the other', () => {
    expect(fits({}, both)).toEqual(['prospects']);
    expect(fits({ customers: 'existing' }, both)).toEqual(['customers']);
  });

  test('follows the account where the cycle is for everybody', () => {
    expect(fits({ customers: 'all' }, both)).toEqual(['prospects']);
    expect(fits({ customers: 'all', ofCustomer: true }, both)).toEqual(['customers']);
  });

  test('has something to tick in a phase of this cycle, and is no building block', () => {
    expect(
      fits({}, [
        published('leeg', 'prospects', [step('a', { ...offer, checklist: [] })]),
        published('elders', 'prospects', [step('a', { phaseId: phase('andere cyclus') })]),
        published('blok', 'block', [step('a', offer)]),
        prospects,
      ]),
    ).toEqual(['prospects']);
  });

  test('is of the other kind only where none of its own fits', () => {
    expect(fits({}, [customers])).toEqual(['customers']);
    expect(fits({}, [])).toEqual([]);
  });

  test('is one of several when there are several, in the order of the organisation', () => {
    const inbound = published('inbound', 'prospects', [step('c', offer)]);
    expect(fits({}, [inbound, prospects])).toEqual(['inbound', 'prospects']);
  });
});

describe('what there is to tick', () => {
  const of = (nodes: ProcessNode[], more: Published[] = [], given: Partial<StandingDeal> = {}) =>
    pointedSteps({ ...deal, ...given }, 'p' as ProcessId, [published('p', 'prospects', nodes), ...more]).map(
      ({ node, when, points }) => [node.id, when, ...points],
    );

  test('is what stands in the deal’s phase and in those before, in the order of time', () => {
    expect(
      of([
        step('later', { phaseId: phase('closing') }),
        step('eerst', { phaseId: phase('selection') }),
        step('nu', { phaseId: phase('offer') }),
        step('zonder fase'),
      ]),
    ).toEqual([
      ['eerst', 'earlier', 'eerst gedaan'],
      ['nu', 'now', 'nu gedaan'],
    ]);
  });

  test('names a point once, and none that is empty', () => {
    expect(of([step('a', { phaseId: phase('offer'), checklist: ['Bel', ' Bel ', '', 'Mail'] })])).toEqual([
      ['a', 'now', 'Bel', 'Mail'],
    ]);
  });

  test('holds the points of a building block where it is called, in the phase of whoever calls it', () => {
    const block = published('blok', 'block', [step('x'), step('y', { phaseId: phase('selection') })]);
    const calls = step('roept', { phaseId: phase('offer'), calls: 'blok' as ProcessId, checklist: [] });
    expect(of([calls, step('na', { phaseId: phase('offer') })], [block])).toEqual([
      ['x', 'now', 'x gedaan'],
      ['y', 'earlier', 'y gedaan'],
      ['na', 'now', 'na gedaan'],
    ]);
  });

  test('comes to an end where building blocks call each other in a circle', () => {
    const one = published('een', 'block', [step('x', { calls: 'twee' as ProcessId })]);
    const two = published('twee', 'block', [step('y', { calls: 'een' as ProcessId })]);
    expect(of([step('a', { phaseId: phase('offer'), calls: 'een' as ProcessId })], [one, two])).toHaveLength(
      3,
    );
  });
});
