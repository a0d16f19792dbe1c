import { expect, test } from 'vitest';

import type { AccountId } from '#base/kernel/id.ts';
import { canBelongTo } from './can-belong-to.ts';

const [works, group, holding] = ['w', 'g', 'h'] as AccountId[] as [AccountId, AccountId, AccountId];

test('a holding cannot belong to its own works', () => {
  expect(canBelongTo(holding, [works, group, holding])).toEqual({ ok: false, because: 'parent-circle' });
  expect(canBelongTo(works, [group, holding])).toEqual({ ok: true });
  expect(canBelongTo(works, [])).toEqual({ ok: true });
});
