import { expect, test } from 'vitest';

import { catalogueOf } from '../../roles/catalogue.ts';
import type { Kpi } from '../kpi.ts';
import type { KpiId } from '../rules/definition.ts';
import { startingKpis, wholeCount } from '../rules/starting-kpis.ts';
import { kpiGroups, narrowed } from './kpi-groups.ts';

const kpis = startingKpis.map(({ code, name, roles, leading, better }): Kpi => ({
  id: code as KpiId,
  code,
  name,
  roles: [...roles],
  leading,
  better,
  ownerId: null,
  version: 1,
  retired: code === 'preparations',
  definitions: [{ fromWeek: null, definition: wholeCount({ event: 'activity', measure: 'count' }) }],
}));
const groups = kpiGroups({
  kpis,
  orders: [],
  catalogue: catalogueOf([]),
  language: 'nl',
  words: { parts: 'Bouwstenen', retiredGroup: 'Buiten gebruik' },
});
const said = (kpi: Kpi) => kpi.name.nl ?? '';
const found = (text: string, group: string | null = null) =>
  narrowed(groups, { text, group }, said).map((one) => [one.key, one.kpis.map(({ code }) => code)]);

test('each role has its KPIs, and one that leads two stands under both', () => {
  const under = groups.filter((group) => group.kpis.some(({ code }) => code === 'conversations'));
  expect(under.map(({ key }) => key)).toEqual(['inbound', 'outbound']);
});

test('what leads no role stands with the building blocks, what is out of use behind it, and both only where there are some', () => {
  expect(groups.slice(-2).map(({ title, kpis: of }) => [title, of.length])).toEqual([
    ['Bouwstenen', 2],
    ['Buiten gebruik', 1],
  ]);
});

test('a part of a word is enough, in any order, without capitals or accents', () => {
  expect(found('KLANT offerte')).toEqual([
    ['closer', ['quote-to-customer']],
    ['account-manager', ['quote-to-customer']],
    ['sales-manager', ['quote-to-customer']],
    ['owner', ['quote-to-customer']],
  ]);
  expect(found('óffertes', 'closer')).toEqual([['closer', ['quotes']]]);
  expect(found('bestaat niet')).toEqual([]);
});

test('a role without KPIs is shown until somebody looks for words', () => {
  expect(found('', 'support')).toEqual([['support', []]]);
  expect(found('offerte', 'support')).toEqual([]);
});
