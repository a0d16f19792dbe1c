import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { newId, type Context } from '#base/db/context.ts';
import type { DealId, MemberId } from '#base/kernel/id.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { chooseCelebrations, setCelebrations } from './commands.ts';
import { getCelebration, getCelebrations } from './queries.ts';

type Acting = Context & { memberId: MemberId };
const now = new Date('2026-11-18T10:00:00Z');

let database: TestDatabase;
let ours: TestOrganisation;
let manager: Acting;
let an: Acting;
let bo: Acting;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  ours = await makeOrganisation(database, { now });
  manager = await ours.as('manager', { now });
  an = await ours.as('member', { name: 'An', now });
  bo = await ours.as('member', { name: 'Bo', now });
});

async function won(minutesAgo: number): Promise<DealId> {
  const id = newId<DealId>();
  await ours.ctx.transaction(async (tx) => {
    const phase = await tx.selectFrom('phase').selectAll().limit(1).executeTakeFirstOrThrow();
    await sql`INSERT INTO deal (organisation_id, id, title, owner_id, cycle_id, phase_id, status,
        amount_cents, currency, opened_on, closed_on, order_confirmation)
      VALUES (${ours.ctx.organisationId}, ${id}, 'Oven', ${an.memberId}, ${phase.cycle_id}, ${phase.id}, 'won',
        120000, 'EUR', '2026-11-02', '2026-11-18', 'PO')`.execute(tx);
    await sql`INSERT INTO deal_event (organisation_id, id, deal_id, kind, at)
      VALUES (${ours.ctx.organisationId}, gen_random_uuid(), ${id}, 'won',
        ${now}::timestamptz - make_interval(mins => ${minutesAgo}))`.execute(tx);
  });
  return id;
}

test('a colleague’s win is celebrated for ten minutes', async () => {
  const dealId = await won(1);
  expect((await getCelebration(bo, { dealId })).celebration).toMatchObject({
    title: 'Oven',
    winner: 'An',
    own: false,
    amountCents: 120_000,
  });
  expect((await getCelebration(an, { dealId })).celebration).toMatchObject({ own: true });
  expect((await getCelebration(bo, { dealId: await won(11) })).celebration).toBeNull();
});

test('who wants to see none sees none, and others still do', async () => {
  const dealId = await won(1);
  expect(await chooseCelebrations(bo, { shown: false })).toMatchObject({ own: false, shown: true });
  expect((await getCelebration(bo, { dealId })).celebration).toBeNull();
  expect((await getCelebration(manager, { dealId })).celebration).not.toBeNull();
});

test('who leads switches them off for everybody; a seller does not', async () => {
  const dealId = await won(1);
  await expect(setCelebrations(an, { shown: false })).rejects.toMatchObject({ code: 'forbidden' });
  await setCelebrations(manager, { shown: false });
  expect(await getCelebrations(bo)).toMatchObject({ shown: false, own: true, may: { set: false } });
  expect((await getCelebration(bo, { dealId })).celebration).toBeNull();
});

test('a deal that somebody may not see is not celebrated for them, and another organisation’s is not there', async () => {
  const dealId = await won(1);
  await ours.ctx.transaction((tx) => sql`UPDATE organisation SET visibility = 'below'`.execute(tx));
  await expect(getCelebration(bo, { dealId })).rejects.toMatchObject({ code: 'not-found' });
  const stranger = await (await makeOrganisation(database, { now })).as('manager', { now });
  await expect(getCelebration(stranger, { dealId })).rejects.toMatchObject({ code: 'not-found' });
});
