import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { newId, openContext, type Context } from '#base/db/context.ts';
import { addDays, dateIn, type WeekId } from '#base/kernel/date.ts';
import type { MemberId, SignalId } from '#base/kernel/id.ts';
import {
  getSignal as getSignalContract,
  listSignals as listSignalsContract,
} from '#check/signals/contract.ts';
import { getSignal, listSignals, signalsForMeeting } from '#check/signals/queries.ts';
import type { Finding } from '#check/signals/rules/finding.ts';
import { keepSignals } from '#check/signals/running/keep-signals.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import {
  decideOnSignal,
  explainSignal,
  judgeSignal,
  reopenSignal,
  setSignalAside,
  takeToMeeting,
} from './commands.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let boss: Context & { memberId: MemberId };
let anna: Context & { memberId: MemberId };
let bram: Context & { memberId: MemberId };

const monday = new Date('2026-11-16T08:00:00Z');

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { now: monday });
  theirs = await makeOrganisation(database, { now: monday });
  boss = await ours.as('manager', { name: 'Bas' });
  anna = await ours.as('member', { name: 'Anna' });
  bram = await ours.as('member', { name: 'Bram' });
});
afterAll(() => database.drop());

/** A run some days after the Monday, in which so many deals were found to lie still. */
async function runAfter(days: number, finding: Finding | null): Promise<SignalId | null> {
  const ctx = openContext(database.pools.app, {
    organisation: ours.ctx.organisation,
    actor: { kind: 'job', name: 'signals.look' },
    language: 'nl',
    now: new Date(monday.getTime() + days * 86_400_000),
  });
  const made = await ctx.transaction((tx) => keepSignals(tx, ctx, finding ? [finding] : [], []));
  return made[0]?.id ?? null;
}

const lying = (count: number, memberId?: MemberId): Finding => ({
  kind: 'rotting',
  figure: null,
  phaseId: null,
  subject: memberId ? { kind: 'member', memberId } : { kind: 'organisation' },
  turn: 'worse',
  since: addDays(dateIn(ours.ctx.organisation.timeZone, monday), -20),
  chance: null,
  strength: count > 10 ? 'strong' : 'fair',
  facts: { kind: 'rotting', count, open: 20, usual: 0.1, phases: [], deals: [] },
});

let signalId: SignalId;
beforeEach(async () => {
  await ours.ctx.transaction((tx) => tx.deleteFrom('signal').execute());
  signalId = (await runAfter(0, lying(8))) ?? newId<SignalId>();
});

const actionsOn = (id: SignalId) =>
  ours.ctx.read(async (tx) => {
    const rows = await tx
      .selectFrom('audit_entry')
      .where('subject_id', '=', id)
      .orderBy('id')
      .select('action')
      .execute();
    return rows.map(({ action }) => action);
  });

test('a manager takes a signal to the meeting, explains it, decides, and all of it is in the history', async () => {
  expect((await takeToMeeting(boss, { signalId, version: 1 })).state).toBe('agenda');
  expect((await explainSignal(boss, { signalId, version: 2, note: 'Beurs' })).state).toBe('explained');
  const week = '2026-W48' as WeekId;
  const decided = await decideOnSignal(boss, {
    signalId,
    version: 3,
    note: 'Elke dag nabellen',
    holdsFrom: week,
  });
  expect(decided).toMatchObject({ state: 'decided', version: 4 });
  expect((await judgeSignal(boss, { signalId, version: 4, verdict: 'true' })).proved).toBe('true');
  expect((await reopenSignal(boss, { signalId, version: 5 })).state).toBe('open');
  const detail = await getSignal(boss, { signalId });
  getSignalContract.output.parse(detail);
  expect(detail.answers.map(({ kind, by }) => [kind, by])).toEqual([
    ['agenda', 'Bas'],
    ['explained', 'Bas'],
    ['decided', 'Bas'],
    ['true', 'Bas'],
    ['reopened', 'Bas'],
  ]);
  expect(detail.answers[2]?.holdsFrom).toBe('2026-11-23');
  expect(await actionsOn(signalId)).toEqual([
    'signal.taken-to-meeting',
    'signal.explained',
    'signal.decided',
    'signal.judged',
    'signal.reopened',
  ]);
});

test('whoever was second is told, with what there is now', async () => {
  await setSignalAside(boss, { signalId, version: 1, reason: 'known' });
  await expect(takeToMeeting(boss, { signalId, version: 1 })).rejects.toMatchObject({
    code: 'conflict',
    details: { current: { state: 'set-aside' } },
  });
});

test('another reason says which, and an open signal cannot be opened', async () => {
  await expect(setSignalAside(boss, { signalId, version: 1, reason: 'other' })).rejects.toMatchObject({
    details: { because: 'reason-needs-note' },
  });
  await expect(reopenSignal(boss, { signalId, version: 1 })).rejects.toMatchObject({
    details: { because: 'nothing-to-reopen' },
  });
});

test('a seller answers no signal of all; another organisation finds none', async () => {
  for (const refused of [
    () => takeToMeeting(anna, { signalId, version: 1 }),
    () => decideOnSignal(anna, { signalId, version: 1, note: 'Nee' }),
    () => setSignalAside(anna, { signalId, version: 1, reason: 'chance' }),
    () => explainSignal(anna, { signalId, version: 1, note: 'Nee' }),
    () => judgeSignal(anna, { signalId, version: 1, verdict: 'noise' }),
  ])
    await expect(refused()).rejects.toMatchObject({ code: 'forbidden' });
  const stranger = await theirs.as('administrator');
  await expect(takeToMeeting(stranger, { signalId, version: 1 })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(getSignal(stranger, { signalId })).rejects.toMatchObject({ code: 'not-found' });
});

test('a signal about a person is seen by that person and who leads, and explained by both, but is not for the meeting of all', async () => {
  const own = (await runAfter(0, lying(5, anna.memberId))) ?? signalId;
  await expect(getSignal(bram, { signalId: own })).rejects.toMatchObject({ code: 'not-found' });
  expect((await listSignals(bram, {})).signals.map(({ id }) => id)).toEqual([signalId]);
  expect((await listSignals(anna, {})).signals.map(({ id }) => id)).toContain(own);
  await expect(takeToMeeting(boss, { signalId: own, version: 1 })).rejects.toMatchObject({
    details: { because: 'about-somebody' },
  });
  const explained = await explainSignal(anna, { signalId: own, version: 1, note: 'Ik was drie weken ziek' });
  expect(explained).toMatchObject({ state: 'explained', subject: { kind: 'member', name: 'Anna' } });
  const between = await boss.read((tx) => signalsForMeeting(tx, boss, anna.memberId));
  expect(between).toEqual([]);
  await runAfter(0, lying(6, bram.memberId));
  const withBram = await boss.read((tx) => signalsForMeeting(tx, boss, bram.memberId));
  expect(withBram.map(({ subject }) => subject.name)).toEqual(['Bram']);
});

test('a meeting of all gets the signals of all, the strongest first', async () => {
  await runAfter(0, lying(6, anna.memberId));
  const listed = await boss.read((tx) => signalsForMeeting(tx, boss, null));
  expect(listed.map(({ id }) => id)).toEqual([signalId]);
});

test('a signal that is seen again every week stays one signal, with the figures of today', async () => {
  expect(await runAfter(7, lying(9))).toBeNull();
  expect(await runAfter(14, lying(12))).toBeNull();
  const { signal } = await getSignal(boss, { signalId });
  expect(signal).toMatchObject({ strength: 'strong', seenOn: '2026-11-30', foundOn: '2026-11-16' });
  expect(signal.facts).toMatchObject({ count: 12 });
});

test('one that was set aside does not come back while it lasts, also when it grows', async () => {
  await setSignalAside(boss, {
    signalId,
    version: 1,
    reason: 'known',
    note: 'Wij wachten op de leverancier',
  });
  for (const days of [7, 14, 21, 28, 56, 84]) expect(await runAfter(days, lying(8 + days))).toBeNull();
  expect((await listSignals(boss, {})).signals).toEqual([]);
  expect((await listSignals(boss, { show: 'history' })).signals.map(({ state }) => state)).toEqual([
    'set-aside',
  ]);
});

test('after four weeks of silence the same pattern is another signal', async () => {
  await setSignalAside(boss, { signalId, version: 1, reason: 'once' });
  await runAfter(7, null);
  expect(await runAfter(28, lying(8))).toBeNull();
  expect(await runAfter(57, lying(8))).not.toBeNull();
});

test('one that is not seen any more has passed, and counts as chance until somebody says otherwise', async () => {
  await runAfter(7, null);
  const { signal } = await getSignal(boss, { signalId });
  expect(signal).toMatchObject({ state: 'passed', proved: 'went', goneOn: '2026-11-23' });
  const { log } = await listSignals(boss, { show: 'history' });
  expect(log).toEqual([{ kind: 'rotting', count: 1, right: 0, wrong: 1, unknown: 0 }]);
  await judgeSignal(boss, { signalId, version: 1, verdict: 'true' });
  const after = await listSignals(boss, { show: 'history' });
  listSignalsContract.output.parse(after);
  expect(after.log[0]).toMatchObject({ right: 1, wrong: 0 });
});

test('one that is still seen four weeks later held', async () => {
  await runAfter(14, lying(8));
  expect((await getSignal(boss, { signalId })).signal.proved).toBe('too-soon');
  await runAfter(28, lying(8));
  expect((await getSignal(boss, { signalId })).signal.proved).toBe('held');
});

test('what was said cannot be changed afterwards', async () => {
  await takeToMeeting(boss, { signalId, version: 1 });
  await expect(
    boss.transaction((tx) => sql`UPDATE signal_answer SET kind = 'decided', note = 'x'`.execute(tx)),
  ).rejects.toThrow();
});
