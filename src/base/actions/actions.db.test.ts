import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { uuidV7, type ActionId, type ApiKeyId, type MemberId } from '#base/kernel/id.ts';
import type { Letter } from '#base/mail/mail.ts';
import { listNotices } from '#base/notices/queries.ts';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { addAction } from './commands/add-action.ts';
import { editAction } from './commands/edit-action.ts';
import { completeAction, dropAction, reopenAction } from './commands/end-action.ts';
import { readAction } from './queries/action-row.ts';
import { listActions } from './queries/list-actions.ts';
import { dueActionsOf } from './reminders/due-actions.ts';
import { remindOwner } from './reminders/remind.ts';
import { createAction } from './write-action.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let seller: Context & { memberId: MemberId };

// A Sunday, five past two in the afternoon in Amsterdam.
const now = new Date('2026-11-22T13:05:00Z');
const day = (text: string) => text as IsoDate;
const origin = {
  kind: 'meeting',
  id: uuidV7(now.getTime(), new Uint8Array(10)),
  name: 'Salesoverleg van 23 november',
  path: '/meetings/1',
};

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { now });
  theirs = await makeOrganisation(database, { name: 'De andere', now });
  seller = await ours.as('member', { name: 'Ilse' });
});
afterAll(() => database.drop());

const add = (ctx: Context, title: string, rest: Partial<Parameters<typeof addAction>[1]> = {}) =>
  addAction(ctx, { title, dueOn: day('2026-11-27'), ...rest });
const read = (ctx: Context, id: ActionId) => ctx.read((tx) => readAction(tx, ctx, id));
const reminders = async (ctx: Context, actionId: ActionId) => {
  const rows = await ctx.read((tx) =>
    tx
      .selectFrom('jobs.job_common')
      .select(['data', 'start_after'])
      .where('name', '=', 'actions.remind')
      .execute(),
  );
  return rows
    .filter(({ data }) => (data?.input as { actionId: ActionId } | undefined)?.actionId === actionId)
    .map(({ start_after }) => start_after.toISOString());
};

test('an action is one’s own unless somebody else is given, and reminds at nine on its day', async () => {
  const action = await add(seller, 'Offerte bellen');
  expect(action).toMatchObject({
    status: 'open',
    owner: { id: seller.memberId, name: 'Ilse' },
    remindDays: 0,
    isPrivate: false,
    origin: null,
    may: { edit: true },
  });
  expect(await reminders(seller, action.id)).toEqual(['2026-11-27T08:00:00.000Z']);
  expect(await reminders(seller, (await add(seller, 'Stil', { remindDays: null })).id)).toEqual([]);
});

test('a reminder some days before stays at nine when the clock goes back in between', async () => {
  const action = await add({ ...seller, now: new Date('2026-10-01T08:00:00Z') }, 'Wintertijd', {
    dueOn: day('2026-10-26'),
    remindDays: 2,
  });
  expect(await reminders(seller, action.id)).toEqual(['2026-10-24T07:00:00.000Z']);
});

test('who only reads adds none; a colleague’s is left alone; a manager changes it; another organisation finds none', async () => {
  const [reader, colleague, manager] = [
    await ours.as('reader'),
    await ours.as('member'),
    await ours.as('manager'),
  ];
  await expect(add(reader, 'Nee')).rejects.toMatchObject({ code: 'forbidden' });
  const { id, version } = await add(seller, 'Van Ilse');
  const asked = { actionId: id, version };
  const because = 'Niet meer nodig';
  for (const command of [completeAction, reopenAction, editAction]) {
    await expect(command(colleague, asked)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(command(theirs.ctx, asked)).rejects.toMatchObject({ code: 'not-found' });
  }
  await expect(dropAction(colleague, { ...asked, because })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(dropAction(theirs.ctx, { ...asked, because })).rejects.toMatchObject({ code: 'not-found' });
  await expect(read(theirs.ctx, id)).rejects.toMatchObject({ code: 'not-found' });
  expect(await editAction(manager, { ...asked, dueOn: day('2026-12-01') })).toMatchObject({ version: 2 });
  await expect(editAction(manager, { ...asked, title: 'Te laat' })).rejects.toMatchObject({
    code: 'conflict',
    details: { current: { version: 2 } },
  });
});

test('who is given an action hears of it, and who gave it may still change it', async () => {
  const colleague = await ours.as('member', { name: 'Bram' });
  const action = await add(seller, 'Prijslijst nakijken', { ownerId: colleague.memberId });
  expect(action.may.edit).toBe(true);
  expect((await listNotices(colleague)).notices[0]).toMatchObject({
    says: { nl: 'Ilse gaf je een actiepunt: Prijslijst nakijken' },
    path: `/actions/${action.id}`,
  });
});

test('nothing is agreed with somebody who has left, or with nobody', async () => {
  const left = await ours.as('member');
  await ours.ctx.transaction((tx) =>
    tx
      .updateTable('member')
      .set({ archived_at: now })
      .where('organisation_id', '=', ours.ctx.organisationId)
      .where('id', '=', left.memberId)
      .execute(),
  );
  await expect(add(seller, 'X', { ownerId: left.memberId })).rejects.toMatchObject({
    details: { because: 'owner-archived' },
  });
  const elsewhere = await theirs.as('member');
  await expect(add(seller, 'X', { ownerId: elsewhere.memberId })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(add(ours.ctx, 'X')).rejects.toMatchObject({ details: { because: 'nobody-is-owner' } });
});

test('what is done or dropped can be taken back, and is not done twice', async () => {
  const action = await add(seller, 'Heen en terug');
  const asked = ({ id, version }: { id: ActionId; version: number }) => ({ actionId: id, version });
  const done = await completeAction(seller, asked(action));
  expect(done).toMatchObject({ status: 'done', endedBy: { name: 'Ilse' } });
  await expect(completeAction(seller, asked(done))).rejects.toMatchObject({ details: { because: 'ended' } });
  await expect(editAction(seller, { ...asked(done), title: 'X' })).rejects.toMatchObject({
    details: { because: 'ended' },
  });
  const open = await reopenAction(seller, asked(done));
  expect(open).toMatchObject({ status: 'open', endedAt: null });
  await expect(reopenAction(seller, asked(open))).rejects.toMatchObject({
    details: { because: 'not-ended' },
  });
  const dropped = await dropAction(seller, { ...asked(open), because: 'Klant ging failliet' });
  expect(dropped).toMatchObject({ status: 'dropped', droppedBecause: 'Klant ging failliet' });
  expect(await reopenAction(seller, asked(dropped))).toMatchObject({ droppedBecause: null });
});

test('the list gives one’s own by when they are due, page by page, and those of one origin', async () => {
  const me = await ours.as('member');
  for (const dueOn of ['2026-12-03', '2026-11-30', '2026-12-01'])
    await add(me, `Voor ${dueOn}`, { dueOn: day(dueOn) });
  const first = await listActions(me, { limit: 2 });
  expect(first.rows.map(({ dueOn }) => dueOn)).toEqual(['2026-11-30', '2026-12-01']);
  const second = await listActions(me, { limit: 2, cursor: first.next ?? '' });
  expect(second).toMatchObject({ rows: [{ dueOn: '2026-12-03' }], next: null });
  await expect(listActions(me, { show: 'ended', cursor: first.next ?? '' })).rejects.toMatchObject({
    code: 'invalid',
  });
  await expect(listActions(me, { whose: 'team' })).rejects.toMatchObject({ code: 'forbidden' });
  const agreed = await me.transaction((tx) =>
    createAction(tx, me, {
      title: 'Uit het overleg',
      ownerId: me.memberId,
      dueOn: day('2026-12-04'),
      origin,
    }),
  );
  expect(agreed.origin).toEqual(origin);
  expect((await listActions(seller, { originId: origin.id })).rows).toHaveLength(1);
  expect((await listActions(seller, { whose: 'all', text: 'salesOVERLEG' })).rows).toHaveLength(1);
  expect((await listActions(seller, { whose: 'all', text: '100%' })).rows).toHaveLength(0);
});

test('an action between two is seen by those two alone: not by an administrator, not by a program', async () => {
  const [manager, administrator] = [
    await ours.as('manager', { name: 'Mara' }),
    await ours.as('administrator'),
  ];
  const program = ours.by({
    kind: 'api-key',
    keyId: uuidV7(now.getTime(), new Uint8Array(10)) as ApiKeyId,
    name: 'Koppeling',
    access: 'administrator',
    scopes: ['deals:write'],
  });
  const betweenIds = [manager.memberId, seller.memberId];
  const agree = (ownerId: MemberId) =>
    manager.transaction((tx) =>
      createAction(tx, manager, { title: 'Rustiger openen', ownerId, dueOn: day('2026-12-04'), betweenIds }),
    );
  const action = await agree(seller.memberId);
  expect(await read(seller, action.id)).toMatchObject({ isPrivate: true, may: { edit: true } });
  for (const other of [administrator, program, await ours.as('member')]) {
    await expect(read(other, action.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(completeAction(other, { actionId: action.id, version: 1 })).rejects.toMatchObject({
      code: 'not-found',
    });
  }
  await expect(agree(administrator.memberId)).rejects.toMatchObject({
    details: { because: 'owner-outside' },
  });
  await expect(
    editAction(seller, { actionId: action.id, version: 1, ownerId: administrator.memberId }),
  ).rejects.toMatchObject({ details: { because: 'owner-outside' } });
  const told = await administrator.read((tx) =>
    tx.selectFrom('audit_entry').select(['before', 'after']).where('subject_id', '=', action.id).execute(),
  );
  expect(told.length).toBeGreaterThan(0);
  expect(JSON.stringify(told)).not.toContain('Rustiger');
});

test('an owner is reminded once, by the bell and where chosen by mail, unless it is done', async () => {
  const letters: Letter[] = [];
  const mail = {
    isSet: true,
    post: async (_: unknown, letter: Letter) => void letters.push(letter),
    deliver: async () => {},
    close() {},
  };
  const post = { mail, address: 'https://verzonnen.example' };
  const owner = await ours.as('member', { name: 'Cas' });
  await ours.ctx.transaction(async (tx) => {
    await tx
      .updateTable('member')
      .set({ email: 'cas@verzonnen.example' })
      .where('organisation_id', '=', ours.ctx.organisationId)
      .where('id', '=', owner.memberId)
      .execute();
    await tx
      .insertInto('task_reminder_choice')
      .values({
        organisation_id: ours.ctx.organisationId,
        member_id: owner.memberId,
        mail_at_moment: true,
        mail_in_morning: true,
      })
      .execute();
  });
  const { id: actionId } = await add(owner, 'Script nalopen');
  const job = (at: string): Context => ({
    ...ours.by({ kind: 'job', name: 'actions.remind' }),
    now: new Date(at),
  });
  expect(await remindOwner(job('2026-11-26T08:00:00Z'), { actionId }, post)).toEqual({ reminded: false });
  expect(await remindOwner(job('2026-11-27T08:00:01Z'), { actionId }, post)).toEqual({ reminded: true });
  expect(await remindOwner(job('2026-11-27T08:00:02Z'), { actionId }, post)).toEqual({ reminded: false });
  expect(letters).toMatchObject([{ to: 'cas@verzonnen.example', subject: 'Herinnering: Script nalopen' }]);
  expect((await listNotices(owner)).notices[0]).toMatchObject({ says: { nl: 'Script nalopen' } });
  const due = await owner.read((tx) => dueActionsOf(tx, owner, owner.memberId, day('2026-11-27')));
  expect(due).toMatchObject([{ title: 'Script nalopen', about: null }]);
});
