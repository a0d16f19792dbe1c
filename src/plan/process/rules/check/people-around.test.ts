import { describe, expect, test } from 'vitest';

import type { TeamId } from '#base/kernel/id.ts';
import type { Role } from '#plan/roles/role.ts';

import { minutesPerRole, sellingTeams, type PersonAround } from './people-around.ts';

const [field, office] = ['field' as TeamId, 'office' as TeamId];
const fullWeek = [0, 1, 2, 3, 4].map(() => ({ from: 540, to: 1020 }));
const person = (
  teamId: TeamId | null,
  held: Partial<Record<Role, number>>,
  working = fullWeek,
): PersonAround => ({
  teamId,
  roles: Object.keys(held).map((role) => ({ role, sharePercent: held[role] ?? 0 })),
  working,
});

describe('a team sells', () => {
  test('when its people spend more than half of their time in selling roles', () => {
    const people = [
      person(field, { closer: 100 }),
      person(field, { support: 50, outbound: 50 }),
      person(office, { support: 100 }),
      person(office, { inbound: 100 }),
    ];
    expect(sellingTeams(people)).toEqual([field]);
  });

  test('not when nobody in it has a role, and somebody without a team makes none', () => {
    expect(sellingTeams([person(office, {}), person(null, { closer: 100 })])).toEqual([]);
  });
});

describe('a role has', () => {
  test('the working hours of its people, by their share', () => {
    const people = [person(field, { closer: 100 }), person(field, { closer: 50, support: 50 })];
    expect(minutesPerRole(people, {})).toEqual({ closer: 3600, support: 1200 });
  });

  test('less what the rhythm asks of each besides selling, and never less than nothing', () => {
    const people = [person(field, { closer: 100 }), person(field, { closer: 10 })];
    expect(minutesPerRole(people, { closer: 300 })).toEqual({ closer: 2100 });
  });

  test('nothing said of it where nobody holds any role', () => {
    expect(minutesPerRole([person(office, {})], {})).toBeNull();
  });
});
