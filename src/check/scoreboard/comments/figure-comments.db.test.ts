import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import type { WeekId } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { listNotices } from '#base/notices/queries.ts';
import { readKpis } from '#plan/targets/queries.ts';
import type { KpiId } from '#plan/targets/rules/definition.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { addFigureComment, deleteFigureComment, editFigureComment } from './commands.ts';
import { countFigureComments, listFigureComments } from './queries.ts';

type Acting = Context & { memberId: MemberId };
const now = new Date('2026-11-18T10:00:00Z');
const week = '2026-W46' as WeekId;

let database: TestDatabase;
let ours: TestOrganisation;
let manager: Acting;
let an: Acting;
let bo: Acting;
let reader: Acting;
let kpiId: KpiId;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  ours = await makeOrganisation(database, { now });
  manager = await ours.as('manager', { name: 'M. Leiding', now });
  an = await ours.as('member', { name: 'An', now });
  bo = await ours.as('member', { name: 'Bo', now });
  reader = await ours.as('reader', { name: 'Lezer', now });
  const [kpi] = await ours.ctx.read((tx) => readKpis(tx, ours.ctx.organisationId));
  if (!kpi) throw new Error('no KPI');
  kpiId = kpi.id;
});

const say = (who: Context, text: string, memberId?: MemberId) =>
  addFigureComment(who, { kpiId, week, text, mentions: [], ...(memberId ? { memberId } : {}) });
const bellOf = async (who: Context) => (await listNotices(who)).notices;

test('what is said of a figure stands at its cell, for everybody who sees it', async () => {
  await say(an, 'Er was een beurs.');
  const asked = { kpiId, weeks: [week] };
  const { comments, may } = await listFigureComments(reader, asked);
  expect(comments).toMatchObject([
    { text: 'Er was een beurs.', author: { name: 'An' }, week, edited: false },
  ]);
  expect(may.add).toBe(false);
  expect((await countFigureComments(bo, { weeks: [week] })).cells).toEqual([{ kpiId, week, count: 1 }]);
  const other = await listFigureComments(bo, { kpiId, weeks: ['2026-W45' as WeekId] });
  expect(other.comments).toEqual([]);
});

test('words about one person are for that person and who leads', async () => {
  await say(manager, 'Goed bezig.', an.memberId);
  const asked = { kpiId, weeks: [week], memberId: an.memberId };
  expect((await listFigureComments(an, asked)).comments).toHaveLength(1);
  await expect(listFigureComments(bo, asked)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(countFigureComments(bo, { weeks: [week], memberId: an.memberId })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(say(bo, 'Ik ook.', an.memberId)).rejects.toMatchObject({ code: 'forbidden' });
  expect((await listFigureComments(an, { kpiId, weeks: [week] })).comments).toEqual([]);
});

test('who is called hears it by the bell, with the way to the cell; who may not see the figure does not', async () => {
  await say(manager, 'Kijk eens @Bo en @An.', an.memberId);
  const [notice] = await bellOf(an);
  expect(notice?.says.nl).toContain('M. Leiding noemt je bij');
  expect(notice?.path).toBe(`/scoreboard?member=${an.memberId}&kpi=${kpiId}&on=${week}`);
  expect(await bellOf(bo)).toEqual([]);
});

test('one changes one’s own words; who is called no more hears nothing of it', async () => {
  const { id: commentId } = await say(an, '@Bo zie je dit?');
  expect(await bellOf(bo)).toHaveLength(1);
  const edit = { commentId, version: 1, text: 'Al uitgezocht.', mentions: [] };
  await expect(editFigureComment(bo, edit)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(editFigureComment(manager, edit)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await editFigureComment(an, edit)).toMatchObject({
    text: 'Al uitgezocht.',
    edited: true,
    version: 2,
  });
  expect(await bellOf(bo)).toEqual([]);
  await expect(editFigureComment(an, edit)).rejects.toMatchObject({ code: 'conflict' });
});

test('one deletes one’s own; who leads anybody’s; a colleague does not', async () => {
  const { id: first } = await say(an, '@Bo kijk');
  const { id: second } = await say(an, 'Nog een');
  await expect(deleteFigureComment(bo, { commentId: first })).rejects.toMatchObject({ code: 'forbidden' });
  await deleteFigureComment(an, { commentId: first });
  await deleteFigureComment(manager, { commentId: second });
  expect((await countFigureComments(an, { weeks: [week] })).cells).toEqual([]);
  expect(await bellOf(bo)).toEqual([]);
});

test('a reader says nothing, and another organisation sees and changes nothing', async () => {
  await expect(say(reader, 'Hallo')).rejects.toMatchObject({ code: 'forbidden' });
  const { id: commentId } = await say(an, 'Van ons');
  const stranger = await (await makeOrganisation(database, { now })).as('manager', { now });
  await expect(deleteFigureComment(stranger, { commentId })).rejects.toMatchObject({ code: 'not-found' });
  expect((await listFigureComments(stranger, { kpiId, weeks: [week] })).comments).toEqual([]);
});
