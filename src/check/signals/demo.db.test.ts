import { afterAll, beforeAll, expect, test } from 'vitest';

import { plantedPatterns } from '#app/demo/patterns.ts';
import type { Context } from '#base/db/context.ts';
import type { TestDatabase } from '#tests/database.ts';
import { openInventedCompany } from '#tests/invented-company.ts';

import { getSignal as getSignalContract, listSignals as listContract } from './contract.ts';
import { getSignal, listSignals } from './queries.ts';
import { runSignals } from './running/run-signals.ts';
import { signalWords } from './words.ts';

let database: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  ({ database, ctx } = await openInventedCompany());
  await runSignals(ctx);
}, 120_000);
afterAll(() => database.drop());

const unread = () =>
  ctx.read((tx) => tx.selectFrom('notice').where('kind', '=', 'signal.found').select('id').execute());

test('the quote ratio that really falls is found, and the bad luck of one closer is not', async () => {
  const { signals } = await listSignals(ctx, { kind: 'falling-ratio' });
  const whose = signals.map(({ subject }) => subject.name);
  expect(signals.find(({ subject }) => subject.kind === 'organisation')).toMatchObject({
    strength: 'strong',
  });
  const { name } = await ctx.read((tx) =>
    tx
      .selectFrom('member')
      .where('email', 'like', `${plantedPatterns.quoteRatioNoise.member}%`)
      .select('name')
      .executeTakeFirstOrThrow(),
  );
  expect(whose).not.toContain(name);
});

test('three weeks with far too few leads are found, and surely no chance', async () => {
  const { signals } = await listSignals(ctx, { kind: 'below-target' });
  const leads = signals.find(({ subject }) => subject.kind === 'organisation');
  expect(leads).toMatchObject({ figure: { nl: 'Leads binnengekomen' }, strength: 'strong' });
  expect(leads?.facts).toMatchObject({ weeks: 3 });
  expect(signals.filter(({ subject, strength }) => subject.kind === 'member' && strength === 'weak')).toEqual(
    [],
  );
});

test('the quotes that lie still are found, with whose they are, and the owner on whom much depends', async () => {
  const { signals } = await listSignals(ctx, {});
  const rotting = signals.filter(({ kind }) => kind === 'rotting');
  expect(
    rotting.some(({ phase, subject }) => phase?.name.nl === 'Offerte' && subject.kind === 'organisation'),
  ).toBe(true);
  expect(rotting.some(({ subject }) => subject.kind === 'member')).toBe(true);
  expect(signals.some(({ kind }) => kind === 'owner-share')).toBe(true);
});

test('every signal says what, since when, how sure and whom in both languages, and keeps to its contract', async () => {
  const list = await listSignals(ctx, { show: 'history' });
  listContract.output.parse(list);
  expect(list.signals.length).toBeGreaterThan(5);
  for (const { id } of list.signals) {
    const detail = await getSignal(ctx, { signalId: id });
    getSignalContract.output.parse(detail);
    for (const language of ['nl', 'en'] as const)
      for (const said of Object.values(signalWords(detail.signal, language)).flat())
        expect(said).not.toMatch(/undefined|NaN|null|^$/);
  }
});

test('a second run finds the same, makes nothing new and tells nobody again', async () => {
  const before = await listSignals(ctx, {});
  const told = await unread();
  expect(told.length).toBeGreaterThan(0);
  expect(await runSignals(ctx)).toMatchObject({ made: 0 });
  expect((await listSignals(ctx, {})).signals.map(({ id }) => id)).toEqual(
    before.signals.map(({ id }) => id),
  );
  expect(await unread()).toHaveLength(told.length);
});
