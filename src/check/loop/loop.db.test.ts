import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { addDays, mondayOf, weekOf } from '#base/kernel/date.ts';
import { addRhythmItem, beginChecklist, judgeRhythmItem } from '#plan/rhythm/commands.ts';
import { listRhythmMarks, markRhythmItem, unmarkRhythmItem } from '#plan/rhythm/mark-commands.ts';
import { putRhythmSettings } from '#plan/rhythm/hours/commands.ts';
import { rhythmSettings } from '#plan/rhythm/hours/queries.ts';
import { publishRhythmPlan } from '#plan/rhythm/planner/commands/publish-plan.ts';
import { addRhythmPlan, editRhythmPlan } from '#plan/rhythm/planner/commands/write-plans.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { getLoop } from './queries.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  theirs = await makeOrganisation(database, { name: 'De andere' });
  await beginChecklist(await ours.as('manager'));
});
afterAll(() => database.drop());

async function stop(code: string) {
  const { items } = await getLoop(await ours.as('reader'));
  const item = items.find((one) => one.code === code);
  if (!item) throw new Error(`no ${code}`);
  return item;
}

/** Keeps an item, since a day long ago. */
async function keep(code: string) {
  const manager = await ours.as('manager');
  const { id } = await stop(code);
  await judgeRhythmItem(manager, { itemId: id, version: 1, verdict: 'kept' });
  await manager.transaction((tx) =>
    sql`UPDATE rhythm_item SET decided_at = '2025-01-01T12:00:00Z' WHERE id = ${id}`.execute(tx),
  );
  return id;
}

test('the loop shows what is undecided, and nothing of what was struck', async () => {
  const manager = await ours.as('manager');
  const bonus = await stop('bonus');
  expect(bonus).toMatchObject({ status: 'undecided', due: false });
  await judgeRhythmItem(manager, { itemId: bonus.id, version: 1, verdict: 'struck' });
  const loop = await getLoop(manager);
  expect(loop.items.some(({ code }) => code === 'bonus')).toBe(false);
  expect(loop.walk).toEqual({ decided: 1, total: 46 });
});

test('what is kept long ago and never done is late; marked, it runs again; taken back, it is late', async () => {
  const member = await ours.as('member');
  const itemId = await keep('sales-meeting');
  expect(await stop('sales-meeting')).toMatchObject({ status: 'late', due: true, behind: 1 });
  const mark = await markRhythmItem(member, { itemId, what: 'done' });
  expect(mark).toMatchObject({ day: member.today, what: 'done', by: { id: member.memberId } });
  expect(await stop('sales-meeting')).toMatchObject({
    status: 'on-rhythm',
    due: false,
    lastOn: member.today,
  });
  expect(await listRhythmMarks(member, itemId)).toHaveLength(1);
  await unmarkRhythmItem(member, { itemId, markId: mark.id });
  expect(await stop('sales-meeting')).toMatchObject({ status: 'late' });
});

test('what is skipped says so', async () => {
  const member = await ours.as('member');
  const itemId = await keep('month-overview');
  await markRhythmItem(member, { itemId, what: 'skipped' });
  expect(await stop('month-overview')).toMatchObject({ status: 'skipped' });
});

test('the same day is marked once, a day to come not at all, and neither what is still open', async () => {
  const member = await ours.as('member');
  const { id: itemId } = await stop('month-overview');
  const refused = (because: string) => ({ details: { because } });
  await expect(markRhythmItem(member, { itemId, what: 'done' })).rejects.toMatchObject(
    refused('marked-already'),
  );
  await expect(
    markRhythmItem(member, { itemId, what: 'done', day: addDays(member.today, 1) }),
  ).rejects.toMatchObject(refused('day-ahead'));
  const { id: open } = await stop('training');
  await expect(markRhythmItem(member, { itemId: open, what: 'done' })).rejects.toMatchObject(
    refused('not-kept'),
  );
});

test('calls that were logged keep calling on rhythm, counted over everybody who calls', async () => {
  await keep('cold-calls');
  expect(await stop('cold-calls')).toMatchObject({ status: 'late', byLog: false });
  const callers = [await ours.as('member'), await ours.as('member')];
  const manager = await ours.as('manager');
  const monday = mondayOf(manager.today);
  await manager.transaction(async (tx) => {
    for (const { memberId } of callers) {
      await sql`INSERT INTO role_assignment (organisation_id, id, member_id, role, share_percent, from_date)
        VALUES (${manager.organisationId}, gen_random_uuid(), ${memberId}, 'outbound', 100, '2025-01-01')`.execute(
        tx,
      );
      for (let ago = 1; ago <= 10; ago++)
        await sql`INSERT INTO activity (organisation_id, id, kind, member_id, at, on_date)
          VALUES (${manager.organisationId}, gen_random_uuid(), 'call', ${memberId}, now(), ${addDays(monday, 3 - ago)})`.execute(
          tx,
        );
    }
    await sql`INSERT INTO activity (organisation_id, id, kind, member_id, at, on_date)
      SELECT ${manager.organisationId}, gen_random_uuid(), 'call', ${callers[0]?.memberId ?? null}, now(), d
      FROM generate_series(${manager.today}::date - 4, ${manager.today}::date, '1 day') d`.execute(tx);
  });
  expect(await stop('cold-calls')).toMatchObject({ byLog: true, status: 'on-rhythm' });
});

test('a reader marks nothing, and a member takes back only what they said themselves', async () => {
  const itemId = await keep('signals');
  const [one, other, manager] = [await ours.as('member'), await ours.as('member'), await ours.as('manager')];
  await expect(markRhythmItem(await ours.as('reader'), { itemId, what: 'done' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const { id: markId } = await markRhythmItem(one, { itemId, what: 'done' });
  await expect(unmarkRhythmItem(other, { itemId, markId })).rejects.toMatchObject({ code: 'forbidden' });
  expect(await unmarkRhythmItem(manager, { itemId, markId })).toBeNull();
});

test('another organisation sees nothing of our loop and marks nothing', async () => {
  const stranger = await theirs.as('administrator');
  const { id: itemId } = await stop('signals');
  const mark = await markRhythmItem(await ours.as('member'), { itemId, what: 'done' });
  expect((await getLoop(stranger)).items).toEqual([]);
  for (const attempt of [
    () => listRhythmMarks(stranger, itemId),
    () => markRhythmItem(stranger, { itemId, what: 'done' }),
    () => unmarkRhythmItem(stranger, { itemId, markId: mark.id }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
});

test('five hundred items are shown at once', async () => {
  const large = await makeOrganisation(database, { name: 'De grote' });
  const manager = await large.as('manager');
  await manager.inOne(async (ctx) => {
    for (let n = 0; n < 500; n++)
      await addRhythmItem(ctx, {
        part: (['plan', 'do', 'check', 'act'] as const)[n % 4] ?? 'do',
        name: { nl: `Onderdeel ${n}` },
        minutes: 15,
        times: 1,
        per: 'week',
        responsible: 'closer',
        who: ['closer'],
      });
  });
  const began = performance.now();
  const { items } = await getLoop(manager);
  expect(items).toHaveLength(500);
  expect(performance.now() - began).toBeLessThan(1500);
});

test('nothing is late because of days on which the planner says that everybody is off', async () => {
  const manager = await ours.as('manager');
  expect((await stop('sales-meeting')).status).toBe('late');
  const { settings, version } = await manager.read((tx) => rhythmSettings(tx, manager));
  await putRhythmSettings(manager, {
    settings: {
      ...settings,
      periods: [
        {
          name: 'Bouwvak',
          from: addDays(manager.today, -800),
          to: addDays(manager.today, 30),
          effect: 'closed',
        },
      ],
    },
    version,
  });
  expect((await stop('sales-meeting')).status).not.toBe('late');
});

test('the loop says when an item lies next in the published rhythm', async () => {
  const other = await makeOrganisation(database, { name: 'De derde' });
  const manager = await other.as('manager');
  const seller = await other.as('member', { name: 'Cas' });
  await other.ctx.transaction((tx) =>
    sql`INSERT INTO role_assignment (organisation_id, id, member_id, role, share_percent, from_date)
        VALUES (${other.ctx.organisationId}, gen_random_uuid(), ${seller.memberId}, 'closer', 100, '2020-01-01')`.execute(
      tx,
    ),
  );
  const { id } = await addRhythmItem(manager, {
    part: 'do',
    name: { nl: 'Administratie' },
    minutes: 60,
    times: 1,
    per: 'week',
    responsible: 'closer',
    who: ['closer'],
  });
  expect((await getLoop(seller)).items).toMatchObject([{ id, next: null }]);
  const plan = await addRhythmPlan(manager, { name: 'Winter', copyOf: null });
  const edited = await editRhythmPlan(manager, {
    planId: plan.id,
    version: plan.version,
    placements: [{ itemId: id, members: [seller.memberId], day: 2, from: 600, to: 660 }],
  });
  await publishRhythmPlan(manager, {
    planId: plan.id,
    version: edited.version,
    fromWeek: weekOf(manager.today),
  });
  const { next = null } = (await getLoop(seller)).items[0] ?? {};
  expect(next?.from).toBe(600);
  expect(next && next.day >= manager.today && next.day <= addDays(manager.today, 22)).toBe(true);
});
