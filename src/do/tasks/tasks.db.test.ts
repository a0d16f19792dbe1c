import { afterAll, beforeAll, expect, test } from 'vitest';

import { newId, type Context } from '#base/db/context.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { AccountId, MemberId, TaskId } from '#base/kernel/id.ts';
import type { Letter } from '#base/mail/mail.ts';
import { readNotices } from '#base/notices/commands.ts';
import { listNotices } from '#base/notices/queries.ts';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { addTask } from './commands/add-task.ts';
import { editTask } from './commands/edit-task.ts';
import { completeTask, removeTask, skipTask } from './commands/end-task.ts';
import { reopenTask } from './commands/reopen-task.ts';
import { createTasks } from './create-tasks.ts';
import { listTasks } from './queries/list-tasks.ts';
import { readTask } from './queries/task-row.ts';
import { chooseReminders, getReminderChoice } from './reminders/choice.ts';
import { mailMorning } from './reminders/mail-morning.ts';
import { remind } from './reminders/remind.ts';
import { rhythm } from './rules/recurrence.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let seller: Context & { memberId: MemberId };

// A Sunday, five past two in the afternoon in Amsterdam.
const now = new Date('2026-11-22T13:05:00Z');
const day = (text: string) => text as IsoDate;
const at = (ctx: Context, instant: string): Context => ({ ...ctx, now: new Date(instant) });

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { now });
  theirs = await makeOrganisation(database, { name: 'De andere', now });
  seller = await ours.as('member', { name: 'Ilse' });
});
afterAll(() => database.drop());

const add = (ctx: Context, title: string, rest: Partial<Parameters<typeof addTask>[1]> = {}) =>
  addTask(ctx, { title, dueOn: day('2026-11-23'), ...rest });
const waiting = async (ctx: Context, taskId: TaskId) => {
  const rows = await ctx.read((tx) =>
    tx
      .selectFrom('jobs.job_common')
      .select(['data', 'start_after'])
      .where('name', '=', 'tasks.remind')
      .execute(),
  );
  return rows
    .filter(({ data }) => (data?.input as { taskId: TaskId } | undefined)?.taskId === taskId)
    .map(({ start_after }) => start_after.toISOString());
};
function post() {
  const letters: Letter[] = [];
  const mail = {
    isSet: true,
    post: async (_: unknown, letter: Letter) => void letters.push(letter),
    deliver: async () => {},
    close() {},
  };
  return { letters, mail, address: 'https://verzonnen.example' };
}

test('a task is one’s own unless somebody else is given, and reminds at its time', async () => {
  const task = await add(seller, 'Bel Jansen', { kind: 'call', dueTime: '10:00' });
  expect(task).toMatchObject({
    status: 'open',
    member: { id: seller.memberId, name: 'Ilse' },
    remindMinutes: 0,
    may: { edit: true },
  });
  expect(await waiting(seller, task.id)).toEqual(['2026-11-23T09:00:00.000Z']);
  expect(await add(seller, 'Zonder tijd')).toMatchObject({ remindMinutes: null, dueTime: null });
});

test('who only reads adds none; a colleague’s is left alone; a manager changes it; another organisation finds none', async () => {
  const [reader, colleague, manager] = [
    await ours.as('reader'),
    await ours.as('member'),
    await ours.as('manager'),
  ];
  await expect(add(reader, 'Nee')).rejects.toMatchObject({ code: 'forbidden' });
  const { id, version } = await add(seller, 'Van Ilse');
  const ask = { taskId: id, version };
  for (const command of [completeTask, skipTask, removeTask, reopenTask, editTask]) {
    await expect(command(colleague, ask)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(command(theirs.ctx, ask)).rejects.toMatchObject({ code: 'not-found' });
  }
  await expect(theirs.ctx.read((tx) => readTask(tx, theirs.ctx, id))).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await editTask(manager, { ...ask, priority: 'high' })).toMatchObject({
    priority: 'high',
    version: 2,
  });
});

test('who gives a task to a colleague may still change it, and the colleague hears of it', async () => {
  const colleague = await ours.as('member', { name: 'Bram' });
  const task = await add(seller, 'Offerte nakijken', { memberId: colleague.memberId });
  expect(task.may.edit).toBe(true);
  const { notices, unread } = await listNotices(colleague);
  expect(unread).toBe(1);
  expect(notices[0]).toMatchObject({
    says: { nl: 'Ilse gaf je een taak: Offerte nakijken' },
    path: `/tasks/${task.id}`,
  });
  expect(await listNotices(seller)).toMatchObject({ unread: 0 });
  expect(await readNotices(seller, { noticeIds: notices.map(({ id }) => id) })).toEqual({ unread: 0 });
  expect((await listNotices(colleague)).unread).toBe(1);
  expect(await readNotices(colleague, {})).toEqual({ unread: 0 });
});

test('a member who left is given nothing', async () => {
  const left = await ours.as('member');
  await ours.ctx.transaction((tx) =>
    tx.updateTable('member').set({ archived_at: now }).where('id', '=', left.memberId).execute(),
  );
  await expect(add(seller, 'Nee', { memberId: left.memberId })).rejects.toMatchObject({
    details: { because: 'member-archived' },
  });
  await expect(add(seller, 'Nee', { memberId: newId<MemberId>() })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('whoever is second hears what the task is now', async () => {
  const { id, version } = await add(seller, 'Twee tegelijk');
  await editTask(seller, { taskId: id, version, title: 'Eerste' });
  await expect(editTask(seller, { taskId: id, version, title: 'Tweede' })).rejects.toMatchObject({
    code: 'conflict',
    details: { current: { title: 'Eerste', version: 2 } },
  });
});

test('one that comes back is followed by its next, with its reminder; undo takes both back', async () => {
  const first = await add(seller, 'Cijfers', {
    dueTime: '09:00',
    recurrence: rhythm('week', { on: [1], left: 2 }),
  });
  const { task, next } = await completeTask(seller, { taskId: first.id, version: 1 });
  expect(task).toMatchObject({ status: 'done', endedBy: { name: 'Ilse' } });
  expect(next).toMatchObject({
    title: 'Cijfers',
    dueOn: '2026-11-30',
    dueTime: '09:00',
    recurrence: { left: 1 },
  });
  expect(next && (await waiting(seller, next.id))).toEqual(['2026-11-30T08:00:00.000Z']);
  await expect(completeTask(seller, { taskId: first.id, version: 2 })).rejects.toMatchObject({
    details: { because: 'ended' },
  });
  const open = await reopenTask(seller, { taskId: first.id, version: 2 });
  expect(open).toMatchObject({ status: 'open', recurrence: { left: 2 } });
  const list = await listTasks(seller, { show: 'open' });
  expect(list.rows.filter(({ title }) => title === 'Cijfers')).toHaveLength(1);

  const again = await completeTask(seller, { taskId: first.id, version: 3 });
  const last = await completeTask(seller, { taskId: again.next?.id as TaskId, version: 1 });
  expect(last.next).toBeNull();
});

test('where somebody worked on the next already, undo leaves it and the series goes on there', async () => {
  const first = await add(seller, 'Rapport', { recurrence: rhythm('day') });
  const { next } = await completeTask(seller, { taskId: first.id, version: 1 });
  await editTask(seller, { taskId: next?.id as TaskId, version: 1, note: 'begonnen' });
  expect(await reopenTask(seller, { taskId: first.id, version: 2 })).toMatchObject({ recurrence: null });
});

test('one of a series is skipped; one that does not come back is not', async () => {
  const weekly = await add(seller, 'Overleg', { recurrence: rhythm('week', { on: [1] }) });
  const { next } = await skipTask(seller, { taskId: weekly.id, version: 1 });
  expect(next?.dueOn).toBe('2026-11-30');
  const once = await add(seller, 'Eenmalig');
  await expect(skipTask(seller, { taskId: once.id, version: 1 })).rejects.toMatchObject({
    details: { because: 'not-recurring' },
  });
});

test('a removed one is gone from every list, comes back by undo, and all of it is written down', async () => {
  const { id } = await add(seller, 'Weg ermee');
  await removeTask(seller, { taskId: id, version: 1 });
  const titles = async () => (await listTasks(seller, {})).rows.map(({ title }) => title);
  expect(await titles()).not.toContain('Weg ermee');
  await expect(completeTask(seller, { taskId: id, version: 2 })).rejects.toMatchObject({ code: 'not-found' });
  await reopenTask(seller, { taskId: id, version: 2 });
  expect(await titles()).toContain('Weg ermee');
  const audited = await seller.read((tx) =>
    tx.selectFrom('audit_entry').select('action').where('subject_id', '=', id).orderBy('id').execute(),
  );
  expect(audited.map(({ action }) => action)).toEqual(['task.added', 'task.removed', 'task.reopened']);
});

test('a reminder comes at its moment, once, by the bell and by mail where that was chosen', async () => {
  const busy = await ours.as('member', { name: 'Koen' });
  await ours.ctx.transaction((tx) =>
    tx
      .updateTable('member')
      .set({ email: 'koen@verzonnen.example' })
      .where('id', '=', busy.memberId)
      .execute(),
  );
  expect(await getReminderChoice(busy, true)).toEqual({
    mailAtMoment: false,
    mailInMorning: true,
    mailIsSet: true,
    hasAddress: true,
  });
  await chooseReminders(busy, { mailAtMoment: true, mailInMorning: true }, true);
  const task = await add(busy, 'Bel Jansen', { dueTime: '10:00', remindMinutes: 15 });
  const { letters, ...way } = post();
  expect(await remind(busy, { taskId: task.id }, way)).toEqual({ reminded: false });
  const then = at(busy, '2026-11-23T08:45:00Z');
  expect(await remind(then, { taskId: task.id }, way)).toEqual({ reminded: true });
  expect(await remind(then, { taskId: task.id }, way)).toEqual({ reminded: false });
  expect((await listNotices(busy)).notices).toMatchObject([
    { kind: 'task.reminder', says: { nl: '10:00 Bel Jansen' }, read: false },
  ]);
  expect(letters).toMatchObject([{ to: 'koen@verzonnen.example', subject: 'Herinnering: Bel Jansen' }]);
  expect(letters[0]?.text).toContain(`https://verzonnen.example/tasks/${task.id}`);

  const moved = await editTask(busy, { taskId: task.id, version: 1, dueOn: day('2026-11-24') });
  expect(await remind(then, { taskId: task.id }, way)).toEqual({ reminded: false });
  await completeTask(busy, { taskId: task.id, version: moved.version });
  expect(await remind(at(busy, '2026-11-25T08:45:00Z'), { taskId: task.id }, way)).toEqual({
    reminded: false,
  });
});

test('the letter of the morning tells what is late and what is for today, to who has something', async () => {
  const { ctx, as } = await makeOrganisation(database, { name: 'Ochtend', now });
  const [one, none] = [await as('member', { name: 'Een' }), await as('member', { name: 'Geen' })];
  for (const { memberId } of [one, none])
    await ctx.transaction((tx) =>
      tx
        .updateTable('member')
        .set({ email: `${memberId}@verzonnen.example` })
        .where('id', '=', memberId)
        .execute(),
    );
  await add(one, 'Oud', { dueOn: day('2026-11-20') });
  await add(one, 'Nu', { dueOn: day('2026-11-22'), dueTime: '16:00' });
  await add(one, 'Straks', { dueOn: day('2026-11-24') });
  const { letters, ...way } = post();
  expect(await mailMorning(ctx, way)).toEqual({ letters: 1 });
  expect(letters[0]?.subject).toBe('Vandaag: 2 taken');
  expect(letters[0]?.text).toContain('Te laat\n- Oud (2 dagen te laat)\n\nVandaag\n- 16:00 Nu');
  await chooseReminders(one, { mailAtMoment: false, mailInMorning: false }, true);
  expect(await mailMorning(ctx, way)).toEqual({ letters: 0 });
});

test('what a rule asks for one deal is asked once, and takes the deal’s account', async () => {
  const account = newId<AccountId>();
  const [cycle] = await ours.ctx.read((tx) =>
    tx.selectFrom('phase').select(['cycle_id', 'id']).limit(1).execute(),
  );
  const dealId = newId<never>();
  const own = { organisation_id: ours.ctx.organisationId };
  await ours.ctx.transaction(async (tx) => {
    await tx
      .insertInto('account')
      .values({ ...own, id: account, name: 'Vos BV', kind: 'customer', owner_id: null } as never)
      .execute();
    await tx
      .insertInto('deal')
      .values({
        ...own,
        id: dealId,
        title: 'Kans',
        account_id: account,
        cycle_id: cycle?.cycle_id,
        phase_id: cycle?.id,
      } as never)
      .execute();
  });
  const wish = {
    title: 'Factuur sturen',
    kind: 'invoice',
    dueOn: day('2026-11-25'),
    dealId,
    source: 'after-order invoice',
  } as const;
  const [id] = await ours.ctx.transaction((tx) => createTasks(tx, ours.ctx, [wish]));
  expect(await ours.ctx.transaction((tx) => createTasks(tx, ours.ctx, [wish]))).toEqual([]);
  expect((await listTasks(seller, { dealId })).rows).toMatchObject([
    { id, kind: 'invoice', account: { name: 'Vos BV' }, member: null },
  ]);
  expect((await listTasks(seller, { accountId: account })).rows).toHaveLength(1);
});

test('lists come in pages, in the order in which tasks are due; a team’s are for who leads', async () => {
  const { as } = await makeOrganisation(database, { name: 'Lijst', now });
  const [member, manager] = [await as('member'), await as('manager')];
  const dates = ['2026-11-25', '2026-11-23', '2026-11-23', '2026-12-01'];
  for (const [i, dueOn] of dates.entries())
    await add(member, `T${i}`, { dueOn: day(dueOn), ...(i === 2 ? { dueTime: '08:00' } : {}) });
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Awaited<ReturnType<typeof listTasks>> = await listTasks(member, {
      limit: 1,
      ...(cursor ? { cursor } : {}),
    });
    seen.push(...page.rows.map(({ title }) => title));
    cursor = page.next;
  }
  expect(seen).toEqual(['T2', 'T1', 'T0', 'T3']);
  await expect(listTasks(member, { cursor: 'x' })).rejects.toMatchObject({ code: 'invalid' });
  await expect(listTasks(member, { whose: 'team' })).rejects.toMatchObject({ code: 'forbidden' });
  expect((await listTasks(manager, { whose: 'team' })).rows).toEqual([]);
  expect((await listTasks(manager, { whose: 'all' })).rows).toHaveLength(4);
  expect((await listTasks(manager, { whose: member.memberId })).rows).toHaveLength(4);
  for (const { id, version } of (await listTasks(member, {})).rows.slice(0, 2))
    await completeTask(member, { taskId: id, version });
  const done = await listTasks(member, { show: 'done', limit: 1 });
  expect(done.rows).toHaveLength(1);
  expect((await listTasks(member, { show: 'done', limit: 1, cursor: done.next ?? '' })).rows).toHaveLength(1);
});
