import { describe, expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';
import type { LossReasonId } from '#base/kernel/id.ts';

import { canCloseOn, closingDay, laterThan } from './can-close-on.ts';
import { canRepeat } from './can-repeat.ts';
import { canCorrectClosing, closingChanges } from './correct-closing.ts';

const day = (text: string) => text as IsoDate;
const today = day('2026-11-22');

describe('the closing day', () => {
  test('lies between the day it began and today', () => {
    expect(canCloseOn(day('2026-11-22'), day('2026-11-01'), today)).toEqual({ ok: true });
    expect(canCloseOn(day('2026-11-01'), day('2026-11-01'), today)).toEqual({ ok: true });
    expect(canCloseOn(day('2026-10-31'), day('2026-11-01'), today)).toMatchObject({
      because: 'closes-before-opened',
    });
    expect(canCloseOn(day('2026-11-23'), day('2026-11-01'), today)).toMatchObject({
      because: 'closes-in-future',
    });
    expect(canCloseOn(day('2020-01-01'), null, today)).toEqual({ ok: true });
  });

  test('of a deal that begins in the future is the day it begins', () => {
    expect(closingDay(day('2026-12-01'), today)).toBe('2026-12-01');
    expect(canCloseOn(day('2026-12-01'), day('2026-12-01'), today)).toEqual({ ok: true });
    expect(closingDay(null, today)).toBe(today);
  });

  test('is told in the history where it is another than that of the writing', () => {
    expect(laterThan(day('2026-11-20'), today)).toEqual({ closedOn: '2026-11-20' });
    expect(laterThan(today, today)).toEqual({});
  });
});

describe('correcting how it closed', () => {
  const closing = {
    closedOn: today,
    orderConfirmation: 'PO 1',
    lossReasonId: null,
    lossNote: null,
    lostToId: null,
  };
  test('changes what its outcome has, and no more', () => {
    expect(
      closingChanges(
        { ...closing, status: 'won' },
        { orderConfirmation: 'PO 2', lossNote: 'x', closedOn: today },
      ),
    ).toEqual({ orderConfirmation: 'PO 2' });
    expect(closingChanges({ ...closing, status: 'lost' }, { orderConfirmation: 'x', lossNote: 'y' })).toEqual(
      {
        lossNote: 'y',
      },
    );
  });

  test('is for a closed deal, which keeps a reason or a confirmation', () => {
    const id = 'price' as LossReasonId;
    expect(canCorrectClosing({ status: 'open' }, {}, null)).toMatchObject({ because: 'deal-still-open' });
    expect(canCorrectClosing({ status: 'won' }, { orderConfirmation: null }, null)).toMatchObject({
      because: 'order-confirmation-missing',
    });
    expect(canCorrectClosing({ status: 'lost' }, { lossReasonId: null }, null)).toMatchObject({
      because: 'loss-reason-missing',
    });
    expect(canCorrectClosing({ status: 'lost' }, { lossReasonId: id }, { retired: true })).toMatchObject({
      because: 'loss-reason-retired',
    });
    expect(canCorrectClosing({ status: 'lost' }, { lossReasonId: id }, null)).toEqual({ ok: true });
  });
});

test('only what was won is repeated', () => {
  expect(canRepeat({ status: 'won' })).toEqual({ ok: true });
  expect(canRepeat({ status: 'lost' })).toMatchObject({ because: 'deal-not-won' });
});
