import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import type { JobId, MemberId } from '#base/kernel/id.ts';
import { addWeeks, weekOf } from '#base/kernel/date.ts';
import type { Work } from '#base/jobs/job.ts';
import { prepareJobs } from '#base/jobs/prepare.ts';

import { describedJobs } from '#app/jobs.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { addRhythmItem } from '../commands.ts';
import { checkPlan } from '../rules/check-plan.ts';
import { designRhythmPlan, stopRhythmDesign } from './commands/design-plan.ts';
import { publishRhythmPlan } from './commands/publish-plan.ts';
import { addRhythmPlan, editRhythmPlan, removeRhythmPlan } from './commands/write-plans.ts';
import type { Plan } from './contract.ts';
import { getRhythmPlan, getRhythmWeeks, listRhythmPlans } from './queries.ts';
import { runDesign } from './run-design.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let manager: Context & { memberId: MemberId };
let seller: Context & { memberId: MemberId };

beforeAll(async () => {
  database = await openTestDatabase();
  await prepareJobs(database.place, describedJobs);
  ours = await makeOrganisation(database, { name: 'De ene' });
  theirs = await makeOrganisation(database, { name: 'De andere' });
  manager = await ours.as('manager', { name: 'Sanne' });
  seller = await ours.as('member', { name: 'Koen' });
  await hold(manager.memberId, 'sales-manager');
  await hold(seller.memberId, 'closer');
  await keep('Salesoverleg', { who: ['closer', 'sales-manager'], gathering: 'together' });
  await keep('Administratie', { minutes: 90, times: 2 });
  await keep('Maandgesprek', { per: 'month', gathering: 'one-to-one' });
});
afterAll(() => database.drop());

const hold = (memberId: MemberId, role: string) =>
  ours.ctx.transaction((tx) =>
    sql`INSERT INTO role_assignment (organisation_id, id, member_id, role, share_percent, from_date)
        VALUES (${ours.ctx.organisationId}, gen_random_uuid(), ${memberId}, ${role}, 100, '2020-01-01')`.execute(
      tx,
    ),
  );
const keep = (nl: string, wish: object) =>
  addRhythmItem(manager, {
    part: 'check',
    name: { nl },
    minutes: 60,
    times: 1,
    per: 'week',
    responsible: 'sales-manager',
    who: ['closer'],
    ...wish,
  });

const work = (signal = new AbortController().signal): Work => ({
  jobId: 'x' as JobId,
  by: null,
  attempt: 1,
  isLastAttempt: true,
  signal,
  progress: () => {},
});

const begin = (name = 'Voorjaar') => addRhythmPlan(manager, { name, copyOf: null });
const ask = ({ id, version }: Plan, task: 'design' | 'prove' = 'design', ctx: Context = manager) =>
  designRhythmPlan(ctx, { planId: id, version, task, seed: 1, refresh: true });
async function designed(plan: Plan, task: 'design' | 'prove' = 'design'): Promise<Plan> {
  const asked = await ask(plan, task);
  await runDesign(manager, { planId: plan.id, run: asked.design?.jobId ?? '', task, seed: 1 }, work());
  return getRhythmPlan(manager, { planId: plan.id });
}

describe('a draft', () => {
  test('is begun from the checklist and designed: everything placed, nobody in two places, near the best possible', async () => {
    const draft = await begin();
    expect(draft).toMatchObject({ number: null, placements: [], stale: false });
    const plan = await designed(draft);
    expect(plan.design).toBeNull();
    expect(checkPlan(plan.ground.problem, plan).faults).toEqual([]);
    expect(plan.placements).toHaveLength(3);
    expect(plan.findings).toMatchObject({ kind: 'plan', proven: false });
    expect(plan.findings?.kind === 'plan' && plan.findings.gap).toBeLessThan(0.05);
    const proven = await designed(plan, 'prove');
    expect(proven.findings).toMatchObject({ kind: 'plan', proven: true });
  });

  test('keeps what is locked where it is', async () => {
    const plan = await designed(await begin());
    const [meeting] = plan.ground.problem.items;
    const placements = plan.placements.map((one) =>
      one.itemId === meeting?.id ? { ...one, day: 3, from: 510, to: 570 } : one,
    );
    const others = placements.filter((one) => one.itemId !== meeting?.id && one.day === 3);
    expect(others.every((one) => one.from >= 570 || one.to <= 510)).toBe(true);
    const edited = await editRhythmPlan(manager, {
      planId: plan.id,
      version: plan.version,
      placements,
      locked: [meeting?.id ?? ''],
    });
    const again = await designed(edited);
    expect(again.placements.find(({ itemId }) => itemId === meeting?.id)).toMatchObject({
      day: 3,
      from: 510,
    });
  });

  test('that somebody moves is reckoned anew, and its bound stays', async () => {
    const plan = await designed(await begin());
    const worse = plan.placements.map((one, n) => (n === 0 ? { ...one, day: 1, from: 630, to: 690 } : one));
    const edited = await editRhythmPlan(manager, {
      planId: plan.id,
      version: plan.version,
      placements: worse,
    });
    const [before, after] = [plan.findings, edited.findings];
    if (before?.kind !== 'plan' || after?.kind !== 'plan') throw new Error('no plan');
    expect(after.bound).toBe(before.bound);
    expect(after.worth).toBeLessThan(before.worth);
    await expect(
      editRhythmPlan(manager, { planId: plan.id, version: plan.version, name: 'Te laat' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    const odd = [{ itemId: 'onbekend', members: ['x'], day: 0, from: 540, to: 600 }];
    await expect(
      editRhythmPlan(manager, { planId: plan.id, version: edited.version, placements: odd }),
    ).rejects.toMatchObject({ details: { because: 'other-items' } });
  });

  test('that is being designed is not changed, and can be stopped', async () => {
    const draft = await begin();
    const asked = await ask(draft);
    expect(asked.design).toMatchObject({ step: 'waiting' });
    await expect(
      editRhythmPlan(manager, { planId: draft.id, version: asked.version, name: 'X' }),
    ).rejects.toMatchObject({ details: { because: 'is-designed' } });
    const stopped = await stopRhythmDesign(manager, { planId: draft.id });
    expect(stopped.design).toBeNull();
    await runDesign(
      manager,
      { planId: draft.id, run: asked.design?.jobId ?? '', task: 'design', seed: 1 },
      work(),
    );
    expect((await getRhythmPlan(manager, { planId: draft.id })).placements).toEqual([]);
  });

  test('of what cannot go together says which items those are', async () => {
    const far = await makeOrganisation(database);
    const boss = await far.as('manager');
    await far.ctx.transaction((tx) =>
      sql`INSERT INTO role_assignment (organisation_id, id, member_id, role, share_percent, from_date)
          VALUES (${far.ctx.organisationId}, gen_random_uuid(), ${boss.memberId}, 'closer', 100, '2020-01-01')`.execute(
        tx,
      ),
    );
    const same = {
      part: 'do',
      minutes: 60,
      times: 1,
      per: 'week',
      responsible: 'closer',
      who: ['closer'],
    } as const;
    for (const nl of ['Een', 'Twee'])
      await addRhythmItem(boss, { ...same, who: ['closer'], name: { nl }, fixedAt: [{ day: 0, from: 540 }] });
    const draft = await addRhythmPlan(boss, { name: 'Kan niet', copyOf: null });
    const asked = await ask(draft, 'design', boss);
    await runDesign(
      boss,
      { planId: draft.id, run: asked.design?.jobId ?? '', task: 'design', seed: 1 },
      work(),
    );
    const { findings } = await getRhythmPlan(boss, { planId: draft.id });
    if (findings?.kind !== 'impossible') throw new Error(`it was ${findings?.kind}`);
    expect(findings.conflict.itemIds).toHaveLength(2);
    expect(findings.conflict.freedBy.map(({ by }) => by)).toContain('any-moment');
  });

  test('is made, seen, changed and thrown away by managers of this organisation only', async () => {
    const draft = await begin();
    const of = { planId: draft.id, version: draft.version };
    await expect(addRhythmPlan(seller, { name: 'X', copyOf: null })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(getRhythmPlan(seller, of)).rejects.toMatchObject({ code: 'forbidden' });
    expect((await listRhythmPlans(seller)).plans.map(({ id }) => id)).not.toContain(draft.id);
    const stranger = await theirs.as('manager');
    for (const refused of [
      () => getRhythmPlan(stranger, of),
      () => editRhythmPlan(stranger, { ...of, name: 'X' }),
      () => removeRhythmPlan(stranger, of),
      () => ask(draft, 'design', stranger),
      () => publishRhythmPlan(stranger, { ...of, fromWeek: weekOf(stranger.today) }),
    ])
      await expect(refused()).rejects.toMatchObject({ code: 'not-found' });
    await expect(addRhythmPlan(stranger, { name: 'X', copyOf: null })).rejects.toMatchObject({
      details: { because: 'nothing-kept' },
    });
    const copy = await addRhythmPlan(manager, { name: 'Kopie', copyOf: draft.id });
    expect(copy.ground).toEqual(draft.ground);
    await removeRhythmPlan(manager, { planId: copy.id, version: copy.version });
    await expect(getRhythmPlan(manager, { planId: copy.id })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is stale once the checklist has changed, and takes the change with the next design', async () => {
    const plan = await designed(await begin());
    await keep('Dagstart', { minutes: 30 });
    const stale = await getRhythmPlan(manager, { planId: plan.id });
    expect(stale.stale).toBe(true);
    const fresh = await designed(stale);
    expect(fresh.stale).toBe(false);
    expect(fresh.placements.length).toBe(plan.placements.length + 1);
  });
});

describe('a published rhythm', () => {
  test('has a number, is told to everybody in it, no longer changes and is laid on the calendar', async () => {
    const plan = await designed(await begin('Winterritme'));
    const from = addWeeks(weekOf(manager.today), 1);
    await expect(
      publishRhythmPlan(manager, { planId: plan.id, version: plan.version, fromWeek: addWeeks(from, -2) }),
    ).rejects.toMatchObject({ details: { because: 'week-past' } });
    const published = await publishRhythmPlan(manager, {
      planId: plan.id,
      version: plan.version,
      fromWeek: from,
    });
    expect(published.number).toBe(1);
    expect(published.year?.length).toBeGreaterThan(20);
    const notices = await seller.read((tx) =>
      tx.selectFrom('notice').where('member_id', '=', seller.memberId).select('says').execute(),
    );
    expect(notices.map(({ says }) => says.nl)).toEqual([
      `Nieuw salesritme vanaf week ${Number(from.slice(6))}: Winterritme`,
    ]);
    await expect(
      editRhythmPlan(manager, { planId: plan.id, version: published.version, name: 'X' }),
    ).rejects.toMatchObject({ details: { because: 'is-published' } });
    const shown = await getRhythmWeeks(seller, { from, weeks: 2 });
    expect(shown.plan).toMatchObject({ number: 1, name: 'Winterritme' });
    expect(shown.occurrences.length).toBeGreaterThanOrEqual(6);
    expect(shown.selling.every(({ memberId }) => memberId === seller.memberId)).toBe(true);
    expect((await getRhythmWeeks(seller, { from: addWeeks(from, -1), weeks: 1 })).plan).toBeNull();
    const next = await publishRhythmPlan(manager, {
      ...(await designed(await begin('Lenteritme'))),
      fromWeek: addWeeks(from, 4),
      planId: (await listRhythmPlans(manager)).plans.find(({ name }) => name === 'Lenteritme')?.id ?? plan.id,
    });
    expect(next.number).toBe(2);
    expect((await getRhythmWeeks(seller, { from: addWeeks(from, 3), weeks: 1 })).plan?.number).toBe(1);
    expect((await getRhythmWeeks(seller, { from: addWeeks(from, 4), weeks: 1 })).plan?.number).toBe(2);
    expect((await listRhythmPlans(seller)).plans.map(({ number }) => number)).toEqual([2, 1]);
  });

  test('is not made of a week in which something collides or nothing lies', async () => {
    const draft = await begin();
    const fromWeek = weekOf(manager.today);
    await expect(
      publishRhythmPlan(manager, { planId: draft.id, version: draft.version, fromWeek }),
    ).rejects.toMatchObject({ details: { because: 'nothing-placed' } });
    const plan = await designed(draft);
    const broken = await editRhythmPlan(manager, {
      planId: plan.id,
      version: plan.version,
      placements: plan.placements.slice(1),
    });
    await expect(
      publishRhythmPlan(manager, { planId: plan.id, version: broken.version, fromWeek }),
    ).rejects.toMatchObject({ details: { because: 'has-faults' } });
  });
});
