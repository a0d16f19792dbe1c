import { describe, expect, test } from 'vitest';

import type { MemberId, TeamId } from '#base/kernel/id.ts';

import { asOneDrawing, compareProcesses } from './compare.ts';
import { fromNowOn, type Person } from './from-now-on.ts';
import { hoursBeside, hoursPerWeek } from './hours.ts';
import { plainArrow, plainNode, type NodeKind, type ProcessModel, type ProcessNode } from './model.ts';
import { moveEarlier } from './outline.ts';
import { applyOperations, type Operation } from './operations.ts';

const team = (name: string) => name as TeamId;
const lane = (id: string) => ({ id, teamId: team(id), name: id, height: null });
const node = (id: string, kind: NodeKind = 'step', given: Partial<ProcessNode> = {}) => ({
  ...plainNode({ id, laneId: 'binnen', kind, name: id }),
  ...given,
});
const minutes = (usual: number) => ({ least: usual, usual, most: usual });
const asIs: ProcessModel = {
  id: 'p',
  name: 'x',
  kind: 'prospects',
  lanes: [lane('binnen'), lane('buiten')],
  nodes: [
    node('start', 'start'),
    node('bellen', 'step', { role: 'outbound', minutes: minutes(6), sells: true }),
    node('afspraak', 'decision'),
    node('bezoek', 'step', { laneId: 'buiten', role: 'closer', minutes: minutes(60), sells: true }),
    node('offerte', 'step', { laneId: 'buiten', role: 'closer', minutes: minutes(30) }),
    node('einde', 'end'),
    node('nee', 'end'),
  ],
  arrows: [
    plainArrow({ id: '1', from: 'start', to: 'bellen' }),
    plainArrow({ id: '2', from: 'bellen', to: 'afspraak' }),
    { ...plainArrow({ id: '3', from: 'afspraak', to: 'bezoek' }), name: 'Ja', share: 50 },
    { ...plainArrow({ id: '4', from: 'afspraak', to: 'nee' }), name: 'Nee', share: 50 },
    plainArrow({ id: '5', from: 'bezoek', to: 'offerte' }),
    plainArrow({ id: '6', from: 'offerte', to: 'einde' }),
  ],
  kept: null,
};
const changed = (...operations: Operation[]): ProcessModel => {
  const result = applyOperations(asIs, operations);
  if (!result.ok) throw new Error(`${result.because} ${result.id}`);
  return result.model;
};
const edit = (id: string, given: Partial<ProcessNode>): Operation => ({ do: 'edit-node', id, given });
const kinds = (after: ProcessModel) =>
  compareProcesses(asIs, after).map(({ kind, name }) => `${kind} ${name}`);

describe('two drawings of a process', () => {
  test('that are the same differ in nothing, wherever their boxes stand', () => {
    expect(compareProcesses(asIs, asIs)).toEqual([]);
    expect(kinds(changed(edit('bellen', { position: { x: 1, y: 2 } })))).toEqual([]);
  });

  test.each<[string, Operation[], string[]]>([
    ['a step that came', [{ do: 'add-node', node: node('nabellen') }], ['added nabellen']],
    ['a step that went', [{ do: 'remove-node', id: 'offerte' }], ['removed offerte']],
    ['another team', [edit('offerte', { laneId: 'binnen' })], ['moved offerte']],
    ['another role', [edit('offerte', { role: 'support' })], ['role offerte']],
    ['other minutes', [edit('offerte', { minutes: minutes(10) })], ['minutes offerte']],
    ['how often', [edit('bellen', { perDeal: 3 })], ['often bellen']],
    ['another name', [edit('bellen', { name: 'Opbellen' })], ['renamed Opbellen']],
    ['another channel', [edit('bellen', { channel: 'email' })], ['channel bellen']],
    ['selling time', [edit('offerte', { sells: true })], ['sells offerte']],
    ['another result', [edit('offerte', { result: 'Klaar' })], ['details offerte']],
    ['another share', [{ do: 'edit-arrow', id: '3', given: { share: 60 } }], ['share afspraak → bezoek']],
    ['a way less', [{ do: 'remove-arrow', id: '4' }], ['route-removed afspraak → nee']],
    [
      'a way more',
      [{ do: 'add-arrow', arrow: plainArrow({ id: '9', from: 'bezoek', to: 'einde' }) }],
      ['route-added bezoek → einde'],
    ],
  ])('differ in %s', (_, operations, expected) => {
    expect(kinds(changed(...operations))).toEqual(expected);
  });

  test('differ in order where two steps changed places', () => {
    const after = changed(...moveEarlier(asIs, 'offerte'));
    expect(kinds(after)).toContain('order offerte');
  });

  test('know a step again by its name when it was drawn anew, and its lane by its team', () => {
    const anew: ProcessModel = {
      ...asIs,
      lanes: asIs.lanes.map((one) => ({ ...one, id: `n-${one.id}` })),
      nodes: asIs.nodes.map((one) => ({ ...one, id: `n-${one.id}`, laneId: `n-${one.laneId}` })),
      arrows: asIs.arrows.map((one) => ({ ...one, from: `n-${one.from}`, to: `n-${one.to}` })),
    };
    expect(compareProcesses(asIs, anew)).toEqual([]);
  });

  test('give each difference a key that stays when something else changes', () => {
    const [one] = compareProcesses(asIs, changed(edit('offerte', { role: 'support' })));
    const both = compareProcesses(
      asIs,
      changed(edit('offerte', { role: 'support' }), edit('bellen', { perDeal: 2 })),
    );
    expect(both.map(({ key }) => key)).toContain(one?.key);
  });
});

test('both as one drawing keep what is gone in its place, marked', () => {
  const after = changed({ do: 'remove-node', id: 'offerte' }, edit('bellen', { laneId: 'buiten' }));
  const { model, marks } = asOneDrawing(asIs, after, compareProcesses(asIs, after));
  expect(model.nodes.map(({ id }) => id)).toContain('offerte');
  expect(marks.get('offerte')).toBe('removed');
  expect(marks.get('bellen')).toBe('moved');
  expect(marks.get('gone 5')).toBe('removed');
});

describe('hours a week', () => {
  test('follow how often deals come to a step', () => {
    const { lanes, roles, whole } = hoursPerWeek(asIs, 20);
    expect(lanes.get('binnen')).toEqual({ all: 2, selling: 2 });
    expect(lanes.get('buiten')?.all).toBeCloseTo(15);
    expect(roles.get('closer')?.selling).toBeCloseTo(10);
    expect(whole.all).toBeCloseTo(17);
  });

  test('stand beside each other, with nought for who does nothing', () => {
    const after = hoursPerWeek(changed(edit('offerte', { role: 'support' })), 20);
    const lines = hoursBeside(hoursPerWeek(asIs, 20).roles, after.roles);
    expect(lines.find(({ key }) => key === 'support')).toMatchObject({
      before: { all: 0 },
      after: { all: 5 },
    });
  });
});

describe('from now on', () => {
  const person = (name: string, teamId: string, ...roles: Person['roles']): Person => ({
    id: name as MemberId,
    name,
    teamId: team(teamId),
    roles,
  });
  const people = [
    person('Sanne', 'buiten', 'closer'),
    person('Bram', 'binnen', 'support', 'outbound'),
    person('Wim', 'elders', 'closer'),
  ];

  test('each hears what begins and what stops', () => {
    const after = changed(edit('offerte', { role: 'support', laneId: 'binnen' }));
    expect(
      fromNowOn(asIs, after, people).map(({ person: { name }, begins, stops }) => [
        name,
        begins.map(({ id }) => id),
        stops.map(({ id }) => id),
      ]),
    ).toEqual([
      ['Sanne', [], ['offerte']],
      ['Bram', ['offerte'], []],
    ]);
  });

  test('nobody hears anything where nothing changes', () => {
    expect(fromNowOn(asIs, asIs, people)).toEqual([]);
  });
});
