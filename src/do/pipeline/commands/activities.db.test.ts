import { setTimeout } from 'node:timers/promises';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import { addDays, instantAt } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import * as contract from '../activity-contract.ts';
import { getDeal } from '../queries/get-deal.ts';
import { getTimeline } from '../queries/get-timeline.ts';
import { listActivities } from '../queries/list-activities.ts';
import type { DealRow, Timeline } from '../shapes.ts';
import { logActivity, planActivity } from './add-activity.ts';
import { completeActivity } from './complete-activity.ts';
import { createDeal } from './create-deal.ts';
import { deleteActivity } from './delete-activity.ts';
import { deleteDeal } from './delete-deal.ts';
import { editActivity } from './edit-activity.ts';

type Member = Context & { memberId: MemberId };

let database: TestDatabase;
let ours: TestOrganisation;
let seller: Member;
let colleague: Member;
let manager: Member;
let reader: Member;
let stranger: Member;
let deal: DealRow;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  const theirs = await makeOrganisation(database, { name: 'De andere' });
  seller = await ours.as('member', { name: 'V. Verkoper' });
  colleague = await ours.as('member');
  manager = await ours.as('manager');
  reader = await ours.as('reader');
  stranger = await theirs.as('administrator');
  deal = await createDeal(seller, { title: 'Levering', newAccountName: 'Verzonnen BV' });
});
afterAll(() => database.drop());

const inDays = (days: number) =>
  instantAt(seller.organisation.timeZone, addDays(seller.today, days), '09:00').toISOString();
const log = (ctx: Context, more: Partial<Parameters<typeof logActivity>[1]> = {}) =>
  logActivity(ctx, { kind: 'call', dealId: deal.id, ...more });
const plan = (ctx: Context, more: Partial<Parameters<typeof planActivity>[1]> = {}) =>
  planActivity(ctx, { kind: 'visit', dealId: deal.id, at: inDays(1), ...more });

test('a call is logged in one go: now, by whoever logs it, with the deal’s account', async () => {
  const call = await log(seller, { outcome: 'reached', minutes: 5, note: 'Belt morgen terug' });
  contract.logActivity.output.parse(call);
  expect(call).toMatchObject({
    kind: 'call',
    status: 'done',
    member: { name: 'V. Verkoper' },
    deal: { id: deal.id, title: 'Levering' },
    account: { name: 'Verzonnen BV' },
    at: seller.now.toISOString(),
    onDate: seller.today,
    outcome: 'reached',
    minutes: 5,
  });
  expect((await getDeal(seller, deal.id)).lastActivityAt).toBe(call.at);
});

test('a colleague logs a call on a deal that is not theirs, not in somebody else’s name', async () => {
  expect((await log(colleague)).member?.id).toBe(colleague.memberId);
  await expect(log(colleague, { memberId: seller.memberId })).rejects.toMatchObject({ code: 'forbidden' });
  expect((await log(manager, { memberId: seller.memberId })).member?.id).toBe(seller.memberId);
});

test('readers log and plan nothing, and nobody does on a deal of another organisation', async () => {
  await expect(log(reader)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(plan(reader)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(log(stranger)).rejects.toMatchObject({ code: 'not-found' });
  await expect(plan(stranger)).rejects.toMatchObject({ code: 'not-found' });
});

test('what was done cannot lie in the future, and nothing is planned in the past', async () => {
  await expect(log(seller, { at: inDays(1) })).rejects.toMatchObject({
    details: { because: 'done-in-future' },
  });
  await expect(plan(seller, { at: inDays(-1) })).rejects.toMatchObject({
    details: { because: 'planned-in-past' },
  });
});

test('a planned visit is the deal’s next action until it is done', async () => {
  const visit = await plan(seller);
  contract.planActivity.output.parse(visit);
  expect((await getDeal(seller, deal.id)).nextActivity).toEqual({ at: visit.at, kind: 'visit' });
  const done = await completeActivity(seller, {
    activityId: visit.id,
    version: 1,
    outcome: 'positive',
    minutes: 45,
  });
  expect(done).toMatchObject({ status: 'done', onDate: seller.today, outcome: 'positive', version: 2 });
  expect((await getDeal(seller, deal.id)).nextActivity).toBeNull();
  await expect(completeActivity(seller, { activityId: visit.id, version: 2 })).rejects.toMatchObject({
    details: { because: 'not-planned' },
  });
});

test('an activity is changed, and the second of two edits is told so', async () => {
  const visit = await plan(seller);
  const edit = (ctx: Context, version = 1) =>
    editActivity(ctx, { activityId: visit.id, version, at: inDays(3), note: 'Later' });
  await expect(edit(colleague)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(edit(reader)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(edit(stranger)).rejects.toMatchObject({ code: 'not-found' });
  expect(await edit(seller)).toMatchObject({ onDate: addDays(seller.today, 3), note: 'Later', version: 2 });
  await expect(edit(seller)).rejects.toMatchObject({ code: 'conflict' });
  await expect(
    editActivity(seller, { activityId: visit.id, version: 2, outcome: 'positive' }),
  ).rejects.toMatchObject({ details: { because: 'planned-has-no-outcome' } });
  await expect(
    editActivity(seller, { activityId: visit.id, version: 2, memberId: colleague.memberId }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  expect(
    (await editActivity(manager, { activityId: visit.id, version: 2, memberId: colleague.memberId })).member
      ?.id,
  ).toBe(colleague.memberId);
});

test('an activity of one’s own is completed and deleted by oneself or a manager', async () => {
  const visit = await plan(seller);
  const complete = (ctx: Context) => completeActivity(ctx, { activityId: visit.id, version: 1 });
  const remove = (ctx: Context) => deleteActivity(ctx, { activityId: visit.id, version: 1 });
  for (const act of [complete, remove]) {
    await expect(act(colleague)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(act(reader)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(act(stranger)).rejects.toMatchObject({ code: 'not-found' });
  }
  await remove(seller);
  await expect(remove(seller)).rejects.toMatchObject({ code: 'not-found' });
});

test('the timeline pages through activities and events, newest first, each once', async () => {
  const busy = await createDeal(seller, { title: 'Veel gebeurd' });
  const at = (minute: number) => new Date(seller.now.getTime() - minute * 60_000).toISOString();
  // Some at the very same moment.
  for (let i = 0; i < 12; i++)
    await logActivity(seller, { kind: 'call', dealId: busy.id, at: at(Math.floor(i / 3)), note: `${i}` });
  const seen: Timeline['rows'] = [];
  let cursor: string | undefined;
  do {
    const page = await getTimeline(seller, { kind: 'deal', id: busy.id }, { limit: 4, cursor });
    contract.listActivities.output.shape.next.parse(page.next);
    seen.push(...page.rows);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toHaveLength(13);
  const happened = (row: Timeline['rows'][number]) =>
    row.type === 'activity' ? row.activity : row.type === 'event' ? row.event : null;
  expect(new Set(seen.map((row) => happened(row)?.id)).size).toBe(13);
  const times = seen.map((row) => happened(row)?.at);
  expect(times).toEqual(times.toSorted((a, b) => (String(a) < String(b) ? -1 : 1)).toReversed());
  const events = await getTimeline(seller, { kind: 'deal', id: busy.id }, { only: 'events' });
  expect(events.rows.map(({ type }) => type)).toEqual(['event']);
  await expect(getTimeline(stranger, { kind: 'deal', id: busy.id }, {})).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('what is planned is listed as it comes, what was done newest first', async () => {
  const own = await ours.as('member');
  const made = [];
  for (const day of [5, 1, 3]) made.push(await plan(own, { at: inDays(day) }));
  const first = await listActivities(own, { status: 'planned', members: ['me'], limit: 2 });
  contract.listActivities.output.parse(first);
  const second = await listActivities(own, {
    status: 'planned',
    members: ['me'],
    limit: 2,
    cursor: first.next ?? undefined,
  });
  expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual([
    made[1]?.id,
    made[2]?.id,
    made[0]?.id,
  ]);
  await log(own, { note: 'oud', at: inDays(-2) });
  await log(own, { note: 'nieuw', at: inDays(-1) });
  const done = await listActivities(own, { status: 'done', members: ['me'] });
  expect(done.rows.map(({ note }) => note)).toEqual(['nieuw', 'oud']);
  expect((await listActivities(stranger, { status: 'done', dealId: deal.id })).rows).toEqual([]);
  await expect(listActivities(own, { status: 'done', cursor: first.next ?? '' })).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('what is noted on a deal while an administrator deletes it is refused, as on a deal that is not there', async () => {
  const gone = await createDeal(seller, { title: 'Vergissing' });
  const administrator = await ours.as('administrator');
  const noted = await administrator.inOne(async (inside) => {
    await deleteDeal(inside, { dealId: gone.id, version: 1 });
    const noting = Promise.allSettled([log(seller, { dealId: gone.id })]);
    await setTimeout(150); // until it waits for the deletion
    return () => noting;
  });
  expect(await noted()).toMatchObject([{ status: 'rejected', reason: { code: 'not-found' } }]);
});
