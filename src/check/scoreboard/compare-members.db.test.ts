import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import { recordStaffConsent, withdrawStaffConsent } from '#base/directory/staff-consent/commands.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { compareMembers } from './compare-members.ts';
import { getKpiBoard } from './kpi-board.ts';
import { compareMembers as contract } from './kpi-contract.ts';

const now = new Date('2026-11-25T10:00:00Z');
let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let administrator: Context & { memberId: MemberId };
let anna: Context & { memberId: MemberId };
let bram: Context & { memberId: MemberId };

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene', now });
  theirs = await makeOrganisation(database, { name: 'De andere', now });
  administrator = await ours.as('administrator', { name: 'Dirk Verzonnen', now });
  anna = await ours.as('member', { name: 'Anna Verzonnen', now });
  bram = await ours.as('member', { name: 'Bram Verzonnen', now });
  const owner = await ours.as('member', { name: 'E. Igenaar', now });
  await ours.ctx.transaction(async (tx) => {
    await tx.updateTable('member').set({ is_owner: true }).where('id', '=', owner.memberId).execute();
    for (const { memberId } of [anna, bram, owner])
      await sql`INSERT INTO role_assignment (organisation_id, id, member_id, role, share_percent, from_date)
        VALUES (${ours.ctx.organisationId}, gen_random_uuid(), ${memberId}, 'outbound', 100, '2020-01-01')`.execute(
        tx,
      );
    for (const [memberId, calls] of [
      [anna.memberId, 26],
      [bram.memberId, 13],
    ] as const)
      await sql`INSERT INTO activity (organisation_id, id, kind, status, outcome, at, on_date, minutes, member_id)
        SELECT ${ours.ctx.organisationId}, gen_random_uuid(), 'call', 'done', 'reached', '2026-11-16T10:00:00Z',
          '2026-11-16', 10, ${memberId} FROM generate_series(1, ${calls})`.execute(tx);
  });
});
afterAll(() => database.drop());

const agree = (uses: ('compare-members' | 'selling-time')[]) =>
  recordStaffConsent(administrator, {
    givenBy: 'works-council',
    signedBy: 'K. Voorzitter',
    agreedOn: administrator.today,
    document: 'Besluit 1',
    uses,
    terms: null,
    until: null,
  });
const rowsOf = async (ctx: Context) =>
  (await compareMembers(ctx, {})).roles.flatMap(({ members, rows }) =>
    rows.map(({ name, cells }) => ({
      name: name.en,
      values: cells.map(({ value }, at) => [members[at]?.name, value]),
    })),
  );

test('nobody holds members side by side while nothing was agreed, not even who leads', async () => {
  for (const ctx of [administrator, anna])
    await expect(compareMembers(ctx, {})).rejects.toMatchObject({ code: 'forbidden' });
  expect((await getKpiBoard(administrator, {})).may).toMatchObject({ compare: false, agree: true });
});

test('once the works council agreed, everybody who works here sees the same, without the owner; readers and others do not', async () => {
  const consent = await agree(['compare-members']);
  expect((await getKpiBoard(anna, {})).may).toMatchObject({ compare: true, agree: false });
  contract.output.parse(await compareMembers(anna, {}));
  const rows = await rowsOf(anna);
  expect(rows).toContainEqual({
    name: 'Conversations',
    values: [
      ['Anna Verzonnen', 26],
      ['Bram Verzonnen', 13],
    ],
  });
  expect(rows.map(({ name }) => name)).not.toContain('Net selling time');
  const reader = await ours.as('reader', { now });
  await expect(compareMembers(reader, {})).rejects.toMatchObject({ code: 'forbidden' });
  const stranger = await theirs.as('administrator', { now });
  await expect(compareMembers(stranger, {})).rejects.toMatchObject({ code: 'forbidden' });
  await withdrawStaffConsent(administrator, {
    consentId: consent.id,
    version: 1,
    from: administrator.today,
    because: 'Voorbij',
  });
  await expect(compareMembers(anna, {})).rejects.toMatchObject({ code: 'forbidden' });
});

test('hours of colleagues stand beside each other only where that was agreed to as well', async () => {
  await agree(['compare-members', 'selling-time']);
  expect(await rowsOf(anna)).toContainEqual({
    name: 'Net selling time',
    values: [
      ['Anna Verzonnen', 260],
      ['Bram Verzonnen', 130],
    ],
  });
});
