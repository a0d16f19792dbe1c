import { describe, expect, test } from 'vitest';

import type { IsoDate, WeekId } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';

import type { KpiTarget, KpiTargetId } from '../kpi.ts';
import type { KpiId } from './definition.ts';
import { monthOfWeek, quarterOfWeek, weeksInPeriod, type Aiming, type FigureKind } from './target.ts';
import { scopeAim } from './scope-target.ts';

const scopeTarget = (
  targets: readonly KpiTarget[],
  members: readonly Aiming[],
  at: WeekId,
  kind: FigureKind,
) => scopeAim(members)(targets, at, kind);
const memberTarget = (targets: readonly KpiTarget[], member: Aiming, at: WeekId, kind: FigureKind) =>
  scopeTarget(targets, [member], at, kind);

const week = (text: string) => text as WeekId;
const day = (text: string) => text as IsoDate;
const anna = 'anna' as MemberId;

const target = (extra: Partial<KpiTarget>): KpiTarget => ({
  id: 'x' as KpiTargetId,
  kpiId: 'k' as KpiId,
  role: 'closer',
  memberId: null,
  fromWeek: week('2026-W01'),
  value: 10,
  per: 'week',
  ...extra,
});
const closer = (id: MemberId, sharePercent = 100, extra: Partial<Aiming> = {}): Aiming => ({
  id,
  leftOn: null,
  roles: [{ role: 'closer', sharePercent, from: day('2025-01-01'), to: null }],
  ...extra,
});

describe('weeks in months and quarters', () => {
  test('a week belongs to the month of its Thursday', () => {
    expect(monthOfWeek(week('2026-W01'))).toBe('2026-01');
    expect(monthOfWeek(week('2026-W05'))).toBe('2026-01');
    expect(monthOfWeek(week('2026-W18'))).toBe('2026-04');
    expect(quarterOfWeek(week('2026-W14'))).toBe('2026-Q2');
  });
  test('a month has four or five weeks, a quarter thirteen, or fourteen in a year of 53', () => {
    expect(weeksInPeriod(week('2026-W01'), 'month')).toBe(5);
    expect(weeksInPeriod(week('2026-W06'), 'month')).toBe(4);
    expect(weeksInPeriod(week('2025-W40'), 'quarter')).toBe(13);
    expect(weeksInPeriod(week('2026-W53'), 'quarter')).toBe(14);
    expect(weeksInPeriod(week('2026-W53'), 'week')).toBe(1);
  });
});

describe('what a member aims for', () => {
  test('the target of the role, for the share of the time', () => {
    expect(memberTarget([target({})], closer(anna), week('2026-W10'), 'adds')).toBe(10);
    expect(memberTarget([target({})], closer(anna, 60), week('2026-W10'), 'adds')).toBe(6);
  });
  test('a ratio is the same whatever the share', () => {
    expect(memberTarget([target({ value: 0.4 })], closer(anna, 20), week('2026-W10'), 'ratio')).toBe(0.4);
  });
  test('what stands is aimed for in every week as it is, whatever the period that it was agreed for', () => {
    const stands = target({ value: 2, per: 'quarter' });
    expect(memberTarget([stands], closer(anna), week('2026-W10'), 'stands')).toBe(2);
    expect(scopeTarget([stands], [closer(anna), closer('ben' as MemberId)], week('2026-W10'), 'stands')).toBe(
      4,
    );
  });
  test('an own target goes before that of the role, also where it says that there is none', () => {
    const own = target({ role: null, memberId: anna, value: 4 });
    expect(memberTarget([target({}), own], closer(anna, 60), week('2026-W10'), 'adds')).toBe(4);
    expect(
      memberTarget([target({}), { ...own, value: null }], closer(anna), week('2026-W10'), 'adds'),
    ).toBeNull();
  });
  test('changes over time, and ends where it was removed', () => {
    const all = [
      target({}),
      target({ fromWeek: week('2026-W20'), value: 12 }),
      target({ fromWeek: week('2026-W30'), value: null }),
    ];
    const inWeek = (w: string) => memberTarget(all, closer(anna), week(w), 'adds');
    expect([inWeek('2025-W52'), inWeek('2026-W19'), inWeek('2026-W20'), inWeek('2026-W30')]).toEqual([
      null,
      10,
      12,
      null,
    ]);
  });
  test('a month’s target is divided over its weeks, a quarter’s over thirteen', () => {
    expect(memberTarget([target({ per: 'month' })], closer(anna), week('2026-W01'), 'adds')).toBe(2);
    expect(
      memberTarget([target({ per: 'quarter', value: 28 })], closer(anna), week('2026-W53'), 'adds'),
    ).toBe(2);
  });
  test('nothing before the role began, after it ended, or after the member left', () => {
    const held = {
      ...closer(anna),
      roles: [{ role: 'closer', sharePercent: 100, from: day('2026-03-02'), to: day('2026-03-31') }],
    };
    expect(memberTarget([target({})], held, week('2026-W09'), 'adds')).toBeNull();
    expect(memberTarget([target({})], held, week('2026-W10'), 'adds')).toBe(10);
    expect(memberTarget([target({})], held, week('2026-W15'), 'adds')).toBeNull();
    const left = closer(anna, 100, { leftOn: day('2026-03-04') });
    expect(memberTarget([target({})], left, week('2026-W10'), 'adds')).toBe(10);
    expect(memberTarget([target({})], left, week('2026-W11'), 'adds')).toBeNull();
  });
  test('two hats: counts are added, ratios averaged', () => {
    const two: Aiming = {
      ...closer(anna, 50),
      roles: [
        { role: 'closer', sharePercent: 50, from: day('2025-01-01'), to: null },
        { role: 'inbound', sharePercent: 50, from: day('2025-01-01'), to: null },
      ],
    };
    const all = [target({}), target({ role: 'inbound', value: 20 })];
    expect(memberTarget(all, two, week('2026-W10'), 'adds')).toBe(15);
    expect(memberTarget(all, two, week('2026-W10'), 'ratio')).toBe(15);
  });
});

test('a team aims for what its members do together; of a ratio for their mean; without targets for nothing', () => {
  const team = [closer(anna), closer('ben' as MemberId, 50), { ...closer('cas' as MemberId), roles: [] }];
  expect(scopeTarget([target({})], team, week('2026-W10'), 'adds')).toBe(15);
  expect(scopeTarget([target({ value: 0.5 })], team, week('2026-W10'), 'ratio')).toBe(0.5);
  expect(scopeTarget([], team, week('2026-W10'), 'adds')).toBeNull();
  expect(scopeTarget([target({})], [], week('2026-W10'), 'adds')).toBeNull();
});
