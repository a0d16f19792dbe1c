import { expect, test } from 'vitest';

import type { RhythmItem, RhythmItemId } from '../item.ts';
import { hoursAfter, restOfWalk } from './rest-of-walk.ts';

const item = (id: string, wish: Partial<RhythmItem> = {}) => ({
  id: id as RhythmItemId,
  verdict: 'open' as const,
  responsible: 'closer' as const,
  who: ['closer' as const],
  minutes: 60,
  times: 1,
  per: 'week' as const,
  gathering: 'alone' as const,
  sells: false,
  ...wish,
});
const items = [
  item('bellen', { sells: true }),
  item('administratie'),
  item('jaarplan', { responsible: 'sales-manager', who: ['sales-manager'], per: 'year' }),
  item('besloten', { verdict: 'struck' }),
];
const headcount = { closer: 4 };

test('the rest of the walk stands per role, to be struck where nobody holds it', () => {
  const rest = restOfWalk(items, headcount);
  const of = (wanted: string) => rest.find(({ role }) => role === wanted);
  expect(of('closer')).toMatchObject({ people: 4, advice: 'kept' });
  expect(of('sales-manager')).toMatchObject({ people: 0, advice: 'struck' });
  expect(rest.flatMap((one) => one.items.map(({ id }) => id))).not.toContain('besloten');
});

test('what it costs is reckoned as it is going to be judged', () => {
  expect(hoursAfter(items, headcount, () => 'struck')).toEqual([]);
  expect(hoursAfter(items, headcount, (role) => (role === 'closer' ? 'kept' : 'struck'))).toEqual([
    { role: 'closer', selling: 60, other: 60 },
  ]);
});
