import { expect, test } from 'vitest';

import { addDays, weeksEnding, type IsoDate, type WeekId } from '#base/kernel/date.ts';
import type { DealId, MemberId, PhaseId } from '#base/kernel/id.ts';

import { baselineOf } from './baseline.ts';
import { findBelowTarget } from './find-below-target.ts';
import { findFallingRatios } from './find-falling-ratio.ts';
import { findLateResponses, findMissedFollowUps, findRotting, type OpenDeal } from './find-neglected.ts';
import { findOwnerShare } from './find-owner-share.ts';
import { findProcess } from './find-process.ts';
import { findStuckPhases, seenBetween, type PhaseStay } from './find-stuck-phase.ts';
import { identityOf, type Finding } from './finding.ts';
import { held, returnOf } from './returns.ts';
import { ripe, valuesOf, type Series } from './series.ts';
import { worthKeeping } from './worth-keeping.ts';

const today = '2026-11-22' as IsoDate;
const lastWeek = '2026-W46' as WeekId;
const anna = { kind: 'member', memberId: 'anna' as MemberId } as const;
const all = { kind: 'organisation' } as const;

const series = (some: readonly (number | null)[], more: Partial<Series> = {}): Series => ({
  figure: 'leads',
  subject: all,
  form: 'count',
  unit: 'number',
  better: 'higher',
  weeks: weeksEnding(lastWeek, some.length),
  some,
  all: null,
  targets: some.map(() => null),
  ...more,
});
/** Calm weeks around ten. */
const calm = [11, 9, 12, 10, 8, 11, 10, 12, 9, 10, 11, 9, 10, 12, 8, 11, 10, 9, 11, 10, 9, 12];
const target = (some: readonly unknown[], value: number) => ({ targets: some.map(() => value) });

test('three weeks far below a target that is usually met are hardly chance', () => {
  const some = [...calm, 4, 3, 4];
  const found = findBelowTarget(series(some, target(some, 9)));
  expect(found).toMatchObject({ strength: 'strong', turn: 'worse', since: '2026-10-26' });
  expect(found?.facts).toMatchObject({ weeks: 3, target: 9, runChanceOnTarget: 1 - 3136 / 8192 });
});

test('three weeks just below a target that is met half of the time may well be chance', () => {
  const some = [...calm, 9, 9, 9];
  const found = findBelowTarget(series(some, target(some, 10)));
  expect(found?.strength).toBe('weak');
  expect(found?.chance).toBeGreaterThan(0.2);
});

test('a target that was never met is no news, however long', () => {
  const found = findBelowTarget(series(calm, target(calm, 40)));
  expect(found?.strength).toBe('weak');
});

test('two weeks are not three; without a target, or where it was removed, nothing is below it', () => {
  const some = [...calm, 4, 3];
  expect(findBelowTarget(series(some, target(some, 7)))).toBeNull();
  expect(findBelowTarget(series(calm))).toBeNull();
  const removed = [...calm, 4, 3, 4];
  expect(
    findBelowTarget(series(removed, { targets: removed.map((_, at) => (at > 22 ? null : 9)) })),
  ).toBeNull();
});

test('a figure over nothing has no value, a week 53 is a week', () => {
  expect(valuesOf({ some: [0, 0], all: [0, 4] })).toEqual([null, 0]);
  expect(valuesOf({ some: [0, 0, 3, 0], all: null })).toEqual([null, null, 3, 0]);
  expect(weeksEnding('2027-W01' as WeekId, 2)).toEqual(['2026-W53', '2027-W01']);
  expect(findBelowTarget(series([], target([], 3)))).toBeNull();
});

const judged = (one: Series) => {
  const baseline = baselineOf(one, null, null);
  return baseline ? [{ series: one, baseline }] : [];
};

test('a week outside the limits is found; the weeks that are judged do not judge themselves', () => {
  const [found] = findProcess(judged(series([...calm, 10, 11, 9, 2])));
  expect(found).toMatchObject({ kind: 'process', turn: 'worse', strength: 'strong' });
  expect(findProcess(judged(series([...calm, 10, 11, 9, 10])))).toEqual([]);
});

test('good news is a signal too, and where lower is better the other way round', () => {
  expect(findProcess(judged(series([...calm, 10, 11, 9, 25])))[0]?.turn).toBe('better');
  expect(findProcess(judged(series([...calm, 10, 11, 9, 25], { better: 'lower' })))[0]?.turn).toBe('worse');
});

test('what happens in few weeks has no limits', () => {
  const rare = calm.map((_, at) => (at % 3 === 0 ? 3 : 0));
  expect(findProcess(judged(series([...rare, 0, 0, 0, 12])))).toEqual([]);
});

test('a baseline stays frozen until a decision changes the process, and then begins with the weeks after it', () => {
  const one = series([...calm, 30, 31, 29, 30]);
  const frozen = baselineOf(one, null, null);
  expect(baselineOf(series([...calm, ...calm.map((n) => n * 3)]), frozen, null)).toBe(frozen);
  const later = series([...calm, ...calm.map((n) => n * 3)]);
  const decided = later.weeks[22] as WeekId;
  expect(baselineOf(later, frozen, decided)).toMatchObject({ from: decided, weeks: 22 });
  expect(baselineOf(later, frozen, decided)?.mean).toBeGreaterThan(28);
  // Too few weeks since: nothing is judged by limits that no longer hold.
  expect(baselineOf(one, frozen, one.weeks[22] as WeekId)).toBeNull();
});

const ratio = (parts: readonly (readonly [number, number])[], more: Partial<Series> = {}) =>
  series(
    parts.map(([some]) => some),
    { figure: 'quotes', form: 'part', unit: 'part', all: parts.map(([, of]) => of), ...more },
  );
const weeksOf = (count: number, some: number, of: number) =>
  Array.from({ length: count }, (): readonly [number, number] => [some, of]);

test('a ratio that really falls is found, with its interval and the year before', () => {
  const [found] = findFallingRatios([ratio([...weeksOf(52, 4, 10), ...weeksOf(13, 2, 10)])]);
  expect(found).toMatchObject({ strength: 'strong', since: '2026-08-17' });
  expect(found?.facts).toMatchObject({
    recent: { some: 26, all: 130 },
    before: { some: 208, all: 520 },
    tried: 1,
  });
});

test('a dip of a few quotes is not, and a fall that one of a hundred tries gives by chance is not either', () => {
  const dip = ratio([...weeksOf(52, 1, 2), ...weeksOf(12, 0, 0), [2, 6]]);
  expect(findFallingRatios([dip])).toEqual([]);
  const one = ratio([...weeksOf(52, 4, 10), ...weeksOf(13, 3, 10)]);
  const others = Array.from({ length: 99 }, () => ratio(weeksOf(65, 4, 10)));
  expect(findFallingRatios([one])).toHaveLength(1);
  expect(findFallingRatios([one, ...others])).toEqual([]);
});

test('a rise is what counts where lower is better; a ratio with more above than below the line is no part', () => {
  const rise = [...weeksOf(52, 2, 10), ...weeksOf(13, 5, 10)];
  expect(findFallingRatios([ratio(rise)])).toEqual([]);
  expect(findFallingRatios([ratio(rise, { better: 'lower' })])).toHaveLength(1);
  expect(findFallingRatios([ratio(weeksOf(65, 12, 10))])).toEqual([]);
  expect(findFallingRatios([ratio(weeksOf(65, 0, 0))])).toEqual([]);
});

test('weeks that still ripen are left out', () => {
  const unripe = ratio([...weeksOf(57, 4, 10), ...weeksOf(8, 0, 10)], { ripens: true });
  expect(findFallingRatios([ripe(unripe)])).toEqual([]);
  expect(ripe(unripe).weeks).toHaveLength(57);
});

/** Deals that come in every day and stay so many days, on a calendar on which today is day 400. */
const flow = (from: number, until: number, days: number, stuckEvery = 0): PhaseStay[] =>
  Array.from({ length: until - from }, (_, at) => {
    const began = from + at;
    const stuck = stuckEvery > 0 && at % stuckEvery === 0;
    const left = stuck ? 999 : began + days + (at % 5);
    return {
      dealId: `deal ${began}` as DealId,
      from: began,
      until: left >= 400 ? null : left,
      end: left >= 400 ? null : at % 3 === 0 ? 'lost' : 'moved',
    };
  });
const offer = 'offer' as PhaseId;
const history = (stays: PhaseStay[]) => ({ phaseId: offer, subject: all, stays, today: 400 });

test('a phase in which one of four gets stuck is found, with the deals that are too old by name', () => {
  const stays = [...flow(100, 309, 10), ...flow(309, 400, 10, 4)];
  const [found] = findStuckPhases([history(stays)], today);
  expect(found).toMatchObject({ kind: 'stuck-phase', strength: 'strong', phaseId: offer });
  const { facts } = found ?? {};
  if (facts?.kind !== 'stuck-phase') throw new Error('not a phase');
  expect(facts.deals[0]?.days).toBeGreaterThan(80);
  expect(facts.movedNow).toBeLessThan(facts.movedBefore);
  expect(facts.fourInFive).toBe(13);
});

test('a phase that goes on as it did, or faster, is not found, nor one of which too little is known', () => {
  expect(findStuckPhases([history(flow(100, 400, 10))], today)).toEqual([]);
  expect(findStuckPhases([history([...flow(100, 309, 20), ...flow(309, 400, 8)])], today)).toEqual([]);
  expect(findStuckPhases([history(flow(390, 400, 3))], today)).toEqual([]);
});

test('a stay that began before the quarter counts from its first day in it', () => {
  const stay: PhaseStay = { dealId: 'x' as DealId, from: 290, until: 330, end: 'moved' };
  expect(seenBetween([stay], 309, 400)).toEqual([{ from: 19, until: 40, end: 'moved' }]);
  expect(seenBetween([stay], 218, 309)).toEqual([{ from: 0, until: 19, end: null }]);
  expect(seenBetween([stay], 340, 400)).toEqual([]);
});

const deal = (id: number, more: Partial<OpenDeal> = {}): OpenDeal => ({
  id: `deal ${id}` as DealId,
  phaseId: offer,
  rottingDays: 0,
  overdueDays: null,
  hasNext: true,
  lateMinutes: 0,
  waits: false,
  ...more,
});
const desk = (subject: Finding['subject'], bad: number, of: number, more: Partial<OpenDeal>) => ({
  subject,
  deals: Array.from({ length: of }, (_, at) => deal(at, at < bad ? more : {})),
});

test('whose deals rot more than those of others is found, one or two are not', () => {
  const rotten = { rottingDays: 12 };
  const found = findRotting([desk(all, 12, 100, rotten), desk(anna, 10, 20, rotten)], today);
  expect(found.map(({ subject }) => subject)).toEqual([anna]);
  expect(found[0]).toMatchObject({ strength: 'strong', since: addDays(today, -12) });
  expect(findRotting([desk(all, 2, 100, rotten), desk(anna, 2, 2, rotten)], today)).toEqual([]);
});

test('what is overdue and what has nothing planned are counted apart', () => {
  const without = findMissedFollowUps([desk(all, 30, 100, { hasNext: false })], today);
  expect(without[0]?.facts).toMatchObject({ overdue: 0, without: 30, open: 100 });
  const late = findMissedFollowUps([desk(all, 30, 100, { overdueDays: 4 })], today);
  expect(late[0]?.facts).toMatchObject({ overdue: 30, without: 0 });
});

test('a company leans on its owner from a quarter on, when somebody else sells too', () => {
  const quarters = [{ from: addDays(today, -364), own: 1, all: 3 }];
  const won = {
    memberId: anna.memberId,
    own: { cents: 300, deals: 2 },
    all: { cents: 1000, deals: 20 },
    quarters,
  };
  expect(findOwnerShare(won, 5)).toMatchObject({ kind: 'owner-share', strength: 'fair' });
  expect(findOwnerShare(won, 1)).toBeNull();
  expect(findOwnerShare({ ...won, own: { cents: 200, deals: 2 } }, 5)).toBeNull();
  expect(findOwnerShare({ ...won, all: { cents: 0, deals: 0 } }, 5)).toBeNull();
});

const finding = (more: Partial<Finding>): Finding => ({
  kind: 'process',
  figure: 'leads',
  phaseId: null,
  subject: all,
  turn: 'worse',
  since: today,
  chance: 0.01,
  strength: 'strong',
  facts: { kind: 'missed-follow-ups', overdue: 0, without: 0, open: 0, usual: 0, deals: [] },
  ...more,
});

test('of one person what may be chance is not said, and the same is not said twice', () => {
  const team = { kind: 'team', teamId: 'inside' } as unknown as Finding['subject'];
  const kept = (findings: Finding[]) => worthKeeping(findings).length;
  expect(kept([finding({ kind: 'below-target', subject: anna, strength: 'weak' })])).toBe(0);
  expect(kept([finding({ kind: 'below-target', strength: 'weak' })])).toBe(1);
  expect(kept([finding({ kind: 'below-target' }), finding({})])).toBe(1);
  expect(kept([finding({}), finding({ subject: team })])).toBe(1);
  expect(kept([finding({ strength: 'fair' }), finding({ subject: team })])).toBe(2);
  expect(kept([finding({ turn: 'better', strength: 'fair' })])).toBe(0);
});

test('how strong and since when do not make it another signal; whose, what and which way do', () => {
  expect(identityOf(finding({ strength: 'weak', since: addDays(today, -7) }))).toBe(identityOf(finding({})));
  const others = [finding({ subject: anna }), finding({ figure: 'quotes' }), finding({ turn: 'better' })];
  expect(new Set([finding({}), ...others].map(identityOf)).size).toBe(4);
});

test('a signal stays itself while it is seen, rests once answered, and is news after four weeks of silence', () => {
  const seen = (daysAgo: number, state: 'open' | 'set-aside') =>
    returnOf({ state, seenOn: addDays(today, -daysAgo) }, today);
  expect(returnOf(null, today)).toBe('new');
  expect(seen(7, 'open')).toBe('again');
  expect(seen(28, 'open')).toBe('again');
  expect(seen(29, 'open')).toBe('new');
  expect(seen(7, 'set-aside')).toBe('rests');
  expect(seen(29, 'set-aside')).toBe('new');
});

test('a signal held when it is still seen four weeks later', () => {
  const days = (foundOn: number, seenOn: number) => ({
    foundOn: addDays(today, -foundOn),
    seenOn: addDays(today, -seenOn),
  });
  expect(held(days(35, 7), null)).toBe('held');
  expect(held(days(14, 0), null)).toBe('too-soon');
  expect(held(days(35, 28), addDays(today, -21))).toBe('went');
});

test('first responses later than agreed stand out with whom they are more than chance explains', () => {
  const late = { lateMinutes: 3000, waits: true };
  const found = findLateResponses([desk(all, 12, 100, late), desk(anna, 10, 20, late)], today, 60);
  expect(found.map(({ subject }) => subject)).toEqual([anna]);
  expect(found[0]?.facts).toMatchObject({ late: 10, waiting: 10, open: 20, agreedMinutes: 60 });
  expect(found[0]?.facts).toHaveProperty('deals.0.days', 3);
});

test('where no response time is agreed nothing is late, and deals of long ago are not asked', () => {
  const late = { lateMinutes: 3000, waits: true };
  expect(findLateResponses([desk(all, 80, 100, late)], today, null)).toEqual([]);
  const old = desk(all, 0, 100, { lateMinutes: null });
  expect(
    findLateResponses(
      [{ ...old, deals: old.deals.map((one) => ({ ...one, lateMinutes: null })) }],
      today,
      60,
    ),
  ).toEqual([]);
});
