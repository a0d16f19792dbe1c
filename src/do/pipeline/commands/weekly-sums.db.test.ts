import { sql } from 'kysely';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import { addDays } from '#base/kernel/date.ts';
import type { DealId, MemberId } from '#base/kernel/id.ts';
import type { Cents } from '#base/kernel/money.ts';
import { getCycles, getLossReasons } from '#plan/sales-cycle/queries.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import type { DealRow } from '../shapes.ts';
import { logActivity } from './add-activity.ts';
import { changeDealCycle } from './change-deal-cycle.ts';
import { editClosing } from './edit-closing.ts';
import { createDeal } from './create-deal.ts';
import { getDeal } from '../queries/get-deal.ts';
import { deleteDeal } from './delete-deal.ts';
import { editDeal } from './edit-deal.ts';
import { loseDeal } from './lose-deal.ts';
import { reopenDeal } from './reopen-deal.ts';
import { winDeal } from './win-deal.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let admin: Context & { memberId: MemberId };

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database);
  admin = await ours.as('administrator');
});
afterAll(() => database.drop());

const kept = () =>
  ours.ctx.read(async (tx) => {
    const { rows } = await sql`
      SELECT measure, member_id, sum(count)::int AS count, sum(amount_cents)::bigint AS amount FROM weekly_sum
      GROUP BY 1, 2 HAVING sum(count) <> 0 OR sum(amount_cents) <> 0 ORDER BY 1, 2`.execute(tx);
    return rows;
  });
const recounted = () =>
  ours.ctx.read(async (tx) => {
    const { rows } = await sql`
      WITH counted AS (
        SELECT 'new-deals' AS measure, owner_id AS member_id, amount_cents FROM deal WHERE opened_on IS NOT NULL
        UNION ALL SELECT status, owner_id, amount_cents FROM deal WHERE status <> 'open'
        UNION ALL SELECT CASE kind WHEN 'quote' THEN 'quotes' ELSE 'appointments' END, member_id, 0
          FROM activity WHERE status = 'done' AND kind IN ('visit', 'demonstration', 'quote'))
      SELECT measure, coalesce(member_id, '00000000-0000-0000-0000-000000000000') AS member_id,
             count(*)::int AS count, coalesce(sum(amount_cents), 0)::bigint AS amount
      FROM counted GROUP BY 1, 2 ORDER BY 1, 2`.execute(tx);
    return rows;
  });

test('whatever is done with deals, the scoreboard’s sums stay what a recount gives', async () => {
  const other = await ours.as('member');
  const [reason] = await getLossReasons(ours.ctx);
  const override = { reason: 'voor de proef' };
  const acts: Record<string, (deal: DealRow, amount: number) => Promise<unknown>> = {
    edit: ({ id, version }, amount) =>
      editDeal(admin, { dealId: id, version, amountCents: amount === 0 ? null : (amount as Cents) }),
    handOver: ({ id, version }, amount) =>
      editDeal(admin, { dealId: id, version, ownerId: amount % 2 ? other.memberId : null }),
    win: ({ id, version }) => winDeal(admin, { dealId: id, version, override }),
    lose: ({ id, version }) => loseDeal(admin, { dealId: id, version, lossReasonId: reason?.id ?? null }),
    reopen: ({ id, version }) => reopenDeal(admin, { dealId: id, version, reason: 'Toch' }),
    closedEarlier: ({ id, version }, amount) =>
      editClosing(admin, { dealId: id, version, closedOn: addDays(admin.today, -(amount % 20)) }),
    lostEarlier: ({ id, version }, amount) =>
      loseDeal(admin, {
        dealId: id,
        version,
        lossReasonId: reason?.id ?? null,
        closedOn: addDays(admin.today, -(amount % 20)),
      }),
    openedEarlier: ({ id }) =>
      admin.transaction((tx) =>
        tx
          .updateTable('deal')
          .set({ opened_on: addDays(admin.today, -30) })
          .where('id', '=', id)
          .execute(),
      ),
    otherCycle: async ({ id, version }) => {
      const cycles = await getCycles(admin);
      const { cycle } = await getDeal(admin, id);
      const phase = cycles.find((one) => one.id !== cycle.id)?.phases[0];
      if (phase) await changeDealCycle(admin, { dealId: id, version, toPhaseId: phase.id });
    },
    visit: ({ id }) => logActivity(admin, { kind: 'visit', dealId: id }),
    quote: ({ id }) => logActivity(admin, { kind: 'quote', dealId: id }),
    remove: ({ id, version }) => deleteDeal(admin, { dealId: id, version }),
  };
  const steps = fc.sample(
    fc.tuple(fc.constantFrom('create', 'create', ...Object.keys(acts)), fc.nat(9), fc.nat(5000)),
    { numRuns: 150, seed: 3 },
  );
  const deals: DealId[] = [];
  for (const [what, which, amount] of steps) {
    const id = deals[which % Math.max(deals.length, 1)];
    if (what === 'create' || id === undefined)
      deals.push((await createDeal(admin, { title: 'Proef', amountCents: amount as Cents })).id);
    else {
      const { version } = (await ours.ctx.read((tx) =>
        tx.selectFrom('deal').select('version').where('id', '=', id).executeTakeFirst(),
      )) ?? { version: 1 };
      // Winning twice and the like is refused, which must leave the sums alone too.
      await acts[what]?.({ id, version } as DealRow, amount).catch(() => {});
    }
  }
  expect(await kept()).toEqual(await recounted());
});
