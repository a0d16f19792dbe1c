import { drawn } from '#tests/drawn-process.ts';
import { expect, test } from 'vitest';

import type { CriterionId, PhaseId } from '#base/kernel/id.ts';

import { withKnownIds } from './known-parts.ts';

test('a process from elsewhere forgets the phases, results and blocks of that other place', () => {
  const model = drawn('call', '', {
    call: {
      phaseId: 'here' as PhaseId,
      criterionIds: ['mine' as CriterionId, 'theirs' as CriterionId],
      calls: 'there' as never,
      name: 'Bellen',
    },
  });
  const none = new Set<string>();
  const known = {
    teams: none,
    phases: new Set(['here']),
    criteria: new Set(['mine']),
    rhythmItems: none,
    blocks: none,
  };
  expect(withKnownIds(model, known).nodes[0]).toMatchObject({
    phaseId: 'here',
    criterionIds: ['mine'],
    calls: null,
    name: 'Bellen',
  });
});
