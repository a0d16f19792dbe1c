import { expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';
import type { AfterOrderStep, AfterOrderWho } from '#plan/sales-cycle/cycle.ts';
import { defaultAfterOrder } from '#plan/sales-cycle/default-after-order.ts';

import { afterOrderTasks } from './after-order-tasks.ts';

const day = (text: string) => text as IsoDate;
const who = (id: string) => id as MemberId;
const team = (id: string) => id as TeamId;
const step = (id: string, asked: AfterOrderWho, daysAfter = 7): AfterOrderStep => ({
  id,
  key: null,
  name: { nl: id },
  daysAfter,
  who: asked,
});
const order = {
  closedOn: day('2026-11-22'),
  today: day('2026-11-22'),
  ownerId: who('seller'),
  teamId: team('inside'),
};

test('every step comes on its day after the order, in the words of the organisation', () => {
  const steps = defaultAfterOrder.map((one) => ({ ...one, id: one.key }));
  const tasks = afterOrderTasks(steps, order, [], 'nl');
  expect(tasks.map(({ dueOn, kind }) => [dueOn, kind])).toEqual([
    ['2026-11-23', 'invoice'],
    ['2026-12-06', 'aftercare'],
    ['2026-12-22', 'call'],
    ['2027-01-06', 'to-do'],
    ['2027-05-21', 'to-do'],
  ]);
  expect(tasks[0]).toMatchObject({ title: 'Factuur versturen', source: 'after-order invoice' });
});

test('what is past already, because the order is written down late, is for today', () => {
  const late = { ...order, closedOn: day('2026-10-01') };
  expect(afterOrderTasks([step('a', 'deal-owner')], late, [], 'nl')[0]?.dueOn).toBe('2026-11-22');
});

test('a role’s step goes to the owner who holds it, to the own team, to whoever holds it, to the owner', () => {
  const elsewhere = { memberId: who('far'), role: 'support' as const, teamId: team('outside') };
  const near = { memberId: who('near'), role: 'support' as const, teamId: team('inside') };
  const self = { memberId: who('seller'), role: 'support' as const, teamId: team('inside') };
  const doer = (...holders: (typeof elsewhere)[]) =>
    afterOrderTasks([step('a', 'support')], order, holders, 'nl')[0]?.memberId;
  expect(doer(elsewhere, near, self)).toBe('seller');
  expect(doer(elsewhere, near)).toBe('near');
  expect(doer(elsewhere)).toBe('far');
  expect(doer()).toBe('seller');
});
