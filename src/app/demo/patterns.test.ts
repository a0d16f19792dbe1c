import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, mondayOf, weekday, type IsoDate } from '#base/kernel/date.ts';
import { defaultCycles } from '#plan/sales-cycle/default-cycles.ts';
import type { DemoDeal } from './demo-company.ts';
import { isQuietSeason } from './calendar.ts';
import { generateDemo } from './generate.ts';
import { dutchHolidays } from '#plan/rhythm/rules/dutch-holidays.ts';
import { plantedPatterns } from './patterns.ts';
import { joinedDaysAgo } from './people.ts';

const closedOn = (d: DemoDeal) => (d.outcome.state === 'open' ? null : d.outcome.date);
const hadQuote = (d: DemoDeal) => d.moves.some((m) => m.phase === 'offer');
const isWon = (d: DemoDeal) => d.outcome.state === 'won';
const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);

/** Chance of as large a fall by luck alone: pooled two-proportion z-test, one-sided, as a z value. */
function fallInDeviations(before: DemoDeal[], after: DemoDeal[]): number {
  const [wonBefore, wonAfter] = [before.filter(isWon).length, after.filter(isWon).length];
  const pooled = (wonBefore + wonAfter) / (before.length + after.length);
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / before.length + 1 / after.length));
  return (wonBefore / before.length - wonAfter / after.length) / deviation;
}

/** Chance of at most this many orders out of so many quotes at a given ratio (binomial). */
function chanceOfAtMost(orders: number, quotes: number, ratio: number): number {
  let term = (1 - ratio) ** quotes;
  let total = term;
  for (let k = 1; k <= orders; k++) {
    term *= ((quotes - k + 1) / k) * (ratio / (1 - ratio));
    total += term;
  }
  return total;
}

describe.each([
  ['2026-11-22', 1],
  ['2027-01-04', 1],
  ['2028-02-29', 1],
  ['2026-08-15', 1],
  ['2026-11-23', 2],
  ['2027-05-14', 3],
] as [IsoDate, number][])('on %s with seed %i', (today, seed) => {
  const { deals, members, activities, from } = generateDemo({ today, seed });
  const weeksAgo = (weeks: number) => addDays(mondayOf(today), 7 * weeks);
  const ofTeam = new Set(members.filter((m) => m.team === 'field-sales').map((m) => m.key));
  const decided = deals.filter((d) => hadQuote(d) && closedOn(d) !== null);
  const between = (list: DemoDeal[], first: IsoDate, until: IsoDate) =>
    list.filter((d) => (closedOn(d) ?? '') >= first && (closedOn(d) ?? '') < until);

  test('inbound gets far too few leads for three weeks, and in no ordinary week as few', () => {
    const { fromWeek, untilWeek } = plantedPatterns.tooFewLeads;
    const leads = deals.filter((d) => ['web-form', 'phone', 'email'].includes(d.source));
    const perWeek = new Map<IsoDate, number>();
    for (const d of leads) {
      const week = mondayOf(d.moves[0]?.date ?? today);
      perWeek.set(week, (perWeek.get(week) ?? 0) + 1);
    }
    const lean = [-3, -2, -1].map((w) => perWeek.get(weeksAgo(w)) ?? 0);
    expect([fromWeek, untilWeek]).toEqual([-3, -1]);
    expect(Math.max(...lean)).toBeLessThanOrEqual(6);

    const ordinary: number[] = [];
    for (let week = from; week < mondayOf(today); week = addDays(week, 7)) {
      const days = [0, 1, 2, 3, 4].map((d) => addDays(week, d));
      const closed = days.some((d) => isQuietSeason(d) || dutchHolidays(Number(d.slice(0, 4))).includes(d));
      const isSummer = ['07', '08'].includes(week.slice(5, 7));
      if (!closed && !isSummer && week < weeksAgo(fromWeek)) ordinary.push(perWeek.get(week) ?? 0);
    }
    const average = sum(ordinary) / ordinary.length;
    expect(average).toBeGreaterThan(9);
    expect(sum(lean)).toBeLessThan(3 * average * 0.5);
    expect(Math.min(...ordinary)).toBeGreaterThan(Math.max(...lean));
  });

  test("the field team's quote ratio really falls, more than chance explains", () => {
    const start = weeksAgo(plantedPatterns.fallingQuoteRatio.fromWeek);
    const team = decided.filter((d) => ofTeam.has(d.owner));
    const [before, after] = [between(team, from, start), between(team, start, today)];
    const ratio = (list: DemoDeal[]) => list.filter(isWon).length / list.length;
    expect(ratio(before)).toBeGreaterThan(0.33);
    expect(ratio(before)).toBeLessThan(0.39);
    expect(ratio(after)).toBeGreaterThan(0.12);
    expect(ratio(after)).toBeLessThan(0.24);
    expect(after.length).toBeGreaterThanOrEqual(60);
    expect(fallInDeviations(before, after)).toBeGreaterThan(3);
  });

  test("one closer's quote ratio dips, but no more than chance explains", () => {
    const { member, fromWeek } = plantedPatterns.quoteRatioNoise;
    const own = decided.filter((d) => d.owner === member);
    const [before, after] = [between(own, from, weeksAgo(fromWeek)), between(own, weeksAgo(fromWeek), today)];
    const usual = before.filter(isWon).length / before.length;
    const orders = after.filter(isWon).length;
    expect(after.length).toBeGreaterThanOrEqual(3);
    expect(after.length).toBeLessThanOrEqual(24);
    expect(orders / after.length).toBeLessThanOrEqual(0.26);
    expect(usual).toBeGreaterThan(0.28);
    expect(chanceOfAtMost(orders, after.length, usual)).toBeGreaterThan(0.05);
  });

  test('twenty-five quotes lie still beyond the rotting limit, and hardly another one does', () => {
    const { count, silentDays, sentDaysAgo } = plantedPatterns.stuckInOffer;
    const limit = defaultCycles.flatMap((c) => c.phases).find((p) => p.key === 'offer')?.rottingDays ?? 0;
    expect(silentDays).toBeGreaterThan(limit);
    const last = new Map(activities.map((a) => [a.deal, a.date]));
    const silent = (d: DemoDeal) => daysBetween(last.get(d.key) ?? from, today);
    const offers = deals.filter((d) => d.outcome.state === 'open' && d.phase === 'offer');
    const stuck = offers.filter((d) => silent(d) > silentDays);
    expect(stuck).toHaveLength(count);
    for (const d of stuck) {
      const sent = daysBetween(d.moves.at(-1)?.date ?? today, today);
      expect(sent).toBeGreaterThanOrEqual(sentDaysAgo[0]);
      expect(sent).toBeLessThanOrEqual(sentDaysAgo[1]);
    }
    expect(offers.filter((d) => !stuck.includes(d) && silent(d) > 16)).toEqual([]);
    expect(stuck.filter((d) => ['koen', 'wim'].includes(d.owner)).length).toBeGreaterThan(count / 2);
  });

  test('the owner brings in a third of what is won, with a tenth of the orders', () => {
    const won = deals.filter(isWon);
    const owners = won.filter((d) => d.owner === plantedPatterns.ownerTurnover.member);
    expect(sum(owners.map((d) => d.amount)) / sum(won.map((d) => d.amount))).toBeCloseTo(1 / 3, 3);
    expect(owners.length / won.length).toBeLessThan(0.15);
    const lastYear = (list: DemoDeal[]) =>
      sum(between(list, addDays(today, -365), today).map((d) => d.amount));
    expect(lastYear(owners) / lastYear(won)).toBeGreaterThan(0.2);
    expect(lastYear(owners) / lastYear(won)).toBeLessThan(0.47);
  });

  test('one joined seven months ago and one changed roles ten months ago', () => {
    const newcomer = members.find((m) => daysBetween(m.joined, today) < 365);
    expect(daysBetween(newcomer?.joined ?? today, today)).toBe(joinedDaysAgo);
    const changed = members.filter((m) => m.roles.length === 2 && m.roles.some((r) => r.to !== null));
    expect(changed.map((m) => m.roles.map((r) => r.role))).toEqual([['outbound', 'account-manager']]);
    expect(activities.some((a) => a.member === newcomer?.key && weekday(a.date) === 1)).toBe(true);
  });
});
