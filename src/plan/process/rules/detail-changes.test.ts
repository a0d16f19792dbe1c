import { expect, test } from 'vitest';

import type { PhaseId } from '#base/kernel/id.ts';

import { detailChanges } from './detail-changes.ts';
import { plainNode, type ProcessNode } from './model.ts';

const step = (given: Partial<ProcessNode> = {}): ProcessNode => ({
  ...plainNode({ id: 'a', laneId: 'l', kind: 'step', name: 'Bellen' }),
  ...given,
});

test('a step that stayed as it was has no changes, nor one that only got another name', () => {
  expect(detailChanges(step(), step({ name: 'Opbellen' }))).toEqual([]);
});

test('what happens is told as the words before and after', () => {
  const manual = [{ kind: 'paragraph' as const, spans: [{ text: 'Bel binnen een uur' }] }];
  expect(
    detailChanges(step({ result: 'Afspraak' }), step({ manual, result: 'Afspraak in de agenda' })),
  ).toEqual([
    { what: 'manual', before: '', after: 'Bel binnen een uur' },
    { what: 'result', before: 'Afspraak', after: 'Afspraak in de agenda' },
  ]);
});

test('of a checklist and of documents what came and what went, whatever the order', () => {
  expect(
    detailChanges(
      step({ checklist: ['Budget', 'Termijn'], documents: [{ name: 'Script', url: '' }] }),
      step({ checklist: ['Beslisser', 'Budget'], documents: [{ name: '', url: 'https://x.example' }] }),
    ),
  ).toEqual([
    { what: 'checklist', added: ['Beslisser'], removed: ['Termijn'] },
    { what: 'documents', added: ['https://x.example'], removed: ['Script'] },
  ]);
  expect(detailChanges(step({ checklist: ['a', 'b'] }), step({ checklist: ['b', 'a'] }))).toEqual([]);
});

test('another phase and another building block are named', () => {
  expect(
    detailChanges(step(), step({ phaseId: 'p' as PhaseId, calls: 'b' as ProcessNode['calls'] })),
  ).toEqual([{ what: 'phase' }, { what: 'block' }]);
});
