import { expect, test } from 'vitest';

import { arrangement, inRoleOrder } from './role-order.ts';
import type { KpiId } from './definition.ts';

const id = (name: string) => name as KpiId;
const row = (name: string) => ({ kpiId: id(name) });
const kpi = (name: string, roles: string[], retired = false) => ({ id: id(name), roles, retired });

test('a role is led by its KPIs in the order that was chosen, new ones behind', () => {
  expect(inRoleOrder([row('a'), row('b'), row('c')], [id('c'), id('a')])).toEqual([
    row('c'),
    row('a'),
    row('b'),
  ]);
  expect(inRoleOrder([row('a'), row('b')], [])).toEqual([row('a'), row('b')]);
});

test('an order that names KPIs which are gone does no harm', () => {
  expect(inRoleOrder([row('a'), row('b')], [id('gone'), id('b')])).toEqual([row('b'), row('a')]);
});

test('what is ticked comes to the role, what is not leaves it, other roles keep theirs', () => {
  const kpis = [kpi('a', ['closer']), kpi('b', ['closer', 'owner']), kpi('c', ['owner'])];
  expect(arrangement(kpis, 'closer', [id('c'), id('a')])).toEqual({
    ok: true,
    joins: [id('c')],
    leaves: [id('b')],
  });
});

test('a retired KPI leads nobody, and one that is not there neither', () => {
  const kpis = [kpi('a', ['closer'], true)];
  expect(arrangement(kpis, 'closer', [id('a')])).toEqual({ ok: false, because: 'not-a-kpi' });
  expect(arrangement(kpis, 'closer', [id('z')])).toEqual({ ok: false, because: 'not-a-kpi' });
  expect(arrangement(kpis, 'closer', [])).toEqual({ ok: true, joins: [], leaves: [] });
});
