import ICAL from 'ical.js';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import { setMemberArchived } from '#base/directory/people/commands.ts';
import { addDays, addWeeks, startOfWeek, weekOf } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { rhythmFeed } from '../calendar/feed.ts';
import { addRhythmItem } from '../commands.ts';
import type { RhythmItemId } from '../item.ts';
import { publishRhythmPlan } from '../planner/commands/publish-plan.ts';
import { addRhythmPlan, editRhythmPlan } from '../planner/commands/write-plans.ts';
import { previewRhythmPublication } from '../planner/preview-publication.ts';
import { getRhythmWeeks } from '../planner/queries.ts';
import { putElsewhereOnce, takeBackException } from './commands.ts';
import { listRhythmExceptions } from './queries.ts';

type Member = Context & { memberId: MemberId };

let database: TestDatabase;
let ours: TestOrganisation;
let manager: Member;
let stays: Member;
let leaves: Member;
let meeting: RhythmItemId;
let admin: RhythmItemId;

const week = () => addWeeks(weekOf(ours.ctx.today), 2);
const dayOf = (day: number) => addDays(startOfWeek(week()), day);

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database);
  manager = await ours.as('administrator', { name: 'Sanne' });
  stays = await ours.as('member', { name: 'Koen' });
  leaves = await ours.as('member', { name: 'Tess' });
  for (const { memberId } of [stays, leaves])
    await ours.ctx.transaction((tx) =>
      sql`INSERT INTO role_assignment (organisation_id, id, member_id, role, share_percent, from_date)
          VALUES (${ours.ctx.organisationId}, gen_random_uuid(), ${memberId}, 'closer', 100, '2020-01-01')`.execute(
        tx,
      ),
    );
  meeting = await keep('Salesoverleg', { gathering: 'together' });
  admin = await keep('Administratie', {});
  await publish([stays, leaves]);
  await once(meeting, [stays, leaves], 0, { day: dayOf(2), from: 840, to: 900 });
  await once(admin, [leaves], 1, { day: dayOf(3), from: 540, to: 600 });
  await once(admin, [stays], 1, null);
  await setMemberArchived(manager, { memberId: leaves.memberId, version: 1 }, true);
  await ours.ctx.transaction((tx) => sql`DELETE FROM notice`.execute(tx));
});
afterAll(() => database.drop());

test('in the week a meeting that was put elsewhere goes on without who left, and what was hers alone is gone', async () => {
  const { occurrences, dropped } = await getRhythmWeeks(stays, { from: week(), weeks: 1 });
  expect(occurrences.map(({ itemId, members, day }) => [itemId, members, day])).toEqual([
    [meeting, [stays.memberId], dayOf(2)],
  ]);
  expect(new Set(dropped.map(({ itemId, once: by }) => `${itemId} ${by?.members.join() ?? ''}`))).toEqual(
    new Set([leaves, stays].map(({ memberId }) => `${admin} ${memberId}`)),
  );
});

test('in the calendar of who stays it lies where it was put, and there is none of who left', async () => {
  const { text } = await rhythmFeed(stays, { kind: 'member', id: stays.memberId });
  const events = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))
    .filter(({ summary }) => summary === 'Salesoverleg');
  const moved = events.find((one) => one.isRecurrenceException());
  expect(moved?.startDate.toString()).toBe(`${dayOf(2)}T14:00:00`);
  await expect(rhythmFeed(manager, { kind: 'member', id: leaves.memberId })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('it is still changed and taken back, and who left hears nothing of it', async () => {
  const wanted = {
    itemId: meeting,
    members: [stays.memberId],
    was: { day: dayOf(0), from: 540 },
    despite: false,
  };
  const to = { day: dayOf(4), from: 840, to: 900 };
  expect(await putElsewhereOnce(manager, { ...wanted, to, version: 1 })).toMatchObject({ version: 2 });
  expect(await told()).toEqual([['rhythm.exception', stays.memberId]]);
  const own = (await listRhythmExceptions(manager, {})).exceptions.find(
    ({ itemId, members }) => itemId === admin && members.includes(leaves.memberId),
  );
  await takeBackException(manager, { exceptionId: own?.id as never, version: 1 });
  await once(admin, [leaves], 1, null);
  expect(await told()).toEqual([['rhythm.exception', stays.memberId]]);
});

test('a new version keeps the one of the meeting and ends hers, and tells that to who are there', async () => {
  const draft = await drafted([stays], 3);
  const { exceptions } = await previewRhythmPublication(manager, {
    planId: draft.id,
    fromWeek: weekOf(ours.ctx.today),
  });
  expect(
    new Set(
      exceptions.map(
        ({ name, people, becomes }) =>
          `${name.nl ?? ''} ${becomes}: ${people.toSorted((a, b) => a.localeCompare(b)).join(', ')}`,
      ),
    ),
  ).toEqual(
    new Set(['Administratie stays: Koen', 'Administratie ends: Tess', 'Salesoverleg follows: Koen, Tess']),
  );
  await publish([stays], 3);
  expect((await told()).filter(([kind]) => kind === 'rhythm.exception-lost')).toEqual([
    ['rhythm.exception-lost', stays.memberId],
  ]);
  const { occurrences, dropped } = await getRhythmWeeks(stays, { from: week(), weeks: 1 });
  expect(occurrences.map(({ members, day, once: by }) => [members, day, by?.day])).toEqual([
    [[stays.memberId], dayOf(4), dayOf(3)],
  ]);
  expect(dropped.map(({ itemId, once: by }) => [itemId, by?.members])).toEqual([[admin, [stays.memberId]]]);
});

async function keep(nl: string, wish: object) {
  const item = { part: 'check', name: { nl }, minutes: 60, times: 1, per: 'week' } as const;
  return (await addRhythmItem(manager, { ...item, responsible: 'closer', who: ['closer'], ...wish })).id;
}

async function drafted(people: readonly Member[], meetingDay: number) {
  const plan = await addRhythmPlan(manager, { name: 'Winter', copyOf: null });
  const members = people.map(({ memberId }) => memberId);
  return editRhythmPlan(manager, {
    planId: plan.id,
    version: plan.version,
    placements: [
      { itemId: meeting, members, day: meetingDay, from: 540, to: 600 },
      ...members.map((id) => ({ itemId: admin, members: [id], day: 1, from: 540, to: 600 })),
    ],
  });
}

async function publish(people: readonly Member[], meetingDay = 0) {
  const { id: planId, version } = await drafted(people, meetingDay);
  await publishRhythmPlan(manager, { planId, version, fromWeek: weekOf(ours.ctx.today) });
}

async function once(
  itemId: RhythmItemId,
  people: readonly Member[],
  day: number,
  to: Parameters<typeof putElsewhereOnce>[1]['to'],
) {
  const members = people.map(({ memberId }) => memberId);
  const was = { day: dayOf(day), from: 540 };
  return putElsewhereOnce(manager, { itemId, members, was, to, version: 0, despite: false });
}

async function told(): Promise<[string, MemberId][]> {
  const { rows } = await ours.ctx.read((tx) =>
    sql<{ kind: string; who: MemberId }>`SELECT kind, member_id AS who FROM notice ORDER BY id`.execute(tx),
  );
  return rows.map(({ kind, who }) => [kind, who]);
}
