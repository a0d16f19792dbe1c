import { afterAll, beforeAll, expect, test } from 'vitest';

import { addWeeks, weekOf } from '#base/kernel/date.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { addKpi, beginKpis, editKpi } from './commands.ts';
import { previewKpi } from './preview.ts';
import { listKpis } from './queries.ts';
import type { KpiId } from './rules/definition.ts';
import { startingKpis, wholeCount } from './rules/starting-kpis.ts';
import { removeKpiTarget, setKpiTarget } from './target-commands.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  theirs = await makeOrganisation(database, { name: 'De andere' });
});
afterAll(() => database.drop());

const visits = {
  name: { nl: 'Bezoeken in de bouw' },
  roles: ['closer', 'closer'],
  leading: true,
  better: 'higher' as const,
  ownerId: null,
  definition: wholeCount({ event: 'activity', measure: 'count', kinds: ['visit'], industries: ['Bouw'] }),
};
const perWeek = { per: 'week' as const, role: 'closer' };

test('the usual KPIs are there from the start, and beginning again adds only what is missing', async () => {
  const manager = await ours.as('manager');
  const { kpis } = await listKpis(manager);
  expect(kpis.map(({ code }) => code)).toEqual(startingKpis.map(({ code }) => code));
  expect(await beginKpis(manager)).toEqual({ added: 0 });
});

test('a manager makes a KPI and changes it; a seller and a reader do not', async () => {
  const manager = await ours.as('manager');
  const kpi = await addKpi(manager, visits);
  expect(kpi).toMatchObject({ roles: ['closer'], version: 1, definitions: [{ fromWeek: null }] });
  const edited = await editKpi(manager, {
    kpiId: kpi.id,
    version: 1,
    better: 'lower',
    name: { nl: 'Anders' },
  });
  expect(edited).toMatchObject({ better: 'lower', name: { nl: 'Anders' }, version: 2 });
  await expect(editKpi(manager, { kpiId: kpi.id, version: 1, leading: false })).rejects.toMatchObject({
    code: 'conflict',
    details: { current: { version: 2 } },
  });
  for (const access of ['member', 'reader'] as const) {
    const actor = await ours.as(access);
    for (const attempt of [
      () => beginKpis(actor),
      () => addKpi(actor, visits),
      () => editKpi(actor, { kpiId: kpi.id, version: 2, leading: false }),
      () => setKpiTarget(actor, { kpiId: kpi.id, ...perWeek, value: 1 }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
  }
});

test('another organisation sees nothing of our KPIs and changes nothing', async () => {
  const manager = await ours.as('manager');
  const kpi = await addKpi(manager, visits);
  const target = await setKpiTarget(manager, { kpiId: kpi.id, ...perWeek, value: 1 });
  const stranger = await theirs.as('administrator');
  expect((await listKpis(stranger)).kpis.map(({ id }) => id)).not.toContain(kpi.id);
  for (const attempt of [
    () => editKpi(stranger, { kpiId: kpi.id, version: 1, leading: false }),
    () => setKpiTarget(stranger, { kpiId: kpi.id, ...perWeek, value: 1 }),
    () => removeKpiTarget(stranger, { targetId: target.id }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
});

test('another definition counts from this week on; of the past only when that is said', async () => {
  const manager = await ours.as('manager');
  const kpi = await addKpi(manager, visits);
  const other = wholeCount({ event: 'activity', measure: 'count', kinds: ['demonstration'] });
  const thisWeek = weekOf(manager.today);
  const changed = await editKpi(manager, { kpiId: kpi.id, version: 1, definition: other });
  expect(changed.definitions).toEqual([
    { fromWeek: thisWeek, definition: other },
    { fromWeek: null, definition: visits.definition },
  ]);
  const again = await editKpi(manager, { kpiId: kpi.id, version: 2, definition: visits.definition });
  expect(again.definitions).toHaveLength(2);
  await expect(
    editKpi(manager, { kpiId: kpi.id, version: 3, definition: other, fromWeek: addWeeks(thisWeek, -2) }),
  ).rejects.toMatchObject({ details: { because: 'before-the-start' } });
  const whole = await editKpi(manager, { kpiId: kpi.id, version: 3, definition: other, fromWeek: null });
  expect(whole.definitions).toEqual([{ fromWeek: null, definition: other }]);
});

test('a KPI over nothing, without a name, or that a ratio is made of is refused with a clear word', async () => {
  const manager = await ours.as('manager');
  await expect(addKpi(manager, { ...visits, name: {} })).rejects.toMatchObject({
    details: { because: 'no-name' },
  });
  await expect(
    addKpi(manager, { ...visits, definition: { ...visits.definition, industries: [] } }),
  ).rejects.toMatchObject({ details: { because: 'nothing-counts' } });
  const { kpis } = await listKpis(manager);
  const quotes = kpis.find(({ code }) => code === 'quotes');
  if (!quotes) throw new Error('no quotes');
  await expect(
    editKpi(manager, { kpiId: quotes.id, version: quotes.version, retired: true }),
  ).rejects.toMatchObject({ details: { because: 'part-of-a-ratio' } });
});

test('what a definition would have counted is shown without anything being kept', async () => {
  const manager = await ours.as('manager');
  const { kpis } = await listKpis(manager);
  const idOf = (code: string) => kpis.find((kpi) => kpi.code === code)?.id ?? ('' as KpiId);
  for (const definition of [
    visits.definition,
    wholeCount({ event: 'without-next-action', measure: 'count' }),
    {
      event: 'ratio' as const,
      numeratorId: idOf('deals-won'),
      denominatorId: idOf('quotes'),
      way: 'cohort' as const,
    },
    {
      event: 'ratio' as const,
      numeratorId: idOf('deals-won'),
      denominatorId: idOf('quotes'),
      way: 'period' as const,
    },
  ]) {
    // As an endpoint does it: in one transaction with what the frame keeps of the request.
    const preview = await manager.inOne((inside) => previewKpi(inside, { definition }));
    expect(preview.weeks).toHaveLength(13);
    expect(preview.weeks.every(({ numerator }) => numerator === 0)).toBe(true);
  }
  expect((await listKpis(manager)).kpis).toHaveLength(kpis.length);
  await expect(previewKpi(await ours.as('member'), visits)).rejects.toMatchObject({ code: 'forbidden' });
});

test('a target holds from its week on, the same week twice is the last, and a mistake can be removed', async () => {
  const manager = await ours.as('manager');
  const kpi = await addKpi(manager, visits);
  const first = await setKpiTarget(manager, { kpiId: kpi.id, ...perWeek, value: 3 });
  expect(first.fromWeek).toBe(weekOf(manager.today));
  const second = await setKpiTarget(manager, { kpiId: kpi.id, ...perWeek, value: 4 });
  expect(second.id).toBe(first.id);
  const of = async () => (await listKpis(manager)).targets.filter(({ kpiId }) => kpiId === kpi.id);
  expect(await of()).toMatchObject([{ value: 4 }]);
  await removeKpiTarget(manager, { targetId: first.id });
  expect(await of()).toEqual([]);
});

test('a seller sees the targets of roles and the own ones, not a colleague’s', async () => {
  const manager = await ours.as('manager');
  const seller = await ours.as('member');
  const colleague = await ours.as('member');
  const kpi = await addKpi(manager, visits);
  await setKpiTarget(manager, { kpiId: kpi.id, ...perWeek, value: 3 });
  for (const { memberId } of [seller, colleague])
    await setKpiTarget(manager, { kpiId: kpi.id, memberId, value: 2, per: 'month' });
  const seen = (await listKpis(seller)).targets.filter(({ kpiId }) => kpiId === kpi.id);
  expect(new Set(seen.map(({ role, memberId }) => role ?? memberId))).toEqual(
    new Set(['closer', seller.memberId]),
  );
});
