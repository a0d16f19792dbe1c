import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import { addDays, addWeeks, startOfWeek, weekOf } from '#base/kernel/date.ts';
import { recordStaffConsent } from '#base/directory/staff-consent/commands.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { addRhythmItem } from '../commands.ts';
import { editRhythmPlan, addRhythmPlan } from '../planner/commands/write-plans.ts';
import { publishRhythmPlan } from '../planner/commands/publish-plan.ts';
import { getSellingTime } from './queries.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let sellers: (Context & { memberId: MemberId })[];

const now = new Date('2026-11-25T10:00:00Z');

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { now });
  sellers = await Promise.all(['An', 'Bo', 'Cas'].map((name) => ours.as('member', { name, now })));
  for (const { memberId } of sellers) await hold(memberId, 'closer');
  const manager = await ours.as('manager', { name: 'Dirk', now });
  await hold(manager.memberId, 'account-manager');
  const item = await addRhythmItem(manager, {
    part: 'do',
    name: { nl: 'Administratie' },
    minutes: 120,
    times: 1,
    per: 'week',
    responsible: 'closer',
    who: ['closer'],
  });
  const plan = await addRhythmPlan(manager, { name: 'Winter', copyOf: null });
  const edited = await editRhythmPlan(manager, {
    planId: plan.id,
    version: plan.version,
    placements: sellers.map(({ memberId }) => ({
      itemId: item.id,
      members: [memberId],
      day: 0,
      from: 510,
      to: 630,
    })),
  });
  await publishRhythmPlan(manager, {
    planId: plan.id,
    version: edited.version,
    fromWeek: weekOf(manager.today),
  });
});
afterAll(() => database.drop());

const hold = (memberId: MemberId, role: string) =>
  ours.ctx.transaction((tx) =>
    sql`INSERT INTO role_assignment (organisation_id, id, member_id, role, share_percent, from_date)
        VALUES (${ours.ctx.organisationId}, gen_random_uuid(), ${memberId}, ${role}, 100, '2020-01-01')`.execute(
      tx,
    ),
  );
const log = (memberId: MemberId, kind: string, minutes: number | null, day: string, status = 'done') =>
  ours.ctx.transaction((tx) =>
    sql`INSERT INTO activity (organisation_id, id, kind, member_id, at, on_date, minutes, status)
        VALUES (${ours.ctx.organisationId}, gen_random_uuid(), ${kind}, ${memberId}, ${`${day}T10:00:00Z`}::timestamptz,
          ${day}::date, ${minutes}, ${status})`.execute(tx),
  );

test('planned comes from the published rhythm, real from what was logged and counts', async () => {
  const [an] = sellers;
  if (!an) throw new Error('nobody');
  const monday = startOfWeek(weekOf(an.today));
  await log(an.memberId, 'visit', 90, monday);
  await log(an.memberId, 'call', null, addDays(monday, 1));
  await log(an.memberId, 'email', 60, addDays(monday, 1));
  await log(an.memberId, 'visit', 60, addDays(monday, 2), 'planned');
  const { own, weeks } = await getSellingTime(an, { weeks: 2 });
  expect(weeks).toEqual([addWeeks(weekOf(an.today), -1), weekOf(an.today)]);
  // Five days of eight hours, less two hours; what is left of that morning (1:30) is just long enough.
  expect(own?.weeks.map(({ planned, real }) => [planned, real])).toEqual([
    [0, 0],
    [38 * 60, 98],
  ]);
});

test('an absence and a holiday take their hours off what is planned', async () => {
  const [, bo] = sellers;
  if (!bo) throw new Error('nobody');
  const christmas = await getSellingTime(bo, { weeks: 1, until: '2026-W52' as never });
  // Christmas Day is the Friday of week 52; Boxing Day a Saturday.
  expect(christmas.own?.weeks[0]?.planned).toBe(30 * 60);
  await ours.ctx.transaction((tx) =>
    sql`INSERT INTO absence (organisation_id, id, member_id, from_date, to_date)
        VALUES (${ours.ctx.organisationId}, gen_random_uuid(), ${bo.memberId}, '2026-12-22', '2026-12-23')`.execute(
      tx,
    ),
  );
  const away = await getSellingTime(bo, { weeks: 1, until: '2026-W52' as never });
  expect(away.own?.weeks[0]?.planned).toBe(14 * 60);
});

test('others see the sum of a role of three or more, and of no single person', async () => {
  const reader = await ours.as('manager', { now });
  const { own, roles, leftOut, all } = await getSellingTime(reader, { weeks: 1 });
  expect(own).toBeNull();
  expect(roles.map(({ role }) => role)).toEqual(['closer']);
  expect(leftOut).toBe(1);
  expect(all?.weeks[0]?.real).toBe(98);
});

test('another organisation sees nothing of it', async () => {
  const stranger = await (await makeOrganisation(database, { now })).as('administrator', { now });
  expect(await getSellingTime(stranger, { weeks: 1 })).toMatchObject({ own: null, all: null, roles: [] });
});

test('where the staff agreed to it, colleagues see each other’s hours by name; a reader does not', async () => {
  const [an] = sellers;
  if (!an) throw new Error('nobody');
  expect((await getSellingTime(an, { weeks: 1 })).members).toBeNull();
  await recordStaffConsent(await ours.as('administrator', { now }), {
    givenBy: 'staff',
    signedBy: 'Allen',
    agreedOn: an.today,
    document: 'Verslag',
    uses: ['selling-time'],
    terms: null,
    until: null,
  });
  const { members, leftOut } = await getSellingTime(an, { weeks: 1 });
  expect(members?.map(({ name }) => name)).toEqual(expect.arrayContaining(['Bo', 'Cas']));
  expect(members?.map(({ name }) => name)).not.toContain('An');
  expect(leftOut).toBe(0);
  const reader = await ours.as('reader', { now });
  expect((await getSellingTime(reader, { weeks: 1 })).members).toBeNull();
});

test('the minutes of a week are what a recount gives, after changes of every kind', async () => {
  const [an, bo] = sellers.map(({ memberId }) => memberId);
  if (!an || !bo) throw new Error('there are no sellers');
  await log(an, 'call', 20, '2026-09-07');
  await log(an, 'call', null, '2026-09-08');
  await log(bo, 'visit', 60, '2026-09-09', 'planned');
  await ours.ctx.transaction(async (tx) => {
    await sql`UPDATE activity SET status = 'done', on_date = '2026-09-16' WHERE kind = 'visit' AND on_date = '2026-09-09'`.execute(
      tx,
    );
    await sql`UPDATE activity SET member_id = ${bo}, minutes = 25 WHERE on_date = '2026-09-07'`.execute(tx);
    await sql`UPDATE activity SET member_id = NULL WHERE on_date = '2026-09-16'`.execute(tx);
    await sql`DELETE FROM activity WHERE on_date = '2026-09-08'`.execute(tx);
  });
  const { rows } = await ours.ctx.read((tx) =>
    sql`SELECT * FROM (
        SELECT week, member_id, kind, minutes, unsaid FROM activity_minutes WHERE minutes <> 0 OR unsaid <> 0) kept
      FULL JOIN (
        SELECT week_of_day(on_date) AS week, member_id, kind, sum(coalesce(minutes, 0)) AS minutes,
          count(*) FILTER (WHERE minutes IS NULL) AS unsaid
        FROM activity WHERE status = 'done' AND member_id IS NOT NULL GROUP BY 1, 2, 3) counted
        USING (week, member_id, kind, minutes, unsaid)
      WHERE kept IS NULL OR counted IS NULL`.execute(tx),
  );
  expect(rows).toEqual([]);
});
