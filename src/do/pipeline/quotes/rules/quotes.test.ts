import { describe, expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';

import type { QuoteStatus } from '../words.ts';
import { canDecideQuote, canReconsiderQuote, canSendQuote } from './can-send-quote.ts';
import { nextQuote, quoteLabel } from './quote-number.ts';

const quote = (status: QuoteStatus, number: number | null = 7, revision = 1, year: number | null = 2026) => ({
  year: number === null ? null : year,
  number,
  revision,
  status,
});

describe('a quote is called', () => {
  test('by year and number, and by its version from the second on', () => {
    expect(quoteLabel(quote('draft', null))).toBeNull();
    expect(quoteLabel(quote('sent'))).toBe('2026-0007');
    expect(quoteLabel(quote('sent', 12_345, 2))).toBe('2026-12345-2');
  });
});

describe('a new quote is', () => {
  test('one with a number of its own, where there was none or the last one became an order', () => {
    const fresh = { year: null, number: null, revision: 1 };
    expect(nextQuote([])).toEqual(fresh);
    expect(nextQuote([quote('superseded', 7, 1), quote('accepted', 7, 2)])).toEqual(fresh);
  });

  test('a further version of the newest, whether that was refused or is still open', () => {
    expect(nextQuote([quote('sent')])).toEqual({ year: 2026, number: 7, revision: 2 });
    expect(nextQuote([quote('refused', 7, 2), quote('superseded', 7, 1)])).toEqual({
      year: 2026,
      number: 7,
      revision: 3,
    });
    expect(nextQuote([quote('accepted', 3, 1, 2025), quote('sent', 1)])).toMatchObject({ number: 1 });
  });
});

describe('sending and answering', () => {
  const today = '2026-11-22' as IsoDate;
  const draft = { status: 'draft' as const, validUntil: today };

  test('a draft with products on it is sent as long as it can be accepted', () => {
    expect(canSendQuote(draft, 1, today)).toEqual({ ok: true });
    expect(canSendQuote(draft, 0, today)).toMatchObject({ because: 'no-lines' });
    expect(canSendQuote({ ...draft, validUntil: '2026-11-21' as IsoDate }, 1, today)).toMatchObject({
      because: 'valid-in-past',
    });
    for (const status of ['sent', 'accepted', 'refused', 'superseded'] as const)
      expect(canSendQuote({ ...draft, status }, 1, today)).toMatchObject({ because: 'quote-sent' });
  });

  test.each([
    ['draft', 'quote-not-sent'],
    ['accepted', 'quote-decided'],
    ['refused', 'quote-decided'],
    ['superseded', 'quote-superseded'],
  ] as const)('one that is %s gets no answer', (status, because) => {
    expect(canDecideQuote({ status })).toMatchObject({ because });
  });

  test('what was sent gets one answer, which can be taken back', () => {
    expect(canDecideQuote({ status: 'sent' })).toEqual({ ok: true });
    expect(canReconsiderQuote({ status: 'accepted' })).toEqual({ ok: true });
    expect(canReconsiderQuote({ status: 'refused' })).toEqual({ ok: true });
    expect(canReconsiderQuote({ status: 'sent' })).toMatchObject({ because: 'quote-undecided' });
  });
});
