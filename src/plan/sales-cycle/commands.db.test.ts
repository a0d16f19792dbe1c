import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { addCycle, orderCycles, renameCycle, setCycleRetired } from './commands.ts';
import { addCriterion, editCriterion, orderCriteria, setCriterionRetired } from './criterion-commands.ts';
import type { SalesCycle } from './cycle.ts';
import {
  addLossReason,
  orderLossReasons,
  renameLossReason,
  setLossReasonRetired,
} from './loss-reason-commands.ts';
import { addPhase, editPhase, orderPhases, setPhaseRetired } from './phase-commands.ts';
import { countStandingDeals, getCycles, getLossReasons } from './queries.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let manager: Context;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  theirs = await makeOrganisation(database, { name: 'De andere' });
  manager = await ours.as('manager');
});
afterAll(() => database.drop());

const nl = (text: string) => ({ nl: text });
const namesOf = (cycle: SalesCycle) =>
  cycle.phases.filter(({ retired }) => !retired).map(({ name }) => name.nl);
const newCycle = (name: string) => addCycle(manager, { name: nl(name), copyOf: null });
const aPhase = {
  name: nl('Proef'),
  actions: nl('Laat het zien.'),
  probabilityPercent: 50,
  expectedDays: 7,
  rottingDays: null,
};
function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('missing');
  return value;
}
async function firstCycle(): Promise<SalesCycle> {
  return must((await getCycles(manager))[0]);
}

test('a new organisation sells in five phases to new customers and in four to existing ones', async () => {
  const [newBusiness, existing] = await getCycles(ours.ctx);
  expect(namesOf(must(newBusiness))).toEqual(['Selectie', 'Suspect', 'Prospect', 'Offerte', 'Closing']);
  expect(must(existing).phases).toHaveLength(4);
  expect(must(newBusiness).phases[1]?.criteria.map(({ kind, required }) => [kind, required])).toEqual([
    ['text', true],
    ['date', true],
    ['text', true],
    ['text', true],
  ]);
  expect((await getLossReasons(ours.ctx))[0]).toMatchObject({ key: 'price', version: 1, retired: false });
});

test('a manager starts a cycle from nothing or from another one', async () => {
  const blank = await newCycle('Beurs');
  expect(blank).toMatchObject({ name: nl('Beurs'), version: 1, retired: false });
  expect(namesOf(blank)).toEqual(['Eerste fase']);
  const model = await firstCycle();
  const copy = await addCycle(manager, { name: nl('Als nieuw'), copyOf: model.id });
  expect(namesOf(copy)).toEqual(namesOf(model));
  expect(copy.phases[1]?.criteria.map(({ name }) => name)).toEqual(
    model.phases[1]?.criteria.map(({ name }) => name),
  );
  expect(copy.phases[1]?.id).not.toBe(model.phases[1]?.id);
});

test('a member and a reader see the cycles and change nothing', async () => {
  const cycle = await firstCycle();
  const at = { cycleId: cycle.id, version: cycle.version };
  const phaseId = must(cycle.phases[0]).id;
  for (const access of ['member', 'reader'] as const) {
    const actor = await ours.as(access);
    expect((await getCycles(actor)).length).toBeGreaterThan(0);
    for (const attempt of [
      () => addCycle(actor, { name: nl('X'), copyOf: null }),
      () => orderCycles(actor, { cycleIds: [cycle.id] }),
      () => renameCycle(actor, { ...at, name: nl('X') }),
      () => setCycleRetired(actor, at, true),
      () => addPhase(actor, { ...at, after: null, ...aPhase }),
      () => editPhase(actor, { ...at, phaseId, name: nl('X') }),
      () => orderPhases(actor, { ...at, phaseIds: [phaseId] }),
      () => setPhaseRetired(actor, { ...at, phaseId }, true),
      () => addCriterion(actor, { ...at, phaseId, name: nl('X'), kind: 'yes', choices: [], required: true }),
      () => addLossReason(actor, { name: nl('X') }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
  }
});

test('another organisation does not see our cycle and cannot change it', async () => {
  const cycle = await newCycle('Alleen van ons');
  const stranger = await theirs.as('administrator');
  const at = { cycleId: cycle.id, version: 1 };
  const phaseId = must(cycle.phases[0]).id;
  expect((await getCycles(stranger)).map(({ id }) => id)).not.toContain(cycle.id);
  const reason = must((await getLossReasons(manager))[0]);
  for (const attempt of [
    () => addCycle(stranger, { name: nl('X'), copyOf: cycle.id }),
    () => renameCycle(stranger, { ...at, name: nl('X') }),
    () => setCycleRetired(stranger, at, true),
    () => addPhase(stranger, { ...at, after: null, ...aPhase }),
    () => setPhaseRetired(stranger, { ...at, phaseId }, true),
    () => renameLossReason(stranger, { lossReasonId: reason.id, version: 1, name: nl('X') }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
  const own = must((await getCycles(stranger))[0]);
  await expect(
    editPhase(stranger, { cycleId: own.id, version: own.version, phaseId, name: nl('X') }),
  ).rejects.toMatchObject({ code: 'not-found' });
});

test('the second of two edits of the same version is told what stands there now', async () => {
  const cycle = await newCycle('Twee handen');
  await renameCycle(manager, { cycleId: cycle.id, version: 1, name: nl('Eerste') });
  await expect(
    addPhase(manager, { cycleId: cycle.id, version: 1, after: null, ...aPhase }),
  ).rejects.toMatchObject({ code: 'conflict', details: { current: { name: nl('Eerste'), version: 2 } } });
});

test('a phase is added where it belongs, changed and put elsewhere', async () => {
  const cycle = await newCycle('Volgorde');
  const [first] = cycle.phases;
  let now = await addPhase(manager, {
    cycleId: cycle.id,
    version: 1,
    after: must(first).id,
    ...aPhase,
    name: nl('Laatste'),
  });
  now = await addPhase(manager, {
    cycleId: cycle.id,
    version: 2,
    after: must(first).id,
    ...aPhase,
    name: nl('Midden'),
  });
  now = await addPhase(manager, {
    cycleId: cycle.id,
    version: 3,
    after: null,
    ...aPhase,
    name: nl('Voor alles'),
  });
  expect(namesOf(now)).toEqual(['Voor alles', 'Eerste fase', 'Midden', 'Laatste']);
  const ids = now.phases.map(({ id }) => id);
  now = await orderPhases(manager, { cycleId: cycle.id, version: 4, phaseIds: ids.toReversed() });
  expect(namesOf(now)).toEqual(['Laatste', 'Midden', 'Eerste fase', 'Voor alles']);
  now = await editPhase(manager, {
    cycleId: cycle.id,
    version: 5,
    phaseId: must(ids[2]),
    rottingDays: null,
    probabilityPercent: 0,
    name: { en: 'Middle' },
  });
  expect(now.phases[1]).toMatchObject({
    name: { en: 'Middle' },
    probabilityPercent: 0,
    rottingDays: null,
    expectedDays: 7,
  });
  await expect(
    orderPhases(manager, { cycleId: cycle.id, version: 6, phaseIds: ids.slice(1) }),
  ).rejects.toMatchObject({ details: { because: 'order-incomplete' } });
});

test('a phase goes out of use and comes back where it stood; the last one stays', async () => {
  const cycle = await addCycle(manager, { name: nl('Minder'), copyOf: (await firstCycle()).id });
  const [a, b, ...rest] = cycle.phases;
  let now = cycle;
  for (const { id } of [must(b), ...rest])
    now = await setPhaseRetired(manager, { cycleId: cycle.id, version: now.version, phaseId: id }, true);
  expect(namesOf(now)).toEqual(['Selectie']);
  expect(now.phases).toHaveLength(5);
  await expect(
    setPhaseRetired(manager, { cycleId: cycle.id, version: now.version, phaseId: must(a).id }, true),
  ).rejects.toMatchObject({ code: 'refused', details: { because: 'last-phase' } });
  now = await setPhaseRetired(
    manager,
    { cycleId: cycle.id, version: now.version, phaseId: must(rest[0]).id },
    false,
  );
  now = await setPhaseRetired(
    manager,
    { cycleId: cycle.id, version: now.version, phaseId: must(b).id },
    false,
  );
  expect(namesOf(now)).toEqual(['Selectie', 'Suspect', 'Prospect']);
});

test('what a phase asks for can be added, changed, reordered and taken out of use', async () => {
  const cycle = await newCycle('Eisen');
  const phaseId = must(cycle.phases[0]).id;
  const at = (version: number) => ({ cycleId: cycle.id, version });
  let now = await addCriterion(manager, {
    ...at(1),
    phaseId,
    name: nl('Budget'),
    kind: 'choice',
    choices: [{ name: nl('Klein') }, { name: nl('Groot') }],
    required: true,
  });
  now = await addCriterion(manager, {
    ...at(2),
    phaseId,
    name: nl('Akkoord'),
    kind: 'yes',
    choices: [],
    required: false,
  });
  const [budget, akkoord] = must(now.phases[0]).criteria;
  const [small, large] = must(budget).choices;
  now = await editCriterion(manager, {
    ...at(3),
    criterionId: must(budget).id,
    choices: [{ key: must(large).key, name: nl('Heel groot') }, { name: nl('Onbekend') }],
  });
  expect(must(now.phases[0]).criteria[0]?.choices.map(({ name }) => name.nl)).toEqual([
    'Heel groot',
    'Onbekend',
  ]);
  expect(must(now.phases[0]).criteria[0]?.choices[0]?.key).toBe(must(large).key);
  expect(must(small).key).not.toBe(must(large).key);
  now = await editCriterion(manager, { ...at(4), criterionId: must(budget).id, kind: 'number' });
  expect(must(now.phases[0]).criteria[0]).toMatchObject({ kind: 'number', choices: [], required: true });
  now = await orderCriteria(manager, {
    ...at(5),
    phaseId,
    criterionIds: [must(akkoord).id, must(budget).id],
  });
  expect(must(now.phases[0]).criteria.map(({ name }) => name.nl)).toEqual(['Akkoord', 'Budget']);
  now = await setCriterionRetired(manager, { ...at(6), criterionId: must(budget).id }, true);
  expect(must(now.phases[0]).criteria[1]?.retired).toBe(true);
  now = await setCriterionRetired(manager, { ...at(7), criterionId: must(budget).id }, false);
  expect(must(now.phases[0]).criteria[1]?.retired).toBe(false);
});

test('a choice with one answer is refused', async () => {
  const cycle = await newCycle('Keuzes');
  const given = {
    name: nl('Budget'),
    kind: 'choice',
    choices: [{ name: nl('Ja') }],
    required: true,
  } as const;
  await expect(
    addCriterion(manager, {
      cycleId: cycle.id,
      version: 1,
      phaseId: must(cycle.phases[0]).id,
      ...given,
      choices: [...given.choices],
    }),
  ).rejects.toMatchObject({ details: { because: 'too-few-choices' } });
});

test('a cycle goes out of use and comes back; the last one in use stays', async () => {
  const stranger = await theirs.as('manager');
  const [one, other] = await getCycles(stranger);
  const retired = await setCycleRetired(stranger, { cycleId: must(other).id, version: 1 }, true);
  expect(retired).toMatchObject({ retired: true, version: 2 });
  await expect(setCycleRetired(stranger, { cycleId: must(one).id, version: 1 }, true)).rejects.toMatchObject({
    details: { because: 'last-cycle' },
  });
  await setCycleRetired(stranger, { cycleId: must(other).id, version: 2 }, false);
  const { cycles } = await orderCycles(stranger, { cycleIds: [must(other).id, must(one).id] });
  expect(cycles.map(({ id }) => id)).toEqual([must(other).id, must(one).id]);
});

test('reasons for loss are added, renamed, ordered and taken out of use', async () => {
  const added = await addLossReason(manager, { name: nl('Levertijd') });
  const renamed = await renameLossReason(manager, {
    lossReasonId: added.id,
    version: 1,
    name: { nl: 'Te lange levertijd', en: 'Delivery takes too long' },
  });
  expect(renamed).toMatchObject({ version: 2, retired: false });
  await expect(
    setLossReasonRetired(manager, { lossReasonId: added.id, version: 1 }, true),
  ).rejects.toMatchObject({ code: 'conflict' });
  const ids = (await getLossReasons(manager)).map(({ id }) => id);
  const { lossReasons } = await orderLossReasons(manager, { lossReasonIds: ids.toReversed() });
  expect(lossReasons[0]?.id).toBe(added.id);
  expect(await setLossReasonRetired(manager, { lossReasonId: added.id, version: 2 }, true)).toMatchObject({
    retired: true,
  });
});

test('every change is written down with who made it', async () => {
  const cycle = await newCycle('Geschiedenis');
  await renameCycle(manager, { cycleId: cycle.id, version: 1, name: nl('Anders') });
  const entries = await manager.read((tx) =>
    tx
      .selectFrom('audit_entry')
      .where('subject_id', '=', cycle.id)
      .select(['action', 'actor_kind', 'before'])
      .orderBy('at')
      .orderBy('action')
      .execute(),
  );
  expect(entries.map(({ action }) => action)).toEqual(['cycle.added', 'cycle.renamed']);
  expect(entries[1]?.before).toEqual({ name: nl('Geschiedenis') });
});

test('once a deal has a result, the criterion stays of its kind and keeps its answers', async () => {
  const cycle = await addCycle(manager, { name: nl('Met kans'), copyOf: (await firstCycle()).id });
  const phase = must(cycle.phases[1]);
  const date = must(phase.criteria.find(({ kind }) => kind === 'date'));
  await manager.transaction(async (tx) => {
    const deal = '018f0000-0000-7000-8000-000000000001';
    await sql`INSERT INTO deal (organisation_id, id, title, cycle_id, phase_id)
      VALUES (${manager.organisationId}, ${deal}, 'Proef', ${cycle.id}, ${phase.id})`.execute(tx);
    await sql`INSERT INTO deal_result (organisation_id, deal_id, criterion_id, value, recorded_at)
      VALUES (${manager.organisationId}, ${deal}, ${date.id}, '"2026-11-22"', now())`.execute(tx);
  });
  await expect(
    editCriterion(manager, { cycleId: cycle.id, version: 1, criterionId: date.id, kind: 'text' }),
  ).rejects.toMatchObject({ details: { because: 'results-recorded', decision: { results: 1 } } });
  const now = await setPhaseRetired(manager, { cycleId: cycle.id, version: 1, phaseId: phase.id }, true);
  expect(now.phases.find(({ id }) => id === phase.id)).toMatchObject({ retired: true });
  expect(await countStandingDeals(manager)).toContainEqual({ phaseId: phase.id, deals: 1 });
});
