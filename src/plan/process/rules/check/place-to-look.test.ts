import { expect, test } from 'vitest';

import type { CriterionId, PhaseId } from '#base/kernel/id.ts';

import { drawn } from '#tests/drawn-process.ts';

import type { Place } from './finding.ts';
import { placeToLook } from './place-to-look.ts';

const suspect = 'suspect' as PhaseId;
const empty = 'empty' as PhaseId;
const phases = [
  { id: suspect, name: 'Suspect', criteria: [{ id: 'need' as CriterionId, name: 'Behoefte bekend' }] },
  { id: empty, name: 'Offerte', criteria: [{ id: 'order' as CriterionId, name: 'Order' }] },
];
const model = drawn('start call visit end', 'start>call call>visit visit>end', {
  call: { phaseId: suspect },
  visit: { phaseId: suspect },
});

test.each<[string, Place, string[], object]>([
  ['a step leads to itself', { kind: 'node', id: 'call' }, [], { kind: 'node', id: 'call' }],
  [
    'a step that went meanwhile leads to what it was about',
    { kind: 'node', id: 'gone' },
    ['visit'],
    { kind: 'node', id: 'visit' },
  ],
  ['a team leads to its first work', { kind: 'lane', id: 'inside' }, [], { kind: 'node', id: 'start' }],
  [
    'a result that nothing produces leads to the last step of its phase',
    { kind: 'criterion', id: 'need' as CriterionId },
    [],
    { kind: 'node', id: 'visit' },
  ],
  [
    'a result of a phase without steps leads to the matrix',
    { kind: 'criterion', id: 'order' as CriterionId },
    [],
    { kind: 'matrix' },
  ],
  ['a phase without steps leads to the matrix', { kind: 'phase', id: empty }, [], { kind: 'matrix' }],
  ['the whole is the whole', { kind: 'process' }, [], { kind: 'process' }],
])('%s', (_, at, also, expected) => {
  expect(placeToLook(model, { at, also }, phases)).toEqual(expected);
});
