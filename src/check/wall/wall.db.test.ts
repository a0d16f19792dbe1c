import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { newId, type Context } from '#base/db/context.ts';
import { recordStaffConsent, withdrawStaffConsent } from '#base/directory/staff-consent/commands.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { DealId, MemberId, TeamId } from '#base/kernel/id.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { setCelebrations } from '../celebrations/commands.ts';
import { addWall, editWall, removeWall } from './commands.ts';
import { addWall as contract, type ShownWall, type Wall } from './contract.ts';
import { wallLink } from './link-kind.ts';
import { listWalls } from './queries.ts';
import { previewWall, showWall } from './show-wall.ts';

type Acting = Context & { memberId: MemberId };
const now = new Date('2026-11-18T10:00:00Z'); // a Wednesday
const today = '2026-11-18' as IsoDate;

let database: TestDatabase;
let ours: TestOrganisation;
let manager: Acting;
let administrator: Acting;
let an: Acting;
let bo: Acting;
let dik: Acting;
let inside: TeamId;
let outside: TeamId;
let stranger: Acting;

beforeAll(async () => {
  database = await openTestDatabase();
  stranger = await (await makeOrganisation(database, { name: 'De andere', now })).as('manager', { now });
});
afterAll(() => database.drop());
beforeEach(async () => {
  ours = await makeOrganisation(database, { name: 'De ene', now });
  const make = (access: 'administrator' | 'manager' | 'member', name: string) =>
    ours.as(access, { name, now });
  manager = await make('manager', 'M. Leiding');
  administrator = await make('administrator', 'B. Heer');
  [an, bo, dik] = [await make('member', 'An'), await make('member', 'Bo'), await make('member', 'Dik')];
  [inside, outside] = [newId<TeamId>(), newId<TeamId>()];
  await ours.ctx.transaction(async (tx) => {
    for (const [id, name] of [
      [inside, 'Binnendienst'],
      [outside, 'Buitendienst'],
    ] as const)
      await tx
        .insertInto('team')
        .values({ organisation_id: ours.ctx.organisationId, id, name, import_id: null, archived_at: null })
        .execute();
    await tx
      .updateTable('member')
      .set({ team_id: inside })
      .where('id', 'in', [an.memberId, bo.memberId])
      .execute();
    await tx.updateTable('member').set({ team_id: outside }).where('id', '=', dik.memberId).execute();
  });
});

const settings = contract.input.parse({
  name: 'Kantine',
  whole: true,
  teamIds: [],
  views: ['loop', 'score', 'wins', 'activity', 'trends'],
  seconds: 20,
  theme: 'dark',
  language: 'nl',
  withOwner: true,
  celebrations: true,
  names: true,
  amounts: true,
  customers: false,
});

/** A deal that was won this morning, with its event. */
async function won(owner: MemberId | null, amount: number): Promise<void> {
  const id = newId<DealId>();
  await ours.ctx.transaction(async (tx) => {
    const organisation = ours.ctx.organisationId;
    const phase = await tx.selectFrom('phase').selectAll().limit(1).executeTakeFirstOrThrow();
    await sql`INSERT INTO deal (organisation_id, id, title, owner_id, cycle_id, phase_id, status,
        amount_cents, currency, opened_on, closed_on, order_confirmation)
      VALUES (${organisation}, ${id}, 'Kans', ${owner}, ${phase.cycle_id}, ${phase.id}, 'won', ${amount}, 'EUR',
        '2026-11-02', ${today}, 'PO')`.execute(tx);
    await sql`INSERT INTO deal_event (organisation_id, id, deal_id, kind, at)
      VALUES (${organisation}, gen_random_uuid(), ${id}, 'won', ${now})`.execute(tx);
  });
}

/** The holder of a link that the manager made. */
const holder = () => ours.by({ kind: 'link', linkId: 'l', access: 'reader', asker: manager.memberId });
const winners = ({ wins }: ShownWall) => wins?.latest.map(({ winner }) => winner?.name ?? null).toSorted();

async function agree() {
  return recordStaffConsent(administrator, {
    givenBy: 'works-council',
    signedBy: 'K. Voorzitter',
    agreedOn: today,
    document: 'Besluit 1',
    uses: ['wall-names'],
    terms: null,
    until: null,
  });
}

test('a wall shows teams, and names only while works council or staff agree to it', async () => {
  await won(an.memberId, 120_000);
  await won(dik.memberId, 50_000);
  const wall = await addWall(manager, settings);
  const before = await showWall(holder(), wall.id);
  // Who is a team alone would be named by it.
  expect(winners(before)).toEqual(['Binnendienst', null]);
  expect(JSON.stringify(before)).not.toContain('"An"');
  const { id: consentId } = await agree();
  expect(winners(await showWall(holder(), wall.id))).toEqual(['An', 'Dik']);
  await withdrawStaffConsent(administrator, { consentId, version: 1, from: today, because: 'Voorbij' });
  expect(winners(await showWall(holder(), wall.id))).toEqual(['Binnendienst', null]);
});

test('with consent, names are there only where whoever hung it up chose them', async () => {
  await won(an.memberId, 120_000);
  await agree();
  const wall = await addWall(manager, { ...settings, names: false });
  expect(winners(await showWall(holder(), wall.id))).toEqual(['Binnendienst']);
});

test('amounts stand there only where they were chosen', async () => {
  await won(an.memberId, 120_000);
  const wall = await addWall(manager, settings);
  const { wins } = await showWall(holder(), wall.id);
  expect(wins?.latest[0]?.amount).toEqual({ cents: 120_000, currency: 'EUR' });
  expect(wins?.week).toEqual({ count: 1, cents: 120_000 });
  await editWall(manager, { ...settings, wallId: wall.id, version: 1, amounts: false });
  const without = await showWall(holder(), wall.id);
  expect(without.wins?.latest[0]?.amount).toBeNull();
  expect(without.wins?.month).toEqual({ count: 1, cents: null });
});

test('a wall of one team shows nothing of others, and no team of one person', async () => {
  await won(an.memberId, 120_000);
  await won(dik.memberId, 50_000);
  const wall = await addWall(manager, { ...settings, whole: false, teamIds: [inside, outside] });
  const shown = await showWall(holder(), wall.id);
  expect(shown.boards.map(({ name }) => name)).toEqual(['Binnendienst']);
  expect(shown.wins?.week.count).toBe(1);
  await agree();
  const named = await showWall(holder(), wall.id);
  expect(named.boards.map(({ name }) => name)).toEqual(['Binnendienst', 'Buitendienst']);
});

test('the week’s activity stands beside that of the week before up to the same day', async () => {
  await ours.ctx.transaction(async (tx) => {
    for (const day of ['2026-11-10', '2026-11-13', '2026-11-16', '2026-11-18', '2026-11-18'])
      await sql`INSERT INTO activity (organisation_id, id, kind, member_id, at, on_date, status)
        VALUES (${ours.ctx.organisationId}, gen_random_uuid(), 'call', ${an.memberId}, ${`${day}T09:00:00Z`}::timestamptz,
          ${day}::date, 'done')`.execute(tx);
  });
  const wall = await addWall(manager, settings);
  const { activity } = await showWall(holder(), wall.id);
  expect(activity?.days.map(({ count }) => count)).toEqual([1, 0, 2, 0, 0]);
  expect(activity?.kinds).toEqual([{ kind: 'call', count: 3, before: 1 }]);
});

test('nothing is celebrated on the wall once the organisation switched it off', async () => {
  const wall = await addWall(manager, settings);
  expect((await showWall(holder(), wall.id)).celebrations).toBe(true);
  await setCelebrations(manager, { shown: false });
  expect((await showWall(holder(), wall.id)).celebrations).toBe(false);
});

test('who leads hangs up, changes and removes walls; a seller does not', async () => {
  const wall: Wall = await addWall(manager, settings);
  expect((await listWalls(manager)).walls).toMatchObject([{ name: 'Kantine', madeBy: 'M. Leiding' }]);
  for (const refused of [
    addWall(an, settings),
    editWall(an, { ...settings, wallId: wall.id, version: 1 }),
    removeWall(an, { wallId: wall.id }),
    listWalls(an),
    previewWall(an, wall.id),
  ])
    await expect(refused).rejects.toMatchObject({ code: 'forbidden' });
  await expect(editWall(manager, { ...settings, wallId: wall.id, version: 2 })).rejects.toMatchObject({
    code: 'conflict',
  });
  await removeWall(manager, { wallId: wall.id });
  await expect(showWall(holder(), wall.id)).rejects.toMatchObject({ code: 'not-found' });
});

test('a wall without anybody’s figures, or with a team that is not there, is refused at its field', async () => {
  for (const teamIds of [[], [newId<TeamId>()]])
    await expect(addWall(manager, { ...settings, whole: false, teamIds })).rejects.toMatchObject({
      code: 'invalid',
      details: { errors: [{ pointer: '/teamIds' }] },
    });
});

test('another organisation sees and changes no wall of ours, and makes no links of it', async () => {
  const wall = await addWall(manager, settings);
  await expect(previewWall(stranger, wall.id)).rejects.toMatchObject({ code: 'not-found' });
  await expect(removeWall(stranger, { wallId: wall.id })).rejects.toMatchObject({ code: 'not-found' });
  const may = (who: Context) => who.read((tx) => wallLink.may(tx, who, wall.id));
  await expect(may(stranger)).rejects.toMatchObject({ code: 'not-found' });
  expect(await may(manager)).toBe(true);
  expect(await may(an)).toBe(false);
});
