import { describe, expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';

import type { Role, RoleAssignment, RoleAssignmentId } from './role.ts';
import { canAssign, overbookedFrom, rolesHeld, shareOn, stateOn, teamWarnings } from './rules.ts';

const day = (text: string) => text as IsoDate;
const member = (text: string) => text as MemberId;

function holds(
  role: Role,
  sharePercent: number,
  from: string,
  to: string | null = null,
  who = 'anna',
): RoleAssignment {
  return {
    id: `${who} ${role} ${from}` as RoleAssignmentId,
    memberId: member(who),
    role,
    sharePercent,
    from: day(from),
    to: to === null ? null : day(to),
    version: 1,
  };
}

describe('giving a role', () => {
  const closer = [holds('closer', 50, '2026-03-01', '2026-05-31')];
  const wanted = (role: Role, from: string, to: string | null) => ({
    role,
    from: day(from),
    to: to === null ? null : day(to),
  });
  test.each([
    ['the same role behind it', wanted('closer', '2026-06-01', null), true],
    ['the same role before it', wanted('closer', '2026-01-01', '2026-02-28'), true],
    ['another role in the same days', wanted('inbound', '2026-03-01', '2026-05-31'), true],
    ['the same role from its last day on', wanted('closer', '2026-05-31', null), 'same-role-twice'],
    ['the same role until its first day', wanted('closer', '2026-01-01', '2026-03-01'), 'same-role-twice'],
    ['the same role without end', wanted('closer', '2026-01-01', null), 'same-role-twice'],
    ['an end before its beginning', wanted('inbound', '2026-03-02', '2026-03-01'), 'ends-before-it-begins'],
    ['one day', wanted('inbound', '2026-03-01', '2026-03-01'), true],
  ])('%s', (_, assignment, answer) => {
    const decision = canAssign(assignment, closer);
    expect(decision.ok ? true : decision.because).toBe(answer);
  });
});

describe('shares of the time', () => {
  const year = [
    holds('closer', 60, '2026-01-01', '2026-06-30'),
    holds('account-manager', 50, '2026-06-01'),
    holds('inbound', 40, '2026-01-01'),
  ];
  test('the first and the last day count', () => {
    expect(shareOn(year, day('2026-06-30'))).toBe(150);
    expect(shareOn(year, day('2026-07-01'))).toBe(90);
    expect(shareOn(year, day('2025-12-31'))).toBe(0);
  });
  test('somebody is warned of the day on which more than a full week begins', () => {
    expect(overbookedFrom(year, day('2026-02-01'))).toEqual({ from: '2026-06-01', sharePercent: 150 });
    expect(overbookedFrom(year, day('2026-06-15'))).toEqual({ from: '2026-06-15', sharePercent: 150 });
    expect(overbookedFrom(year, day('2026-07-01'))).toBeNull();
  });
  test('roles stand in the order in which a deal meets them', () => {
    expect(rolesHeld(year, day('2026-06-15'))).toEqual(['inbound', 'closer', 'account-manager']);
  });
  test('a role was, is or is coming', () => {
    expect(year.map((one) => stateOn(one, day('2026-07-01')))).toEqual(['past', 'now', 'now']);
    expect(stateOn({ from: day('2026-07-02'), to: null }, day('2026-07-01'))).toBe('coming');
  });
});

describe('a team', () => {
  const people = ['anna', 'bram', 'cato', 'daan'].map((id) => ({
    id: member(id),
    isOwner: id === 'daan',
  }));
  const onDay = day('2026-03-02');
  test('of three people or fewer may mix as it likes', () => {
    expect(teamWarnings(people.slice(0, 3), [], onDay)).toEqual([]);
  });
  test('of more is told who has no role, who mixes roles and which owner wears several hats', () => {
    const assignments = [
      holds('outbound', 60, '2026-01-01'),
      holds('account-manager', 60, '2026-01-01'),
      holds('inbound', 100, '2026-01-01', null, 'bram'),
      holds('owner', 50, '2026-01-01', null, 'daan'),
      holds('closer', 50, '2026-01-01', null, 'daan'),
    ];
    expect(teamWarnings(people, assignments, onDay)).toEqual([
      { because: 'overbooked', memberId: 'anna', from: '2026-03-02', sharePercent: 120 },
      { because: 'without-role', memberIds: ['cato'] },
      { because: 'mixed-roles', memberIds: ['anna'] },
      { because: 'owner-several-hats', memberId: 'daan' },
    ]);
  });
  test('support beside one selling role is not a mix', () => {
    const assignments = people.flatMap(({ id }) => [
      holds('closer', 50, '2026-01-01', null, id),
      holds('support', 50, '2026-01-01', null, id),
    ]);
    expect(
      teamWarnings(
        people.slice(0, 3).concat({ id: member('eva'), isOwner: false }),
        [...assignments, holds('closer', 100, '2026-01-01', null, 'eva')],
        onDay,
      ),
    ).toEqual([]);
  });
});
