import ICAL from 'ical.js';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import { addDays, addWeeks, startOfWeek, weekOf, type WeekId } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { addRhythmItem, judgeRhythmItem } from '../commands.ts';
import { rhythmFeed } from '../calendar/feed.ts';
import type { RhythmItemId } from '../item.ts';
import { sellingWeeks } from '../ledger/queries.ts';
import { publishRhythmPlan } from '../planner/commands/publish-plan.ts';
import { addRhythmPlan, editRhythmPlan } from '../planner/commands/write-plans.ts';
import type { RhythmPlanId } from '../planner/plan.ts';
import { printTeamPoster, printWeekCard } from '../planner/print/print-rhythm.ts';
import { previewRhythmPublication } from '../planner/preview-publication.ts';
import { getRhythmWeeks, listRhythmPlans } from '../planner/queries.ts';
import { itemsOf } from '../queries.ts';
import { putElsewhereOnce, takeBackException } from './commands.ts';
import { listRhythmExceptions } from './queries.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let manager: Context & { memberId: MemberId };
let seller: Context & { memberId: MemberId };
let other: Context & { memberId: MemberId };
let meeting: RhythmItemId;
let admin: RhythmItemId;

const tuesday = 1;
const week = () => addWeeks(weekOf(ours.ctx.today), 2);
const dayOf = (day: number) => addDays(startOfWeek(week()), day);

const keep = async (nl: string, wish: object) =>
  (
    await addRhythmItem(manager, {
      part: 'check',
      name: { nl },
      minutes: 60,
      times: 1,
      per: 'week',
      responsible: 'closer',
      who: ['closer'],
      ...wish,
    })
  ).id;

async function publish(
  placements: Parameters<typeof editRhythmPlan>[1]['placements'],
  fromWeek = weekOf(ours.ctx.today),
) {
  const plan = await addRhythmPlan(manager, { name: 'Winter', copyOf: null });
  const edited = await editRhythmPlan(manager, { planId: plan.id, version: plan.version, placements });
  return publishRhythmPlan(manager, { planId: plan.id, version: edited.version, fromWeek });
}

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  theirs = await makeOrganisation(database, { name: 'De andere' });
  manager = await ours.as('manager', { name: 'Sanne' });
  seller = await ours.as('member', { name: 'Koen' });
  other = await ours.as('member', { name: 'Tess' });
  for (const { memberId } of [seller, other])
    await ours.ctx.transaction((tx) =>
      sql`INSERT INTO role_assignment (organisation_id, id, member_id, role, share_percent, from_date)
          VALUES (${ours.ctx.organisationId}, gen_random_uuid(), ${memberId}, 'closer', 100, '2020-01-01')`.execute(
        tx,
      ),
    );
  meeting = await keep('Salesoverleg', { gathering: 'together' });
  admin = await keep('Administratie', {});
  await publish(placements());
});
afterAll(() => database.drop());

const placements = (meetingDay = 0) => [
  { itemId: meeting, members: [seller.memberId, other.memberId], day: meetingDay, from: 540, to: 600 },
  { itemId: admin, members: [seller.memberId], day: tuesday, from: 540, to: 600 },
  { itemId: admin, members: [other.memberId], day: tuesday, from: 540, to: 600 },
];
const ofMeeting = (to: { day: number; from: number; to: number } | null, extra = {}) => ({
  itemId: meeting,
  members: [seller.memberId, other.memberId],
  was: { day: dayOf(0), from: 540 },
  to: to && { ...to, day: dayOf(to.day) },
  version: 0,
  despite: false,
  ...extra,
});
const inWeek = async (of = week()) => {
  const { occurrences, dropped } = await getRhythmWeeks(seller, { from: of, weeks: 1 });
  return { meeting: occurrences.find(({ itemId }) => itemId === meeting), dropped };
};
const eventsOf = async () => {
  const { text } = await rhythmFeed(seller, { kind: 'member', id: seller.memberId });
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
};

describe('one time elsewhere for once', () => {
  test('moves in its week alone, is told to who are in it, and counts in the planned selling time', async () => {
    const planned = async () =>
      (await ours.ctx.read((tx) => sellingWeeks(tx, ours.ctx, [week()], [seller.memberId])))[0]?.planned;
    const before = await planned();
    const made = await putElsewhereOnce(manager, ofMeeting({ day: 2, from: 840, to: 960 }));
    expect(made).toMatchObject({ version: 1, to: { day: dayOf(2), from: 840, to: 960 } });
    const { meeting: there } = await inWeek();
    expect(there).toMatchObject({ day: dayOf(2), from: 840, to: 960, once: { day: dayOf(0), from: 540 } });
    expect((await inWeek(addWeeks(week(), 1))).meeting).toMatchObject({ from: 540, once: null });
    expect(await planned()).toBeLessThan(before ?? 0);
    const notices = await ours.ctx.read((tx) =>
      sql<{ says: { nl: string } }>`SELECT says FROM notice WHERE kind = 'rhythm.exception'`.execute(tx),
    );
    expect(notices.rows).toHaveLength(2);
    expect(notices.rows[0]?.says.nl).toMatch(
      /^Salesoverleg van maandag .* is deze keer op woensdag .* 14:00–16:00$/,
    );
  });

  test('stands in the calendar as an exception of its series, whose number goes up with every change', async () => {
    const events = await eventsOf();
    const exception = events.find((one) => one.isRecurrenceException() && one.summary === 'Salesoverleg');
    expect(exception?.recurrenceId.toString()).toBe(`${dayOf(0)}T09:00:00`);
    expect(exception?.startDate.toString()).toBe(`${dayOf(2)}T14:00:00`);
    const series = events.find((one) => one.isRecurring() && one.summary === 'Salesoverleg');
    expect(series?.uid).toBe(exception?.uid);
    expect(series?.sequence).toBe(1);
    await putElsewhereOnce(manager, ofMeeting(null, { version: 1 }));
    const later = (await eventsOf()).filter(({ summary }) => summary === 'Salesoverleg');
    expect(new Set(later.map(({ sequence }) => sequence))).toEqual(new Set([2]));
    expect(later.filter((one) => one.recurrenceId?.toString() === `${dayOf(0)}T09:00:00`)).toEqual([]);
    expect((await inWeek()).dropped).toMatchObject([{ itemId: meeting, once: { version: 2 } }]);
    const { exceptions } = await listRhythmExceptions(seller, {});
    await takeBackException(manager, { exceptionId: exceptions[0]?.id as never, version: 2 });
    expect((await eventsOf()).find(({ summary }) => summary === 'Salesoverleg')?.sequence).toBe(3);
    expect((await inWeek()).meeting).toMatchObject({ day: dayOf(0), once: null });
  });

  test('is refused with what it breaks, and done all the same when that is asked for', async () => {
    const onAdmin = ofMeeting({ day: tuesday, from: 540, to: 600 });
    await expect(putElsewhereOnce(manager, onAdmin)).rejects.toMatchObject({
      details: {
        because: 'breaks',
        decision: {
          breaks: [seller, other].map(({ memberId }) => ({ kind: 'in-two-places', memberId, itemId: admin })),
        },
      },
    });
    const made = await putElsewhereOnce(manager, { ...onAdmin, despite: true });
    expect(made).toMatchObject({ version: 4 });
    // Dragged back where the rhythm has it, it is no exception any more.
    expect(
      await putElsewhereOnce(manager, ofMeeting({ day: 0, from: 540, to: 600 }, { version: 4 })),
    ).toBeNull();
    expect((await listRhythmExceptions(seller, {})).exceptions).toEqual([]);
  });

  test('is refused to another week, before it begins, where nothing lies, and after somebody else', async () => {
    const refused = (wanted: Parameters<typeof putElsewhereOnce>[1]) =>
      putElsewhereOnce(manager, wanted).then(
        () => null,
        (error: { details?: { because?: string } }) => error.details?.because,
      );
    expect(await refused(ofMeeting({ day: 8, from: 540, to: 600 }))).toBe('other-week');
    expect(await refused(ofMeeting({ day: 2, from: 600, to: 540 }))).toBe('hours-turned');
    expect(await refused(ofMeeting({ day: 5, from: 540, to: 600 }))).toBe('not-a-working-day');
    expect(await refused({ ...ofMeeting(null), was: { day: dayOf(3), from: 540 } })).toBe('no-such-time');
    const far = { ...ofMeeting(null), was: { day: addDays(dayOf(0), 36_700), from: 540 } };
    expect(await refused(far)).toBe('no-such-time');
    expect(await refused({ ...ofMeeting(null), was: { day: addDays(dayOf(0), -70), from: 540 } })).toBe(
      'week-past',
    );
    await putElsewhereOnce(manager, ofMeeting({ day: 2, from: 840, to: 900 }));
    expect(await refused(ofMeeting(null))).toBe('changed-meanwhile');
  });

  test('is for a manager, and for a member what is his alone', async () => {
    await expect(putElsewhereOnce(seller, ofMeeting(null))).rejects.toMatchObject({ code: 'forbidden' });
    const own = {
      itemId: admin,
      members: [seller.memberId],
      was: { day: dayOf(tuesday), from: 540 },
      to: { day: dayOf(tuesday), from: 660, to: 720 },
      version: 0,
      despite: false,
    };
    expect(await putElsewhereOnce(seller, own)).toMatchObject({ version: 1 });
    await expect(putElsewhereOnce(other, { ...own, version: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const reader = await ours.as('reader');
    await expect(putElsewhereOnce(reader, own)).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('another organisation sees none of it and takes none of it back', async () => {
    const stranger = await theirs.as('manager');
    const { exceptions } = await listRhythmExceptions(seller, {});
    expect(exceptions.length).toBe(2);
    expect((await listRhythmExceptions(stranger, {})).exceptions).toEqual([]);
    await expect(
      takeBackException(stranger, { exceptionId: exceptions[0]?.id as never, version: 1 }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(putElsewhereOnce(stranger, ofMeeting(null))).rejects.toMatchObject({
      details: { because: 'no-rhythm' },
    });
  });

  test('is printed in its own week, and not in one in which another rhythm holds', async () => {
    const { plans } = await listRhythmPlans(seller);
    const planId = plans[0]?.id as RhythmPlanId;
    const card = { planId, memberId: seller.memberId };
    const printed = async (of?: WeekId) => (await printWeekCard(seller, { ...card, week: of })).bytes;
    expect(await printed(week())).not.toEqual(await printed());
    expect((await printTeamPoster(seller, { planId, week: week() })).name).toBe(`Ritme Winter ${week()}.pdf`);
    await expect(printed(addWeeks(weekOf(ours.ctx.today), -20))).rejects.toMatchObject({
      details: { because: 'not-in-that-week' },
    });
    await expect(printWeekCard(await theirs.as('manager'), { ...card, week: week() })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  describe('as a new version is published', () => {
    const draftOf = async (placed: ReturnType<typeof placements>) => {
      const plan = await addRhythmPlan(manager, { name: 'Lente', copyOf: null });
      return editRhythmPlan(manager, { planId: plan.id, version: plan.version, placements: placed });
    };
    const previewed = async (planId: RhythmPlanId, fromWeek = weekOf(ours.ctx.today)) =>
      (await previewRhythmPublication(manager, { planId, fromWeek })).exceptions.map(
        ({ name, people, becomes, time, breaks }) => [name.nl, people, becomes, time?.day, breaks.length],
      );
    const clear = () =>
      ours.ctx.transaction((tx) => sql`DELETE FROM notice WHERE kind LIKE 'rhythm.exception%'`.execute(tx));
    const told = async () =>
      (
        await ours.ctx.read((tx) =>
          sql<{ nl: string; who: string }>`
            SELECT says ->> 'nl' AS nl, member_id AS who FROM notice WHERE kind = 'rhythm.exception-lost'`.execute(
            tx,
          ),
        )
      ).rows.map(({ nl, who }) => [nl.replaceAll(/\d+ \p{L}+/gu, '…'), who]);

    test('it is said beforehand what each becomes, with who are in it', async () => {
      const { id } = await draftOf(placements(3));
      expect(await previewed(id)).toEqual([
        ['Salesoverleg', ['Koen', 'Tess'], 'follows', dayOf(3), 0],
        ['Administratie', ['Koen'], 'stays', dayOf(tuesday), 0],
      ]);
      expect(await previewed(id, addWeeks(week(), 1))).toEqual([]);
      const without = await draftOf(placements().slice(1));
      expect((await previewed(without.id))[0]).toEqual([
        'Salesoverleg',
        ['Koen', 'Tess'],
        'ends',
        undefined,
        0,
      ]);
      const inTheWay = await draftOf([
        ...placements(),
        { itemId: admin, members: [other.memberId], day: 2, from: 840, to: 900 },
      ]);
      expect((await previewed(inTheWay.id))[0]).toEqual([
        'Salesoverleg',
        ['Koen', 'Tess'],
        'stays',
        dayOf(0),
        1,
      ]);
    });

    test('it is refused to a member, to another organisation, and for a week that is over', async () => {
      const { id: planId } = await draftOf(placements());
      const fromWeek = weekOf(ours.ctx.today);
      await expect(previewRhythmPublication(seller, { planId, fromWeek })).rejects.toMatchObject({
        code: 'forbidden',
      });
      await expect(
        previewRhythmPublication(await theirs.as('manager'), { planId, fromWeek }),
      ).rejects.toMatchObject({ code: 'not-found' });
      await expect(previewed(planId, addWeeks(fromWeek, -1))).rejects.toMatchObject({
        details: { because: 'week-past' },
      });
      for (const far of ['9999-W01', '9999-W52'])
        await expect(previewed(planId, far as WeekId)).resolves.toEqual([]);
    });

    test('what is not kept ends, and those in it are told', async () => {
      await clear();
      const { exceptions } = await listRhythmExceptions(seller, {});
      const own = exceptions.find(({ itemId }) => itemId === admin);
      const draft = await draftOf(placements());
      await publishRhythmPlan(manager, {
        planId: draft.id,
        version: draft.version,
        fromWeek: weekOf(ours.ctx.today),
        endExceptions: own ? [own.id] : [],
      });
      expect((await listRhythmExceptions(seller, {})).exceptions.map(({ itemId }) => itemId)).toEqual([
        meeting,
      ]);
      expect(await told()).toEqual([
        [
          'De uitzondering voor Administratie op dinsdag … geldt niet meer: het ligt zoals in het nieuwe ritme',
          seller.memberId,
        ],
      ]);
    });

    test('who is in one that follows another time hears of which', async () => {
      await clear();
      await publish(placements(3));
      expect(await told()).toEqual(
        [seller, other].map(({ memberId }) => [
          'De uitzondering voor Salesoverleg op maandag … geldt in het nieuwe ritme voor donderdag … 09:00',
          memberId,
        ]),
      );
    });
  });

  test('outlives a new version that has the item still, and is told where it has not', async () => {
    await publish(placements(3));
    expect((await inWeek()).meeting).toMatchObject({ day: dayOf(2), from: 840, once: { day: dayOf(3) } });
    const [item] = (await ours.ctx.read((tx) => itemsOf(tx, ours.ctx.organisationId))).filter(
      ({ id }) => id === meeting,
    );
    await judgeRhythmItem(manager, { itemId: meeting, version: item?.version ?? 0, verdict: 'struck' });
    await publish(placements(3).filter(({ itemId }) => itemId !== meeting));
    const { exceptions } = await listRhythmExceptions(seller, {});
    expect(exceptions).toEqual([]);
    const notices = await ours.ctx.read((tx) =>
      sql<{
        says: { nl: string };
      }>`SELECT says FROM notice WHERE kind = 'rhythm.exception-lost' ORDER BY id`.execute(tx),
    );
    expect(notices.rows.map(({ says }) => says.nl).slice(-2)).toEqual([
      expect.stringMatching(/^De uitzondering voor Salesoverleg op maandag/),
      expect.stringMatching(/^De uitzondering voor Salesoverleg op maandag/),
    ]);
  });
});
