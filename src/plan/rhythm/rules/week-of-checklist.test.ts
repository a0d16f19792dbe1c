import { describe, expect, test } from 'vitest';

import type { MemberId } from '#base/kernel/id.ts';

import type { RhythmItem, RhythmItemId } from '../item.ts';
import { weekFaults } from './faults.ts';
import { hoursFault, settingsFault, usualSettings } from './settings.ts';
import { standingSells } from '../../roles/role.ts';
import { weekOfChecklist, type TeamMember } from './week-of-checklist.ts';

const settings = usualSettings('Alle klanten');

function member(id: string, ...roles: TeamMember['roles'][number]['role'][]): TeamMember {
  return {
    id: id as MemberId,
    name: id,
    teamId: null,
    roles: roles.map((role) => ({ role, sharePercent: 100, sells: standingSells(role) })),
    working: settings.working,
    travelDays: [],
    profile: 'usual',
    appointments: [],
  };
}

function item(id: string, wish: Partial<RhythmItem> = {}): RhythmItem {
  return {
    id: id as RhythmItemId,
    code: null,
    part: 'do',
    verdict: 'kept',
    decidedById: null,
    name: { nl: id },
    manual: {},
    sells: false,
    minutes: 60,
    times: 1,
    per: 'week',
    gathering: 'together',
    responsible: 'sales-manager',
    who: ['closer', 'sales-manager'],
    pieceMinutes: null,
    windows: [],
    fixedAt: [],
    daysApart: 0,
    followsId: null,
    anywhere: false,
    whenClosed: 'move',
    version: 1,
    ...wish,
  };
}

const team = [member('sanne', 'sales-manager'), member('koen', 'closer'), member('wim', 'closer', 'support')];

describe('the week that a team asks for', () => {
  test('has the kept items with the people who hold the roles', () => {
    const { problem, leftOut } = weekOfChecklist(
      [item('overleg'), item('weg', { verdict: 'struck' }), item('later', { verdict: 'open' })],
      team,
      settings,
    );
    expect(problem.items.map(({ id, who, responsible }) => [id, who, responsible])).toEqual([
      ['overleg', ['sanne', 'koen', 'wim'], 'sanne'],
    ]);
    expect(problem.members.map(({ sells }) => sells)).toEqual([false, true, true]);
    expect(leftOut).toEqual([]);
    expect(weekFaults(problem)).toEqual([]);
  });

  test('gives no place to selling itself, unless it has a moment, nor to what nobody does', () => {
    const { leftOut, problem } = weekOfChecklist(
      [
        item('bellen', { sells: true }),
        item('spreekuur', { sells: true, fixedAt: [{ day: 1, from: 600 }] }),
        item('niemand', { who: ['inbound'] }),
        item('coaching', { gathering: 'one-to-one', responsible: 'owner', who: ['closer'] }),
        item('zelf', { gathering: 'one-to-one', who: ['sales-manager'] }),
      ],
      team,
      settings,
    );
    expect(leftOut).toEqual([
      { itemId: 'bellen', because: 'sells' },
      { itemId: 'niemand', because: 'nobody' },
      { itemId: 'coaching', because: 'nobody-leads' },
      { itemId: 'zelf', because: 'nobody-leads' },
    ]);
    expect(problem.items.map(({ id }) => id)).toEqual(['spreekuur']);
  });

  test('keeps what comes back less than weekly for the year', () => {
    const { items, problem } = weekOfChecklist([item('review', { per: 'year', times: 2 })], team, settings);
    expect(items.map(({ id }) => id)).toEqual(['review']);
    expect(problem.items).toEqual([]);
  });

  test('is as fine as its shortest item needs', () => {
    const grid = (minutes: number) =>
      weekOfChecklist([item('a', { minutes })], team, settings).problem.slotMinutes;
    expect([60, 30, 15, 45, 75].map(grid)).toEqual([30, 30, 15, 15, 30]);
  });

  test('lets nothing follow what has no place', () => {
    const { problem } = weekOfChecklist(
      [item('bellen', { sells: true }), item('na', { followsId: 'bellen' as RhythmItemId })],
      team,
      settings,
    );
    expect(problem.items[0]?.follows).toBeNull();
  });

  test('says of an item that is longer than the day that it is', () => {
    const { problem } = weekOfChecklist([item('marathon', { minutes: 700 })], team, settings);
    expect(weekFaults(problem)).toEqual([{ because: 'longer-than-a-day', itemId: 'marathon' }]);
  });

  test('of a team in which nobody works says so', () => {
    const away = team.map((one) => ({ ...one, working: [] }));
    const { problem } = weekOfChecklist([item('overleg')], away, settings);
    expect(weekFaults(problem)).toContainEqual({ because: 'nobody-works' });
  });

  test('takes five hundred items and no more', () => {
    const many = (count: number) =>
      weekFaults(
        weekOfChecklist(
          Array.from({ length: count }, (_, n) => item(`i${n}`)),
          team,
          settings,
        ).problem,
      );
    expect(many(500)).toEqual([]);
    expect(many(501)).toEqual([{ because: 'too-many', what: 'items', most: 500 }]);
  });
});

describe('settings', () => {
  test('as they come are right', () => {
    expect(settingsFault(settings)).toBeNull();
    expect(hoursFault(settings.working)).toBeNull();
  });

  test('are refused with a word for what is wrong', () => {
    const wrong = (change: Partial<typeof settings>) => settingsFault({ ...settings, ...change })?.because;
    expect(wrong({ profiles: [] })).toBe('no-profile');
    expect(wrong({ profiles: [...settings.profiles, ...settings.profiles] })).toBe('profile-twice');
    expect(wrong({ blocks: { ...settings.blocks, limitMinutes: 90 } })).toBe('limit-below-minimum');
    expect(
      wrong({
        periods: [{ name: 'x', from: '2026-08-02' as never, to: '2026-08-01' as never, effect: 'quiet' }],
      }),
    ).toBe('period-turned');
    expect(hoursFault([{ day: 0, from: 600, to: 600 }])).toBe('hours-turned');
    expect(
      hoursFault([
        { day: 0, from: 540, to: 720 },
        { day: 0, from: 700, to: 800 },
      ]),
    ).toBe('hours-overlap');
  });
});
