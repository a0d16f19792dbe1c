import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { DealId, LossReasonId, MemberId, PhaseId } from '#base/kernel/id.ts';
import type { Cents } from '#base/kernel/money.ts';
import { getCycles } from '#plan/sales-cycle/queries.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import * as contract from '../../bulk-contract.ts';
import { getBulk, listBulk } from '../../queries/get-bulk.ts';
import { getDeal } from '../../queries/get-deal.ts';
import { listDeals } from '../../queries/list-deals.ts';
import { previewBulk } from '../../queries/preview-bulk.ts';
import type { BulkChange } from '../../rules/bulk-change.ts';
import { createDeal } from '../create-deal.ts';
import { deleteDeal } from '../delete-deal.ts';
import { editDeal } from '../edit-deal.ts';
import { recordResults } from '../record-results.ts';
import { runBulk } from './run-bulk.ts';
import { startBulk } from './start-bulk.ts';
import { stopBulk } from './stop-bulk.ts';
import { takeBackBulk } from './take-back-bulk.ts';

type Member = Context & { memberId: MemberId };

let database: TestDatabase;
let ours: TestOrganisation;
let manager: Member;
let seller: Member;
let administrator: Member;
let stranger: Member;
let phases: { id: PhaseId; criteria: { id: string; kind: string; required: boolean }[] }[];
let reason: LossReasonId;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  const theirs = await makeOrganisation(database, { name: 'De andere' });
  manager = await ours.as('manager', { name: 'Cas' });
  seller = await ours.as('member', { name: 'An' });
  administrator = await ours.as('administrator');
  stranger = await theirs.as('administrator');
  const cycle = (await getCycles(manager)).find(({ key }) => key === 'new-business');
  phases = cycle?.phases ?? [];
  reason = (
    await manager.read((tx) => tx.selectFrom('loss_reason').select('id').limit(1).executeTakeFirstOrThrow())
  ).id;
});
afterAll(() => database.drop());

let made = 0;

/** Three deals that only this test knows: the seller's, nobody's, and the manager's. */
async function threeDeals() {
  const mark = `Partij ${++made}.`;
  const ids: DealId[] = [];
  for (const ownerId of [seller.memberId, null, manager.memberId])
    ids.push(
      (
        await createDeal(manager, {
          title: `${mark} ${ids.length}`,
          ownerId,
          expectedCloseOn: ids.length === 1 ? null : ('2026-01-31' as IsoDate),
        })
      ).id,
    );
  const [first, second, third] = ids;
  if (!first || !second || !third) throw new Error('three deals');
  return { found: { filter: `title:has:${mark}` }, ids, first, second, third };
}

const whole = async (ctx: Context, which: object, change: BulkChange) =>
  runBulk(ctx, { bulkId: (await startBulk(ctx, { ...which, change })).id });
const stateOf = async (id: DealId) => (await getDeal(manager, id)) as unknown as Record<string, unknown>;

test('the owner of all that a filter finds changes, with history, and is taken back as a whole', async () => {
  const { found, ids, first, third } = await threeDeals();
  const change: BulkChange = { kind: 'owner', ownerId: manager.memberId };
  const preview = await previewBulk(manager, { found, change });
  contract.previewBulk.output.parse(preview);
  expect(preview).toMatchObject({ total: 3, change: 2, same: 1, refused: [] });
  expect(preview.examples[0]).toMatchObject({ before: seller.memberId, after: manager.memberId });
  const done = await whole(manager, { found }, change);
  contract.runBulk.output.parse(done);
  expect(done).toMatchObject({ status: 'done', total: 3, changed: 2, same: 1, waiting: 0 });
  expect(await stateOf(first)).toMatchObject({ owner: { name: 'Cas' }, version: 2 });
  const events = await manager.read((tx) =>
    tx.selectFrom('deal_event').where('deal_id', '=', first).select('kind').execute(),
  );
  expect(events.map(({ kind }) => kind)).toContain('owner');

  await editDeal(manager, { dealId: ids[1] ?? third, version: 2, title: 'Intussen anders' });
  const back = await takeBackBulk(manager, { bulkId: done.id });
  expect(back).toMatchObject({
    status: 'taken-back',
    takenBack: 1,
    kept: [{ because: 'changed-since', count: 1 }],
    may: { takeBack: false },
  });
  expect(await stateOf(first)).toMatchObject({ owner: { name: 'An' }, version: 3 });
});

test('the gates hold: who misses results stays, is named with the reason, and the rest moves on and back', async () => {
  const { ids, first } = await threeDeals();
  const [from, to] = phases;
  if (!from || !to) throw new Error('two phases');
  const results = from.criteria
    .filter(({ required }) => required)
    .map(({ id, kind }) => ({
      criterionId: id as never,
      value: kind === 'yes' ? true : kind === 'date' ? '2026-12-31' : kind === 'number' ? 3 : 'bekend',
    }));
  await recordResults(manager, { dealId: first, version: 1, results });
  const change: BulkChange = { kind: 'phase', phaseId: to.id };
  const preview = await previewBulk(manager, { ids, change });
  expect(preview).toMatchObject({ change: 1, refused: [{ because: 'results-missing', count: 2 }] });
  const done = await whole(manager, { ids }, change);
  expect(done).toMatchObject({ changed: 1, refused: [{ because: 'results-missing', count: 2 }] });
  expect(done.refused[0]?.examples).toHaveLength(2);
  expect(await stateOf(first)).toMatchObject({ phase: { id: to.id } });
  const before = await manager.read((tx) =>
    tx.selectFrom('bulk_change_row').where('deal_id', '=', first).select('before').executeTakeFirstOrThrow(),
  );
  await takeBackBulk(manager, { bulkId: done.id });
  expect(await stateOf(first)).toMatchObject({
    phase: { id: from.id },
    phaseSince: before.before?.phaseSince,
  });
});

test('a day moves along; a deal without one is named', async () => {
  const { ids, first } = await threeDeals();
  const done = await whole(manager, { ids }, { kind: 'shift-close', days: 30 });
  expect(done).toMatchObject({ changed: 2, refused: [{ because: 'no-day', count: 1 }] });
  expect(await stateOf(first)).toMatchObject({ expectedCloseOn: '2026-03-02' });
  await takeBackBulk(manager, { bulkId: done.id });
  expect(await stateOf(first)).toMatchObject({ expectedCloseOn: '2026-01-31' });
});

test('deals are lost together, and opened again when that is taken back', async () => {
  const { ids, first } = await threeDeals();
  const done = await whole(manager, { ids }, { kind: 'lose', lossReasonId: reason });
  expect(done).toMatchObject({ changed: 3 });
  expect(await stateOf(first)).toMatchObject({ status: 'lost' });
  await takeBackBulk(manager, { bulkId: done.id });
  expect(await stateOf(first)).toMatchObject({ status: 'open' });
});

test('a member changes the own deals and nobody’s; a colleague’s is refused and stays', async () => {
  const { ids } = await threeDeals();
  const change: BulkChange = { kind: 'expected-close', on: '2026-12-01' as IsoDate };
  expect(await previewBulk(seller, { ids, change })).toMatchObject({
    change: 2,
    refused: [{ because: 'not-yours', says: 'Deze kans is van een collega.', count: 1 }],
  });
  const done = await whole(seller, { ids }, change);
  expect(done).toMatchObject({ changed: 2, refused: [{ because: 'not-yours' }] });
  const reader = await ours.as('reader');
  await expect(startBulk(reader, { ids, change })).rejects.toMatchObject({ code: 'forbidden' });
  expect((await listBulk(seller)).rows[0]).toMatchObject({ id: done.id, by: 'An' });
  expect((await listBulk(manager)).rows[0]).toMatchObject({ id: done.id });
  await expect(getBulk(reader, { bulkId: done.id })).rejects.toMatchObject({ code: 'not-found' });
});

test('all but a few; what was deleted meanwhile is named; what waits can be left', async () => {
  const { found, ids, second, third } = await threeDeals();
  const change: BulkChange = { kind: 'owner', ownerId: null };
  const bulk = await startBulk(manager, { found, except: [second], change });
  expect(bulk).toMatchObject({ total: 2, waiting: 2, status: 'running' });
  await deleteDeal(administrator, { dealId: third, version: 1 });
  expect(await runBulk(manager, { bulkId: bulk.id })).toMatchObject({
    changed: 1,
    refused: [{ because: 'gone', count: 1 }],
  });
  const other = await startBulk(manager, { ids: ids.slice(0, 1), change });
  expect(await stopBulk(manager, { bulkId: other.id })).toMatchObject({
    status: 'stopped',
    left: 1,
    changed: 0,
  });
  expect(await runBulk(manager, { bulkId: other.id })).toMatchObject({ status: 'stopped', changed: 0 });
});

test('only an administrator deletes many, and that is for good', async () => {
  const { ids, found } = await threeDeals();
  await expect(startBulk(manager, { ids, change: { kind: 'delete' } })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const done = await whole(administrator, { ids }, { kind: 'delete' });
  expect(done).toMatchObject({ changed: 3, may: { takeBack: false } });
  expect((await listDeals(manager, found)).rows).toEqual([]);
  await expect(takeBackBulk(administrator, { bulkId: done.id })).rejects.toMatchObject({
    details: { because: 'deleted-for-good' },
  });
});

test('nothing chosen is refused, and another organisation finds nothing to change', async () => {
  const { ids } = await threeDeals();
  const change: BulkChange = { kind: 'owner', ownerId: null };
  await expect(startBulk(manager, { change })).rejects.toMatchObject({
    details: { because: 'nothing-chosen' },
  });
  await expect(startBulk(stranger, { ids, change })).rejects.toMatchObject({
    details: { because: 'nothing-chosen' },
  });
  const bulk = await startBulk(manager, { ids, change });
  for (const step of [runBulk, stopBulk, takeBackBulk])
    await expect(step(stranger, { bulkId: bulk.id })).rejects.toMatchObject({ code: 'not-found' });
});

test('amounts change together and come back', async () => {
  const { ids, first } = await threeDeals();
  const change: BulkChange = { kind: 'amount', amountCents: 125_00 as Cents };
  expect(await previewBulk(manager, { ids, change })).toMatchObject({ change: 3 });
  const done = await whole(manager, { ids }, change);
  expect(done).toMatchObject({ changed: 3 });
  expect(await stateOf(first)).toMatchObject({ amountCents: 125_00 });
  await takeBackBulk(manager, { bulkId: done.id });
  expect(await stateOf(first)).toMatchObject({ amountCents: null });
  const unknown: BulkChange = { kind: 'field', key: 'weather', value: 'fine' };
  await expect(previewBulk(manager, { ids, change: unknown })).rejects.toMatchObject({ code: 'invalid' });
});
