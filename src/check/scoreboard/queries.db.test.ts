import { afterAll, beforeAll, expect, test } from 'vitest';

import { newId, type Context } from '#base/db/context.ts';
import type {} from '#base/directory/people/table.ts';
import { recordStaffConsent, withdrawStaffConsent } from '#base/directory/staff-consent/commands.ts';
import { addDays, type IsoDate, type WeekId } from '#base/kernel/date.ts';
import type { ActivityId, DealId, MemberId, TeamId } from '#base/kernel/id.ts';
import { cents, euro, type Currency } from '#base/kernel/money.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { getScoreboardChoices as choicesContract, getScoreboard as boardContract } from './contract.ts';
import type { DetailRow } from './contract.ts';
import { getScoreboardDetail } from './detail.ts';
import { getScoreboard, getScoreboardChoices } from './queries.ts';
import { measures, type Measure } from './rules/measures.ts';

const now = new Date('2026-11-18T10:00:00Z'); // a Wednesday in week 47
const last = '2026-W47' as WeekId;

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let boss: Context & { memberId: MemberId };
let owner: MemberId;
let anna: Context & { memberId: MemberId };
let bram: Context & { memberId: MemberId };
let inside: TeamId;
let outside: TeamId;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene', now });
  theirs = await makeOrganisation(database, { name: 'De andere', now });
  boss = await ours.as('manager', { name: 'M. Verzonnen' });
  anna = await ours.as('member', { name: 'Anna Verzonnen' });
  bram = await ours.as('member', { name: 'Bram Verzonnen' });
  owner = (await ours.as('member', { name: 'E. Igenaar' })).memberId;
  const cees = (await ours.as('member', { name: 'Cees Verzonnen' })).memberId;
  [inside, outside] = [newId<TeamId>(), newId<TeamId>()];
  await ours.ctx.transaction(async (tx) => {
    const organisation_id = ours.ctx.organisationId;
    for (const [id, name] of [
      [inside, 'Binnendienst'],
      [outside, 'Buitendienst'],
    ] as const)
      await tx
        .insertInto('team')
        .values({ organisation_id, id, name, import_id: null, archived_at: null })
        .execute();
    await tx
      .updateTable('member')
      .set({ team_id: inside })
      .where('id', 'in', [anna.memberId, owner, cees])
      .execute();
    await tx.updateTable('member').set({ team_id: outside }).where('id', '=', bram.memberId).execute();
    await tx.updateTable('member').set({ is_owner: true }).where('id', '=', owner).execute();
  });
  await sell([anna.memberId, bram.memberId, owner, cees, null]);
});
afterAll(() => database.drop());

/** Deals and activities of every kind on fifteen weeks, more than a page in some of them. */
async function sell(people: (MemberId | null)[]) {
  const { ctx } = ours;
  await ctx.transaction(async (tx) => {
    const phase = await tx.selectFrom('phase').selectAll().limit(1).executeTakeFirstOrThrow();
    const deals = Array.from({ length: 900 }, (_, n) => {
      const opened = addDays('2026-08-10' as IsoDate, (n * 7) % 101);
      const status = (['open', 'won', 'lost', 'won'] as const)[n % 4] ?? 'open';
      return {
        organisation_id: ctx.organisationId,
        id: newId<DealId>(),
        title: `Verzonnen kans ${n}`,
        account_id: null,
        contact_id: null,
        owner_id: people[n % people.length] ?? null,
        product_id: null,
        amount_cents: n % 9 === 0 ? null : cents(n * 10_00),
        currency: (n % 11 === 0 ? 'USD' : 'EUR') as Currency,
        expected_close_on: null,
        cycle_id: phase.cycle_id,
        phase_id: phase.id,
        phase_since: null,
        status,
        opened_on: n % 13 === 0 ? null : opened,
        closed_on: status === 'open' ? null : addDays(opened, n % 5),
        order_confirmation: null,
        loss_reason_id: null,
        loss_note: null,
        lost_to_id: null,
        external_id: null,
        import_id: null,
      };
    });
    await tx.insertInto('deal').values(deals).execute();
    const activities = Array.from({ length: 900 }, (_, n) => {
      const on = addDays('2026-08-10' as IsoDate, (n * 5) % 101);
      return {
        organisation_id: ctx.organisationId,
        id: newId<ActivityId>(),
        kind: (['call', 'visit', 'demonstration', 'quote'] as const)[n % 4] ?? 'call',
        status: n % 7 === 0 ? ('planned' as const) : ('done' as const),
        member_id: people[n % people.length] ?? null,
        deal_id: deals[n]?.id ?? null,
        account_id: null,
        contact_id: null,
        at: new Date(`${on}T10:00:00Z`),
        on_date: on,
        minutes: null,
        outcome: null,
        note: null,
        external_id: null,
        import_id: null,
      };
    });
    await tx.insertInto('activity').values(activities).execute();
  });
}

async function everyPage(ctx: Context, input: Parameters<typeof getScoreboardDetail>[1]) {
  const first = await getScoreboardDetail(ctx, input);
  const rows: DetailRow[] = [...first.rows];
  for (let cursor = first.next; cursor !== null;) {
    const page = await getScoreboardDetail(ctx, { ...input, cursor });
    expect(page.all).toBeNull();
    rows.push(...page.rows);
    cursor = page.next;
  }
  return { rows, all: first.all };
}

function figureOf(measure: Measure, rows: readonly DetailRow[]): number | null {
  const deals = rows.filter((row) => row.kind === 'deal');
  if (measure === 'won-amount')
    return deals.reduce((sum, deal) => sum + (deal.currency === euro ? (deal.amountCents ?? 0) : 0), 0);
  if (measure === 'win-ratio')
    return deals.length === 0 ? null : deals.filter(({ status }) => status === 'won').length / deals.length;
  return rows.length;
}

test('behind every figure stands exactly what it counts, in every scope and with and without the owner', async () => {
  const scopes = [{}, { team: inside }, { team: 'none' as const }, { memberId: anna.memberId }];
  for (const scope of scopes)
    for (const withOwner of [true, false]) {
      const board = await getScoreboard(boss, { week: last, withOwner, ...scope });
      boardContract.output.parse(board);
      for (const { measure, values, total } of board.rows) {
        for (const at of [0, 5, 12]) {
          const week = board.weeks[at]?.week ?? last;
          const { rows } = await everyPage(boss, { measure, week, withOwner, ...scope });
          expect(figureOf(measure, rows), `${measure} in ${week}`).toEqual(values[at]);
        }
        const { rows, all } = await everyPage(boss, { measure, week: last, weeks: 13, withOwner, ...scope });
        expect(figureOf(measure, rows), `${measure} in all weeks`).toEqual(total);
        expect(all?.count).toBe(rows.length);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        if (measure === 'won-amount')
          expect(all?.amounts.find(({ currency }) => currency === euro)?.amountCents).toBe(total);
      }
    }
});

test('the teams and those without a team are together the organisation', async () => {
  const total = async (scope: object, measure: Measure) =>
    (await getScoreboard(boss, { week: last, ...scope })).rows.find((row) => row.measure === measure)
      ?.total ?? 0;
  for (const measure of measures.filter((measure) => measure !== 'win-ratio')) {
    const parts =
      (await total({ team: inside }, measure)) +
      (await total({ team: outside }, measure)) +
      (await total({ team: 'none' }, measure));
    expect(parts).toBe(await total({}, measure));
  }
});

test('the owner’s deals are left out of the organisation when asked', async () => {
  const won = async (input: object) =>
    (await getScoreboard(boss, { week: last, ...input })).rows.find(({ measure }) => measure === 'won')
      ?.total ?? 0;
  expect((await won({ withOwner: false })) + (await won({ memberId: owner }))).toBe(await won({}));
  expect(await getScoreboard(boss, { week: last })).toMatchObject({ hasOwner: true });
  expect(await getScoreboard(boss, { week: last, team: outside })).toMatchObject({ hasOwner: false });
});

test('without a week the board ends with the week of today, which has not ended', async () => {
  const { weeks } = await getScoreboard(boss, {});
  expect(weeks.at(-1)).toEqual({ week: '2026-W47', monday: '2026-11-16', state: 'current' });
});

test('an empty board says in which week something last happened', async () => {
  const board = await getScoreboard(boss, { week: '2024-W10' as WeekId });
  expect(board.empty).toEqual({ latest: '2026-W47' });
  expect((await getScoreboard(theirs.ctx, {})).empty).toEqual({ latest: null });
});

test('another organisation sees nothing of ours', async () => {
  const stranger = await theirs.as('administrator');
  const { rows } = await getScoreboard(stranger, { week: last });
  expect(rows.every(({ total }) => total === 0 || total === null)).toBe(true);
  await expect(getScoreboard(stranger, { memberId: anna.memberId })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(getScoreboard(stranger, { team: inside })).rejects.toMatchObject({ code: 'not-found' });
  const { rows: deals } = await getScoreboardDetail(stranger, { measure: 'won', week: last, weeks: 13 });
  expect(deals).toEqual([]);
});

test('a seller sees the organisation, the own team and the own figures, and nobody else’s', async () => {
  const asked = { week: last };
  await expect(getScoreboard(anna, { ...asked, team: inside })).resolves.toBeTruthy();
  await expect(getScoreboard(anna, { ...asked, memberId: anna.memberId })).resolves.toBeTruthy();
  for (const scope of [{ memberId: bram.memberId }, { team: outside }, { team: 'none' as const }]) {
    await expect(getScoreboard(anna, { ...asked, ...scope })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getScoreboardDetail(anna, { ...asked, ...scope, measure: 'won' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  }
  const choices = await getScoreboardChoices(anna);
  choicesContract.output.parse(choices);
  expect(choices.teams.map(({ name }) => name)).toEqual(['Binnendienst']);
  expect(choices.members.map(({ name }) => name)).toEqual(['Anna Verzonnen']);
  expect(choices.noTeam).toBe(false);
});

test('behind a total a seller sees which deals are their own, not whose the others are', async () => {
  const { rows } = await everyPage(anna, { measure: 'won', week: last, weeks: 13 });
  expect(new Set(rows.map(({ memberName }) => memberName))).toEqual(new Set(['Anna Verzonnen', null]));
  const { rows: all } = await everyPage(boss, { measure: 'won', week: last, weeks: 13 });
  expect(new Set(all.map(({ memberName }) => memberName)).size).toBe(5);
});

test('a reader sees totals, and no total of one person', async () => {
  const reader = await ours.as('reader');
  await expect(getScoreboard(reader, { team: inside })).resolves.toBeTruthy();
  await expect(getScoreboard(reader, { team: outside })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(getScoreboard(reader, { memberId: reader.memberId })).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect((await getScoreboardChoices(reader)).members).toEqual([]);
});

test('a team and a member at once is refused, with the reason', async () => {
  await expect(getScoreboard(boss, { team: inside, memberId: anna.memberId })).rejects.toMatchObject({
    code: 'invalid',
    details: { because: 'team-and-member' },
  });
});

test('a page that was damaged on the way, or belongs to another figure, is refused', async () => {
  const { next } = await getScoreboardDetail(boss, { measure: 'new-deals', week: last, weeks: 13 });
  expect(next).not.toBeNull();
  for (const cursor of ['rommel', next ?? ''])
    await expect(getScoreboardDetail(boss, { measure: 'quotes', week: last, cursor })).rejects.toMatchObject({
      code: 'invalid',
    });
});

test('a seller who left the company still counts in the team', async () => {
  const before = await getScoreboard(boss, { week: last, team: outside });
  await ours.ctx.transaction((tx) =>
    tx.updateTable('member').set({ archived_at: now }).where('id', '=', bram.memberId).execute(),
  );
  const after = await getScoreboard(boss, { week: last, team: outside });
  expect(after.rows).toEqual(before.rows);
});

test('once the works council agreed to it, a seller sees the figures of colleagues, until that ends', async () => {
  const administrator = await ours.as('administrator', { now });
  const asked = { week: last, memberId: bram.memberId };
  const consent = await recordStaffConsent(administrator, {
    givenBy: 'works-council',
    signedBy: 'K. Voorzitter',
    agreedOn: administrator.today,
    document: 'Besluit 1',
    uses: ['compare-members'],
    terms: null,
    until: null,
  });
  const seller = await ours.as('member', { now });
  await expect(getScoreboard(seller, asked)).resolves.toMatchObject({ may: { seeMembers: true } });
  expect((await getScoreboardChoices(seller)).members.map(({ name }) => name)).toContain('Bram Verzonnen');
  const reader = await ours.as('reader', { now });
  await expect(getScoreboard(reader, asked)).rejects.toMatchObject({ code: 'forbidden' });
  const ended = { consentId: consent.id, version: 1, from: administrator.today, because: 'Voorbij' };
  await withdrawStaffConsent(administrator, ended);
  await expect(getScoreboard(seller, asked)).rejects.toMatchObject({ code: 'forbidden' });
});
