import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import {
  addRhythmItem,
  beginChecklist,
  editRhythmItem,
  judgeRhythmItem,
  restoreRhythmItem,
} from './commands.ts';
import { listRhythmItems } from './queries.ts';
import { walkProgress } from './rules/checklist.ts';
import { startingItems } from './rules/starting-items.ts';

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

const own = {
  part: 'do' as const,
  name: { nl: 'Beursbezoek', en: 'Trade fair' },
  minutes: 480,
  times: 1,
  per: 'quarter' as const,
  responsible: 'closer' as const,
  who: ['closer' as const, 'closer' as const, 'outbound' as const],
};

async function first(code: string) {
  const items = await listRhythmItems(await ours.as('reader'));
  const item = items.find((one) => one.code === code);
  if (!item) throw new Error(`no ${code}`);
  return item;
}

test('the checklist begins with the starting items in the order of the loop, and begins once', async () => {
  const manager = await ours.as('manager');
  expect(await beginChecklist(manager)).toEqual({ added: 0 });
  const items = await listRhythmItems(await ours.as('reader'));
  expect(items.map(({ code }) => code)).toEqual(startingItems.map(({ code }) => code));
  expect(items[0]).toMatchObject({
    verdict: 'open',
    name: { nl: 'Jaarplan', en: 'Year plan' },
    windows: [],
    version: 1,
  });
});

test('two who begin at once leave one list', async () => {
  const fresh = await makeOrganisation(database, { name: 'De derde' });
  const managers = [await fresh.as('manager'), await fresh.as('manager')];
  const added = await Promise.all(managers.map((manager) => beginChecklist(manager)));
  expect(added.reduce((sum, one) => sum + one.added, 0)).toBe(startingItems.length);
});

test('the team keeps and strikes on its walk, which says how far it is', async () => {
  const seller = await ours.as('member');
  const kept = await first('day-start');
  const struck = await first('bonus');
  expect(
    await judgeRhythmItem(seller, { itemId: kept.id, version: kept.version, verdict: 'kept' }),
  ).toMatchObject({ verdict: 'kept', decidedById: seller.memberId, version: 2 });
  await judgeRhythmItem(seller, { itemId: struck.id, version: struck.version, verdict: 'struck' });
  expect(walkProgress(await listRhythmItems(seller)).decided).toBe(2);
  const again = await judgeRhythmItem(seller, { itemId: struck.id, version: 2, verdict: 'open' });
  expect(again).toMatchObject({ verdict: 'open', decidedById: null });
});

test('of two who judge the same item at once the second sees what the first made of it', async () => {
  const item = await first('signals');
  const [one, other] = [await ours.as('member'), await ours.as('member')];
  await judgeRhythmItem(one, { itemId: item.id, version: item.version, verdict: 'kept' });
  await expect(
    judgeRhythmItem(other, { itemId: item.id, version: item.version, verdict: 'struck' }),
  ).rejects.toMatchObject({ code: 'conflict', details: { current: { verdict: 'kept' } } });
  // Who wants the same is not stopped by coming second.
  expect(
    await judgeRhythmItem(other, { itemId: item.id, version: item.version, verdict: 'kept' }),
  ).toMatchObject({ verdict: 'kept', decidedById: one.memberId });
});

test('a manager adds what is missing and changes what does not fit', async () => {
  const manager = await ours.as('manager');
  const added = await addRhythmItem(manager, own);
  expect(added).toMatchObject({
    code: null,
    verdict: 'kept',
    who: ['closer', 'outbound'],
    gathering: 'alone',
  });
  const meeting = await first('sales-meeting');
  const edited = await editRhythmItem(manager, {
    itemId: meeting.id,
    version: meeting.version,
    minutes: 45,
    windows: [{ day: 0, from: 540, to: 660 }],
    followsId: (await first('signals')).id,
  });
  expect(edited).toMatchObject({ minutes: 45, windows: [{ day: 0, from: 540, to: 660 }], version: 2 });
  expect(edited.name).toEqual(meeting.name);
  await expect(
    editRhythmItem(manager, { itemId: meeting.id, version: 1, minutes: 30 }),
  ).rejects.toMatchObject({ code: 'conflict' });
});

test('a starting item that was changed gets its first words back, and stays kept', async () => {
  const manager = await ours.as('manager');
  const start = await first('week-plan');
  const kept = await judgeRhythmItem(manager, { itemId: start.id, version: start.version, verdict: 'kept' });
  const edited = await editRhythmItem(manager, {
    itemId: start.id,
    version: kept.version,
    name: { nl: 'Iets anders' },
    manual: { nl: [{ kind: 'paragraph', spans: [{ text: 'Ja', bold: true }] }], en: [] },
    minutes: 5,
    daysApart: 1,
  });
  expect(edited.manual).toEqual({ nl: [{ kind: 'paragraph', spans: [{ text: 'Ja', bold: true }] }] });
  const back = await restoreRhythmItem(manager, { itemId: start.id, version: edited.version });
  expect(back).toEqual({ ...kept, version: edited.version + 1 });
  const own1 = await addRhythmItem(manager, own);
  await expect(restoreRhythmItem(manager, { itemId: own1.id, version: own1.version })).rejects.toMatchObject({
    details: { because: 'not-a-starting-item' },
  });
});

test('an order that goes round and a window that is too short are refused', async () => {
  const manager = await ours.as('manager');
  const [a, b] = [await first('quotes'), await first('follow-up')];
  await editRhythmItem(manager, { itemId: b.id, version: b.version, followsId: a.id });
  await expect(
    editRhythmItem(manager, { itemId: a.id, version: a.version, followsId: b.id }),
  ).rejects.toMatchObject({ details: { because: 'follows-itself' } });
  await expect(
    addRhythmItem(manager, { ...own, windows: [{ day: 0, from: 540, to: 600 }] }),
  ).rejects.toMatchObject({ details: { because: 'window-too-short' } });
});

test('a member adds and changes nothing, a reader judges nothing', async () => {
  const member = await ours.as('member');
  const reader = await ours.as('reader');
  const { id: itemId, version } = await first('training');
  for (const attempt of [
    () => beginChecklist(member),
    () => addRhythmItem(member, own),
    () => editRhythmItem(member, { itemId, version, minutes: 30 }),
    () => restoreRhythmItem(member, { itemId, version }),
    () => judgeRhythmItem(reader, { itemId, version, verdict: 'kept' }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
});

test('another organisation sees nothing of our checklist and changes nothing', async () => {
  const stranger = await theirs.as('administrator');
  const { id: itemId, version } = await first('training');
  expect(await listRhythmItems(stranger)).toEqual([]);
  await expect(editRhythmItem(stranger, { itemId, version, minutes: 30 })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(judgeRhythmItem(stranger, { itemId, version, verdict: 'kept' })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(restoreRhythmItem(stranger, { itemId, version })).rejects.toMatchObject({ code: 'not-found' });
  await expect(addRhythmItem(stranger, { ...own, followsId: itemId })).rejects.toMatchObject({
    details: { because: 'follows-nothing' },
  });
});
