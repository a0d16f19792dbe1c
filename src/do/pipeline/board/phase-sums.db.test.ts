import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { getCycles } from '#plan/sales-cycle/queries.ts';
import { inEveryOrganisation, openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { getBoard } from './get-board.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let sellers: (Context & { memberId: MemberId })[];

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database);
  sellers = await Promise.all(Array.from({ length: 4 }, () => ours.as('member')));
});
afterAll(() => database.drop());

const kept = () =>
  ours.ctx.read(async (tx) => {
    const { rows } = await sql`
      SELECT phase_id, owner_id, currency, sum(count)::int AS count, sum(amount_cents)::bigint AS amount,
             sum(weighted_cents)::bigint AS weighted
      FROM phase_sum GROUP BY 1, 2, 3
      HAVING sum(count) <> 0 OR sum(amount_cents) <> 0 OR sum(weighted_cents) <> 0 ORDER BY 1, 2, 3`.execute(
      tx,
    );
    return rows;
  });
const recounted = () =>
  ours.ctx.read(async (tx) => {
    const { rows } = await sql`
      SELECT d.phase_id, coalesce(d.owner_id, '00000000-0000-0000-0000-000000000000') AS owner_id, d.currency,
             count(*)::int AS count, coalesce(sum(d.amount_cents), 0)::bigint AS amount,
             coalesce(sum(round(d.amount_cents * p.probability_percent / 100.0)), 0)::bigint AS weighted
      FROM deal d JOIN phase p ON p.id = d.phase_id
      WHERE d.status = 'open' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`.execute(tx);
    return rows;
  });

/** What people, imports and their undo do to deals; each touches some deals at once. */
const changes = (pick: (most: number) => number, phases: string[], owners: string[]) => {
  const some = sql`id IN (SELECT id FROM deal ORDER BY random() LIMIT ${1 + pick(8)} FOR UPDATE SKIP LOCKED)`;
  const phase = phases[pick(phases.length)];
  const owner = owners[pick(owners.length)] ?? null;
  const amount = pick(4) === 0 ? null : pick(1_000_000);
  return [
    sql`INSERT INTO deal (organisation_id, id, title, owner_id, amount_cents, currency, cycle_id, phase_id)
      SELECT ${ours.ctx.organisationId}, gen_random_uuid(), 'Proef', ${owner}, ${amount}::bigint + i,
             CASE WHEN i % 5 = 0 THEN 'USD' ELSE 'EUR' END, cycle_id, id
      FROM phase, generate_series(1, ${1 + pick(9)}::int) i WHERE id = ${phase}`,
    sql`UPDATE deal SET phase_id = ${phase} WHERE ${some}`,
    sql`UPDATE deal SET phase_id = ${phase}, owner_id = ${owner} WHERE ${some}`,
    sql`UPDATE deal SET amount_cents = ${amount}, currency = 'EUR' WHERE ${some}`,
    sql`UPDATE deal SET status = 'won', closed_on = current_date WHERE ${some} AND status = 'open'`,
    sql`UPDATE deal SET status = 'open', closed_on = NULL WHERE ${some}`,
    sql`UPDATE deal SET title = 'Anders' WHERE ${some}`,
    sql`DELETE FROM deal WHERE ${some}`,
  ];
};

test('whatever is done with deals, and by how many at once, the kept sums are what a recount gives', async () => {
  const [cycle] = await getCycles(ours.ctx);
  const phases = cycle?.phases.map(({ id }) => id) ?? [];
  const owners = sellers.map(({ memberId }) => memberId);
  const worker = async (seed: number) => {
    let state = seed;
    const pick = (most: number) => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return Math.floor((state / 2147483648) * most);
    };
    for (let round = 0; round < 90; round++)
      await ours.ctx
        .transaction(async (tx) => {
          if (pick(12) === 0) {
            const phase = phases[pick(phases.length)];
            await sql`UPDATE phase SET probability_percent = ${pick(101)} WHERE id = ${phase}`.execute(tx);
          } else
            for (let step = 0; step <= pick(3); step++) {
              const [add, ...others] = changes(pick, phases, owners);
              await (pick(4) === 0 ? add : others[pick(others.length)])?.execute(tx);
            }
          if (pick(8) === 0) throw new Error('taken back');
        })
        .catch((error: unknown) => {
          // The scoreboard's weekly sums can stand in each other's way when one transaction writes many weeks; and a new
          // probability gives up where others have been writing for five seconds. Either takes everything back.
          if (!/taken back|deadlock|deals are being written/.test(String(error))) throw error;
        });
  };
  await Promise.all([1, 2, 3, 4, 5].map(worker));
  await ours.ctx.transaction((tx) => sql`DELETE FROM member WHERE id = ${owners[0]}`.execute(tx));
  const counted = await recounted();
  expect(counted.length).toBeGreaterThan(20);
  expect(await kept()).toEqual(counted);

  const board = await getBoard(ours.ctx, {});
  const whole = await ours.ctx.read(
    async (tx) =>
      (
        await sql<{ count: number; euros: number; weighted: number }>`
          SELECT count(*)::int AS count, sum(amount_cents) FILTER (WHERE currency = 'EUR')::bigint AS euros,
                 sum(round(amount_cents * probability_percent / 100.0)) FILTER (WHERE currency = 'EUR')::bigint AS weighted
          FROM deal JOIN phase ON phase.id = phase_id WHERE status = 'open'`.execute(tx)
      ).rows[0],
  );
  const euros = board.columns.flatMap(({ sums }) => sums.filter(({ currency }) => currency === 'EUR'));
  expect({
    count: board.columns.reduce((total, { count }) => total + count, 0),
    euros: euros.reduce((total, { amountCents }) => total + amountCents, 0),
    weighted: euros.reduce((total, { weightedCents }) => total + weightedCents, 0),
  }).toEqual(whole);
  const own = await getBoard(ours.ctx, { owners: ['nobody', owners[1] as MemberId] });
  expect(own.columns.reduce((total, { count }) => total + count, 0)).toBe(
    (counted as { owner_id: string; count: number }[])
      .filter(({ owner_id }) => owner_id.startsWith('00000000') || owner_id === owners[1])
      .reduce((total, { count }) => total + count, 0),
  );
});

test('slips are folded while they are written, so that a column stays cheap to add up', async () => {
  const [slips] = await ours.ctx.read(
    async (tx) =>
      (
        await sql<{ most: number }>`
          SELECT max(n)::int AS most FROM (SELECT count(*) AS n FROM phase_sum GROUP BY phase_id, owner_id, currency) g`.execute(
          tx,
        )
      ).rows,
  );
  expect(slips?.most).toBeLessThan(60);
});

test('nobody waits for somebody else who moves a deal of the same owner in the same phase', async () => {
  const [cycle] = await getCycles(ours.ctx);
  const [first, second] = cycle?.phases.map(({ id }) => id) ?? [];
  const twins = await ours.ctx.transaction(async (tx) => {
    const { rows } = await sql<{ id: string }>`
      INSERT INTO deal (organisation_id, id, title, cycle_id, phase_id, amount_cents)
      SELECT ${ours.ctx.organisationId}, gen_random_uuid(), 'Tweeling', ${cycle?.id}, ${first}, 100
      FROM generate_series(1, 2) RETURNING id`.execute(tx);
    return rows.map(({ id }) => id);
  });
  const move = (id: string | undefined) => sql`UPDATE deal SET phase_id = ${second} WHERE id = ${id}`;
  await ours.ctx.transaction(async (one) => {
    await move(twins[0]).execute(one);
    await sellers[1]?.transaction(async (other) => {
      await sql`SET LOCAL lock_timeout = '500ms'`.execute(other);
      await move(twins[1]).execute(other);
    });
  });
  expect(await kept()).toEqual(await recounted());
});

test('another organisation neither sees the sums nor adds to them', async () => {
  const other = await makeOrganisation(database);
  const board = await getBoard(other.ctx, {});
  expect(board.columns.every(({ count, sums }) => count === 0 && sums.length === 0)).toBe(true);
});

test('an organisation that is thrown away takes its sums along', async () => {
  await inEveryOrganisation(database.place, 'DELETE FROM organisation WHERE organisation_id = $1', [
    ours.ctx.organisationId,
  ]);
  expect(await kept()).toEqual([]);
});
