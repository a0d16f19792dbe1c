import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isIsoDate, weekday, type IsoDate } from '#base/kernel/date.ts';
import { defaultCycles, defaultLossReasons } from '#plan/sales-cycle/default-cycles.ts';
import type { DemoCompany, DemoDeal, Moment } from './demo-company.ts';
import { generateDemo } from './generate.ts';
import { dutchHolidays } from '#plan/rhythm/rules/dutch-holidays.ts';

const stamp = ({ date, time }: Moment) => `${date} ${time}`;
const isInOrder = (moments: Moment[]) =>
  moments.every((m, i) => i === 0 || stamp(moments[i - 1] ?? m) <= stamp(m));
const countBy = <T>(list: T[], key: (item: T) => string) => {
  const counts = new Map<string, number>();
  for (const item of list) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
};
const isOpen = (date: IsoDate) =>
  weekday(date) <= 5 && !dutchHolidays(Number(date.slice(0, 4))).includes(date);
const isConversation = (a: DemoCompany['activities'][number]) =>
  a.kind === 'call' && a.outcome !== 'not-reached';

test('the same day and seed give the same company, another seed another one', () => {
  const today = '2026-11-22' as IsoDate;
  expect(generateDemo({ today })).toEqual(generateDemo({ today }));
  expect(generateDemo({ today, seed: 2 }).deals).not.toEqual(generateDemo({ today }).deals);
});

describe.each([
  ['2026-11-22', 1],
  ['2027-01-04', 1],
  ['2028-02-29', 1],
  ['2026-08-15', 1],
  ['2027-04-28', 5],
] as [IsoDate, number][])('on %s with seed %i', (today, seed) => {
  const company = generateDemo({ today, seed });
  const { members, deals, activities, accounts, contacts } = company;
  const memberOf = new Map(members.map((m) => [m.key, m]));
  const won = deals.filter((d) => d.outcome.state === 'won');

  test('absences lie in the working time of whoever is away, one after the other, and nothing was done then', () => {
    expect(company.absences.length).toBeGreaterThan(20);
    for (const [member, own] of Map.groupBy(company.absences, (one) => one.member)) {
      for (const [n, { from, to }] of own.entries()) {
        expect(from <= to && from > (own[n - 1]?.to ?? '')).toBe(true);
        expect(isOpen(from) && isOpen(to)).toBe(true);
        const busy = activities.filter((a) => a.member === member && a.date >= from && a.date <= to);
        expect(busy).toEqual([]);
      }
    }
  });

  test('there are fourteen people in two teams, with all roles, and no more hats than time', () => {
    expect(members).toHaveLength(14);
    expect(company.teams).toHaveLength(2);
    const now = members.flatMap((m) => m.roles.filter((r) => r.to === null).map((r) => r.role));
    expect(Object.fromEntries(countBy(now, (role) => role))).toEqual({
      owner: 1,
      'sales-manager': 1,
      inbound: 2,
      outbound: 3,
      closer: 4,
      'account-manager': 2,
      support: 3,
    });
    for (const member of members) {
      const total = member.roles.filter((r) => r.to === null).reduce((sum, r) => sum + r.share, 0);
      expect(total).toBeCloseTo(1);
      expect(member.email).toMatch(/\.example$/);
    }
    expect(members.filter((m) => m.isOwner)).toHaveLength(1);
    expect(members.filter((m) => m.workdays.length < 5).length).toBeGreaterThanOrEqual(3);
  });

  test('everything has its own key, and every key that is named exists', () => {
    const unique = (list: { key: string }[]) =>
      expect(new Set(list.map((x) => x.key)).size).toBe(list.length);
    for (const list of [
      members,
      company.teams,
      company.products,
      company.competitors,
      accounts,
      contacts,
      deals,
      activities,
    ]) {
      unique(list);
    }
    expect(new Set(accounts.map((a) => a.name)).size).toBe(accounts.length);
    expect(new Set(accounts.map((a) => a.kvk)).size).toBe(accounts.length);
    const has = (list: { key: string }[]) => {
      const keys = new Set(list.map((x) => x.key));
      return (key: string | null) => key === null || keys.has(key);
    };
    const [isMember, isAccount, isDeal] = [has(members), has(accounts), has(deals)];
    const accountOfContact = new Map(contacts.map((c) => [c.key, c.account]));
    expect(accounts.filter((a) => !isMember(a.owner) || !isAccount(a.parent))).toEqual([]);
    expect(accounts.filter((a) => a.parent !== null).length).toBeGreaterThan(20);
    expect(contacts.filter((c) => !isAccount(c.account))).toEqual([]);
    expect(deals.filter((d) => accountOfContact.get(d.contact) !== d.account)).toEqual([]);
    expect(deals.filter((d) => !has(company.products)(d.product) || !isMember(d.owner))).toEqual([]);
    const wrong = activities.filter(
      (a) => !isMember(a.member) || !isDeal(a.deal) || accountOfContact.get(a.contact) !== a.account,
    );
    expect(wrong).toEqual([]);
  });

  test('nothing that happened lies today or later, in a weekend, on a holiday or outside office hours', () => {
    const happened: Moment[] = [
      ...activities,
      ...deals.flatMap((d) => [...d.moves, ...d.results, ...d.changes]),
      ...deals.flatMap((d) => (d.outcome.state === 'open' ? [] : [d.outcome])),
    ];
    const dates = [...new Set(happened.map((m) => m.date))];
    expect(dates.every(isIsoDate)).toBe(true);
    expect(dates.filter((date) => date >= today || !isOpen(date))).toEqual([]);
    expect(happened.filter((m) => m.time < '08:30' || m.time > '17:20')).toEqual([]);
    expect(daysBetween(company.from, today)).toBeGreaterThanOrEqual(546);
  });

  test('nobody is active before joining, on a day off, or in two places at once', () => {
    const wrong = activities.filter((a) => {
      const member = memberOf.get(a.member);
      return !member || a.date < member.joined || !member.workdays.includes(weekday(a.date));
    });
    expect(wrong).toEqual([]);
    const minute = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    const until = new Map<string, number>();
    const double = activities.filter((a) => {
      const day = `${a.member} ${a.date}`;
      const overlaps = minute(a.time) < (until.get(day) ?? 0);
      until.set(day, minute(a.time) + a.minutes);
      return overlaps;
    });
    expect(double).toEqual([]);
  });

  test('a deal goes through its phases in order, with the required results of each that it left', () => {
    for (const deal of deals) {
      const phases = defaultCycles.find((c) => c.key === deal.cycle)?.phases ?? [];
      const passed = phases.slice(0, deal.moves.length);
      expect(deal.moves.map((m) => m.phase)).toEqual(passed.map((p) => p.key));
      expect(deal.phase).toBe(deal.moves.at(-1)?.phase);
      expect(isInOrder(deal.moves) && isInOrder(deal.changes) && isInOrder(deal.results)).toBe(true);
      const left = deal.outcome.state === 'won' ? passed : passed.slice(0, -1);
      const known = new Set(deal.results.map((r) => `${r.phase} ${r.criterion}`));
      for (const phase of left) {
        for (const c of phase.criteria) if (c.required) expect(known).toContain(`${phase.key} ${c.key}`);
      }
      if (deal.outcome.state !== 'open') {
        expect(stamp(deal.outcome) >= stamp(deal.moves.at(-1) ?? deal.outcome)).toBe(true);
      }
    }
  });

  test('won has an order confirmation of its own and a customer, lost a reason that exists', () => {
    const references = won.map((d) => (d.outcome.state === 'won' ? d.outcome.orderConfirmation : ''));
    expect(new Set(references).size).toBe(won.length);
    const accountOf = new Map(accounts.map((a) => [a.key, a]));
    expect(won.filter((d) => d.phase !== 'closing' || accountOf.get(d.account)?.kind !== 'customer')).toEqual(
      [],
    );
    const early = deals.filter(
      (d) =>
        d.cycle === 'existing-customers' &&
        (accountOf.get(d.account)?.customerSince ?? '9') > (d.moves[0]?.date ?? ''),
    );
    expect(early).toEqual([]);
    const reasons = new Set(defaultLossReasons.map((r) => r.key));
    expect(deals.filter((d) => d.outcome.state === 'lost' && !reasons.has(d.outcome.reason))).toEqual([]);
  });

  test('owner, amount and expected close are what the last change made them', () => {
    const isRight = (deal: DemoDeal) => {
      const last = (field: string) => deal.changes.findLast((c) => c.field === field)?.to;
      return (
        (last('owner') ?? deal.owner) === deal.owner &&
        (last('amount') ?? deal.amount) === deal.amount &&
        (last('expected-close') ?? deal.expectedClose) === deal.expectedClose
      );
    };
    expect(deals.filter((d) => !isRight(d))).toEqual([]);
    expect(deals.filter((d) => !Number.isSafeInteger(d.amount) || d.amount <= 0)).toEqual([]);
    expect(deals.some((d) => d.changes.some((c) => c.field === 'amount'))).toBe(true);
  });

  test('a visit comes before the prospect phase and a quote goes out with the offer', () => {
    const kinds = new Map<string, Set<string>>();
    for (const a of activities) {
      if (a.deal === null) continue;
      kinds.set(a.deal, (kinds.get(a.deal) ?? new Set()).add(`${a.kind} ${a.date}`));
    }
    for (const deal of deals) {
      const offer = deal.moves.find((m) => m.phase === 'offer');
      if (offer) expect(kinds.get(deal.key)).toContain(`quote ${offer.date}`);
    }
  });

  test('a next action belongs to an open deal, lies on a working day, and one seller never writes any', () => {
    const planned = deals.filter((d) => d.nextAction !== null);
    expect(planned.length).toBeGreaterThan(40);
    expect(planned.filter((d) => d.outcome.state !== 'open' || d.owner === 'wim')).toEqual([]);
    expect(planned.filter((d) => d.nextAction && !isOpen(d.nextAction.date))).toEqual([]);
    expect(planned.filter((d) => (d.nextAction?.date ?? '') >= today).length).toBeGreaterThan(30);
  });

  test('a day of outbound calling holds 25 to 40 calls, and one conversation in eight gives an appointment', () => {
    const calls = activities.filter(
      (a) =>
        a.kind === 'call' &&
        a.direction === 'out' &&
        ['daan', 'meryem', 'joost'].includes(a.member) &&
        a.date >= company.from,
    );
    const perDay = [...countBy(calls, (a) => `${a.member} ${a.date}`).values()];
    const usual = perDay.filter((n) => n >= 25 && n <= 40).length;
    expect(usual / perDay.length).toBeGreaterThan(0.97);
    const conversations = calls.filter(isConversation);
    const appointments = conversations.filter((a) => a.outcome === 'appointment').length;
    expect(appointments / conversations.length).toBeGreaterThan(0.1);
    expect(appointments / conversations.length).toBeLessThan(0.14);
  });

  test('people answer best at half past nine and worst on Friday afternoon; Monday is heavy with e-mail', () => {
    const rate = (of: (a: DemoCompany['activities'][number]) => boolean) => {
      const calls = activities.filter(
        (a) =>
          a.kind === 'call' &&
          a.deal === null &&
          memberOf.get(a.member)?.roles[0]?.role === 'outbound' &&
          of(a),
      );
      return calls.filter(isConversation).length / calls.length;
    };
    const best = rate((a) => a.time >= '09:30' && a.time < '11:30' && weekday(a.date) < 5);
    const early = rate((a) => a.time >= '13:00' && a.time < '15:00' && weekday(a.date) < 5);
    const late = rate((a) => a.time >= '15:00' && a.time < '16:30' && weekday(a.date) < 5);
    const friday = rate((a) => a.time >= '12:00' && weekday(a.date) === 5);
    expect(best).toBeGreaterThan(early * 1.15);
    expect(late).toBeGreaterThan(early * 1.15);
    expect(friday).toBeLessThan(early * 0.8);
    const emails = countBy(
      activities.filter((a) => a.kind === 'email'),
      (a) => String(weekday(a.date)),
    );
    expect(emails.get('1')).toBeGreaterThan((emails.get('2') ?? 0) * 1.1);
  });

  test('a year brings three to four million, a sale takes some two months, and the volume is a real one', () => {
    const lastYear = won.filter((d) => d.outcome.state === 'won' && d.outcome.date >= addDays(today, -365));
    const turnover = lastYear.reduce((sum, d) => sum + d.amount, 0) / 100;
    expect(turnover).toBeGreaterThan(3_000_000);
    expect(turnover).toBeLessThan(4_000_000);
    const days = won
      .filter((d) => d.cycle === 'new-business')
      .map((d) => daysBetween(d.moves[0]?.date ?? today, d.outcome.state === 'won' ? d.outcome.date : today))
      .sort((a, b) => a - b);
    expect(days[Math.floor(days.length / 2)]).toBeGreaterThanOrEqual(45);
    expect(days[Math.floor(days.length / 2)]).toBeLessThanOrEqual(75);
    expect(activities.length).toBeGreaterThan(20_000);
    expect(activities.length).toBeLessThan(60_000);
  });
});
