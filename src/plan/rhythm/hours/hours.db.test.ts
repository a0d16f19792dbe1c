import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { addAbsence, putMemberWeek, putRhythmSettings, removeAbsence } from './commands.ts';
import { awayFrom, getLearnedValue, listAbsences, listRhythmTeam, rhythmSettings } from './queries.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  theirs = await makeOrganisation(database, { name: 'De andere' });
});
afterAll(() => database.drop());

const day = (text: string) => text as IsoDate;

async function seller(): Promise<Awaited<ReturnType<TestOrganisation['as']>>> {
  const member = await ours.as('member', { name: 'Koen' });
  await ours.ctx.transaction((tx) =>
    sql`INSERT INTO role_assignment (organisation_id, id, member_id, role, share_percent, from_date)
        VALUES (${ours.ctx.organisationId}, gen_random_uuid(), ${member.memberId}, 'closer', 100, '2020-01-01')`.execute(
      tx,
    ),
  );
  return member;
}
const week = {
  working: [{ day: 0, from: 540, to: 720 }],
  travelDays: [2, 1, 2],
  profile: 'usual',
  appointments: [{ name: 'Zwemles', day: 0, from: 600, to: 660 }],
};

test('somebody says when they work; until then they have the hours of everybody', async () => {
  const koen = await seller();
  const before = (await listRhythmTeam(koen)).members.find(({ id }) => id === koen.memberId);
  expect(before).toMatchObject({ own: false, version: 0, may: { edit: true } });
  expect(before?.working).toHaveLength(10);
  await putMemberWeek(koen, { memberId: koen.memberId, ...week, version: 0 });
  const after = (await listRhythmTeam(await ours.as('reader'))).members.find(
    ({ id }) => id === koen.memberId,
  );
  expect(after).toMatchObject({
    own: true,
    version: 1,
    travelDays: [1, 2],
    working: week.working,
    may: { edit: false },
  });
  await expect(putMemberWeek(koen, { memberId: koen.memberId, ...week, version: 0 })).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('hours that overlap or end before they begin are refused with a word, as is a profile that is not there', async () => {
  const koen = await seller();
  const put = (change: Partial<typeof week>) =>
    putMemberWeek(koen, { memberId: koen.memberId, ...week, ...change, version: 0 });
  const because = (word: string) => ({ details: { because: word } });
  await expect(put({ working: [{ day: 0, from: 600, to: 540 }] })).rejects.toMatchObject(
    because('hours-turned'),
  );
  await expect(put({ working: [...week.working, { day: 0, from: 700, to: 800 }] })).rejects.toMatchObject(
    because('hours-overlap'),
  );
  await expect(put({ profile: 'onbekend' })).rejects.toMatchObject(because('no-such-profile'));
});

test('a colleague or another organisation does not say when somebody works; a manager does', async () => {
  const koen = await seller();
  const wish = { memberId: koen.memberId, ...week, version: 0 };
  await expect(putMemberWeek(await ours.as('member'), wish)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(putMemberWeek(await theirs.as('manager'), wish)).rejects.toMatchObject({ code: 'not-found' });
  await expect(putMemberWeek(await ours.as('manager'), wish)).resolves.toMatchObject({ version: 1 });
});

test('an absence keeps who and when, and nothing of why', async () => {
  const koen = await seller();
  const of = { memberId: koen.memberId, from: day('2099-01-05'), to: day('2099-01-09') };
  const absence = await addAbsence(koen, of);
  expect(Object.keys(absence).toSorted()).toEqual(['from', 'id', 'memberId', 'to']);
  expect((await listAbsences(await ours.as('reader'), {})).absences).toContainEqual(absence);
  expect((await listAbsences(await theirs.as('manager'), {})).absences).toEqual([]);
  await expect(addAbsence(await ours.as('member'), of)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(addAbsence(koen, { ...of, to: day('2099-01-04') })).rejects.toMatchObject({
    details: { because: 'period-turned' },
  });
  await expect(removeAbsence(await ours.as('member'), { absenceId: absence.id })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(removeAbsence(await theirs.as('manager'), { absenceId: absence.id })).rejects.toMatchObject({
    code: 'not-found',
  });
  await removeAbsence(koen, { absenceId: absence.id });
  expect((await listAbsences(koen, {})).absences).toEqual([]);
});

test('whoever left is away for good from that day on', async () => {
  const koen = await seller();
  await ours.ctx.transaction((tx) =>
    tx
      .updateTable('member')
      .set({ archived_at: new Date('2026-11-24T10:00:00Z') })
      .where('id', '=', koen.memberId)
      .execute(),
  );
  const away = await ours.ctx.read((tx) => awayFrom(tx, ours.ctx, day('2026-11-01')));
  expect(away).toContainEqual({ memberId: koen.memberId, from: '2026-11-24', to: '9999-12-31' });
  expect((await listRhythmTeam(ours.ctx)).members.map(({ id }) => id)).not.toContain(koen.memberId);
});

test('a manager sets what the rhythm reckons with; others and others’ organisations do not', async () => {
  const manager = await ours.as('manager');
  const { settings, version } = await manager.read((tx) => rhythmSettings(tx, manager));
  expect(version).toBe(0);
  const wish = { settings: { ...settings, fairnessPercent: 25 }, version: 0 };
  await expect(putRhythmSettings(await ours.as('member'), wish)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await putRhythmSettings(manager, wish)).toMatchObject({ version: 1 });
  await expect(putRhythmSettings(manager, wish)).rejects.toMatchObject({ code: 'conflict' });
  const other = await theirs.as('manager');
  expect((await other.read((tx) => rhythmSettings(tx, other))).settings.fairnessPercent).toBe(10);
  const wrong = { ...wish.settings, profiles: [...settings.profiles, ...settings.profiles] };
  await expect(putRhythmSettings(manager, { settings: wrong, version: 1 })).rejects.toMatchObject({
    details: { because: 'profile-twice' },
  });
});

test('the worth of hours is learned from the own calls on the organisation’s clock', async () => {
  const { ctx } = ours;
  expect((await getLearnedValue(ctx)).learned).toBeNull();
  const monday = '2026-11-16';
  await ctx.transaction((tx) =>
    sql`INSERT INTO activity (organisation_id, id, kind, at, on_date, outcome)
        SELECT ${ctx.organisationId}, gen_random_uuid(), 'call', (${monday}::text || ' 10:15 Europe/Amsterdam')::timestamptz,
          ${monday}::date, CASE WHEN n <= 30 THEN 'reached' ELSE 'not-reached' END
        FROM generate_series(1, 40) n`.execute(tx),
  );
  const at = await ours.as('manager', { now: new Date('2026-11-22T09:00:00Z') });
  const { learned } = await getLearnedValue(at);
  expect(learned?.hours.find(({ day: on, hour }) => on === 0 && hour === 10)).toMatchObject({
    calls: 40,
    answered: 30,
  });
});
