import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { euro, type Cents } from '#base/kernel/money.ts';
import { canBeAt, canComplete } from './activity-time.ts';
import { dealChanges } from './deal-changes.ts';
import { daysInPhases } from './days-in-phases.ts';
import { isRotting } from './is-rotting.ts';
import { mayName } from './may-name.ts';
import { phase } from './test-cycle.ts';

const now = new Date('2026-11-22T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

describe('rotting', () => {
  const open = { status: 'open' as const, phaseSince: daysAgo(40), lastActivityAt: null, isPlanned: false };

  test('a deal rots when nothing was done for longer than its phase allows', () => {
    const quiet = { ...open, lastActivityAt: daysAgo(15.5) };
    expect(isRotting(quiet, 14, now)).toEqual({ because: 'silent', days: 15, limitDays: 14 });
    expect(isRotting({ ...open, lastActivityAt: daysAgo(14.9) }, 14, now)).toBeNull();
  });

  test('a deal that nobody ever contacted rots from the day it came into its phase', () => {
    expect(isRotting(open, 14, now)).toEqual({ because: 'never-contacted', days: 40, limitDays: 14 });
  });

  test('coming into a new phase is a sign of life', () => {
    const moved = { ...open, phaseSince: daysAgo(2), lastActivityAt: daysAgo(30) };
    expect(isRotting(moved, 14, now)).toBeNull();
    const stayed = { ...open, phaseSince: daysAgo(15), lastActivityAt: daysAgo(30) };
    expect(isRotting(stayed, 14, now)).toEqual({ because: 'silent', days: 30, limitDays: 14 });
  });

  test('a deal for which something is planned does not rot', () => {
    expect(isRotting({ ...open, isPlanned: true }, 14, now)).toBeNull();
  });

  test('a closed deal, a phase without a limit and a deal of which nothing is known do not rot', () => {
    expect(isRotting({ ...open, status: 'won' }, 14, now)).toBeNull();
    expect(isRotting(open, null, now)).toBeNull();
    expect(isRotting({ ...open, phaseSince: null }, 14, now)).toBeNull();
  });
});

describe('days in phases', () => {
  const event = (
    kind: 'opened' | 'moved' | 'won' | 'lost' | 'reopened' | 'owner' | 'cycle-changed',
    ago: number,
    to?: string,
  ) => ({
    kind,
    at: daysAgo(ago),
    toPhaseId: to === undefined ? null : phase(to),
  });

  test('time runs from phase to phase, and on in the phase where the deal stands', () => {
    const days = daysInPhases(
      [
        event('opened', 30, 'selection'),
        event('moved', 20, 'suspect'),
        event('owner', 15),
        event('moved', 5, 'prospect'),
      ],
      now,
    );
    expect([...days]).toEqual([
      ['selection', 10],
      ['suspect', 15],
      ['prospect', 5],
    ]);
  });

  test('a second stay is added to the first', () => {
    const days = daysInPhases(
      [event('opened', 10, 'selection'), event('moved', 8, 'suspect'), event('moved', 5, 'selection')],
      now,
    );
    expect(days.get(phase('selection'))).toBe(7);
  });

  test('a closed deal stands nowhere, a reopened one goes on where it stood', () => {
    const closed = [event('opened', 10, 'offer'), event('won', 6)];
    expect([...daysInPhases(closed, now)]).toEqual([['offer', 4]]);
    expect([...daysInPhases([...closed, event('reopened', 1, 'offer')], now)]).toEqual([['offer', 5]]);
  });

  test('of a stay whose beginning nobody recorded nothing is said', () => {
    expect([...daysInPhases([event('won', 6)], now)]).toEqual([]);
  });

  test('however a deal wanders, its days together are the days since it was opened', () => {
    const keys = ['selection', 'suspect', 'prospect', 'offer'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...keys), fc.integer({ min: 0, max: 100 }))), (moves) => {
        const events = [
          event('opened', 101, 'selection'),
          ...moves.map(([to, ago]) => event('moved', ago, to)),
        ];
        const total = [...daysInPhases(events, now).values()].reduce((sum, days) => sum + days, 0);
        expect(total).toBeCloseTo(101, 6);
      }),
    );
  });
});

test('the history tells of owner, amount and expected close, each by itself', () => {
  const before = {
    ownerId: 'a' as MemberId,
    amountCents: 100 as Cents,
    currency: euro,
    expectedCloseOn: null,
    title: 'Oven',
    accountId: null,
    contactId: null,
    productId: null,
    fields: {},
  };
  expect(dealChanges(before, { ...before })).toEqual([]);
  expect(
    dealChanges(before, {
      ...before,
      ownerId: null,
      amountCents: null,
      expectedCloseOn: '2026-12-01' as IsoDate,
    }),
  ).toEqual([
    { kind: 'owner', before: { ownerId: 'a' }, after: { ownerId: null } },
    {
      kind: 'amount',
      before: { amountCents: 100, currency: 'EUR' },
      after: { amountCents: null, currency: 'EUR' },
    },
    { kind: 'expected-close', before: { expectedCloseOn: null }, after: { expectedCloseOn: '2026-12-01' } },
  ]);
});

test('the history tells what else was edited together, own fields too', () => {
  const before = {
    ownerId: null,
    amountCents: null,
    currency: euro,
    expectedCloseOn: null,
    title: 'Oven',
    accountId: null,
    contactId: null,
    productId: null,
    fields: { herkomst: 'beurs', staffel: ['a'] },
  };
  const after = { ...before, title: 'Grote oven', fields: { staffel: ['a', 'b'] } };
  expect(dealChanges(before, after)).toEqual([
    {
      kind: 'edited',
      before: { title: 'Oven', fields: { herkomst: 'beurs', staffel: ['a'] } },
      after: { title: 'Grote oven', fields: { herkomst: null, staffel: ['a', 'b'] } },
    },
  ]);
});

test('what was done lies behind us, what is planned is today or later', () => {
  const clock = { now, today: '2026-11-22' as IsoDate };
  const on = (onDate: string, time: string) => ({
    at: new Date(`${onDate}T${time}Z`),
    onDate: onDate as IsoDate,
  });
  expect(canBeAt('done', on('2026-11-22', '11:59:00'), clock)).toEqual({ ok: true });
  expect(canBeAt('done', on('2026-11-22', '12:04:00'), clock)).toEqual({ ok: true });
  expect(canBeAt('done', on('2026-11-22', '12:06:00'), clock)).toMatchObject({ because: 'done-in-future' });
  expect(canBeAt('planned', on('2026-11-22', '08:00:00'), clock)).toEqual({ ok: true });
  expect(canBeAt('planned', on('2026-11-21', '18:00:00'), clock)).toMatchObject({
    because: 'planned-in-past',
  });
  expect(canComplete({ status: 'done' })).toMatchObject({ because: 'not-planned' });
  expect(canComplete({ status: 'planned' })).toEqual({ ok: true });
});

test('nobody who was archived is newly named, and no contact of another account', () => {
  const none = { account: null, contact: null, owner: null };
  const ours = 'ours' as never;
  expect(mayName(none, null)).toEqual({ ok: true });
  expect(mayName({ ...none, owner: { archived: true } }, null)).toMatchObject({ because: 'member-archived' });
  expect(mayName({ ...none, account: { id: ours, archived: true } }, ours)).toMatchObject({
    because: 'account-archived',
  });
  expect(mayName({ ...none, contact: { accountId: 'theirs' as never } }, ours)).toMatchObject({
    because: 'contact-elsewhere',
  });
  expect(mayName({ ...none, contact: { accountId: ours } }, ours)).toEqual({ ok: true });
  expect(mayName({ ...none, contact: { accountId: null } }, ours)).toEqual({ ok: true });
});
