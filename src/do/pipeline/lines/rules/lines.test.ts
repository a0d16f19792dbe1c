import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Cents } from '#base/kernel/money.ts';

import { canHaveLines } from './can-have-lines.ts';
import { lineAmounts, shareOf, type Discount, type LineTerms } from './line-amounts.ts';
import { lineTotals } from './line-totals.ts';

const percent = (basisPoints: number): Discount => ({ kind: 'percent', basisPoints });
const off = (cents: number): Discount => ({ kind: 'amount', cents: cents as Cents });
const line = (quantity: number, price: number, discount: Discount | null = null, vat = 2100): LineTerms => ({
  quantity,
  priceCents: price as Cents,
  discount,
  vatBasisPoints: vat,
});

describe('a line', () => {
  test.each([
    ['two of twelve fifty', line(2, 1250), 2500, 0, 2500],
    ['half a cent goes up', line(0.5, 3), 2, 0, 2],
    ['of a trade-in it goes down', line(0.5, -3), -2, 0, -2],
    ['a third decimal counts', line(0.125, 10_000), 1250, 0, 1250],
    ['a quantity that no machine writes exactly', line(1.005, 10_000), 10_050, 0, 10_050],
    ['ten percent off', line(3, 333, percent(1000)), 999, 100, 899],
    ['two and a half percent off', line(1, 9999, percent(250)), 9999, 250, 9749],
    ['everything off', line(4, 250, percent(10_000)), 1000, 1000, 0],
    ['an amount off', line(4, 250, off(1)), 1000, 1, 999],
    [
      'more than fits in a double before dividing',
      line(999_999.999, 900_000),
      899_999_999_100,
      0,
      899_999_999_100,
    ],
  ])('%s', (_, terms, gross, less, net) => {
    expect(lineAmounts(terms)).toEqual({ grossCents: gross, discountCents: less, netCents: net });
  });
});

describe('lines together', () => {
  test('are rounded one by one, then added; VAT is taken of each rate’s sum', () => {
    const totals = lineTotals([
      line(1, 1005, percent(5000)),
      line(1, 1005, percent(5000)),
      line(2, 500, null, 900),
    ]);
    expect(totals).toEqual({
      grossCents: 3010,
      discountCents: 1006,
      netCents: 2004,
      vat: [
        { basisPoints: 2100, baseCents: 1004, vatCents: 211 },
        { basisPoints: 900, baseCents: 1000, vatCents: 90 },
      ],
      totalCents: 2305,
    });
  });

  test('none come to nothing', () => {
    expect(lineTotals([])).toEqual({ grossCents: 0, discountCents: 0, netCents: 0, vat: [], totalCents: 0 });
  });

  const terms = fc.record({
    quantity: fc.integer({ min: 1, max: 10_000_000 }).map((n) => n / 1000),
    priceCents: fc.integer({ min: -10_000_000, max: 10_000_000 }).map((n) => n as Cents),
    discount: fc.option(fc.integer({ min: 0, max: 10_000 }).map(percent)),
    vatBasisPoints: fc.constantFrom(0, 900, 2100),
  });

  test('the sum is that of what is shown, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(terms, { maxLength: 20 }), (lines) => {
        const totals = lineTotals(lines);
        expect(totals.netCents).toBe(lines.reduce((sum, each) => sum + lineAmounts(each).netCents, 0));
        expect(totals.grossCents - totals.discountCents).toBe(totals.netCents);
        expect(totals.vat.reduce((sum, part) => sum + part.baseCents, 0)).toBe(totals.netCents);
        expect(totals.netCents + totals.vat.reduce((sum, part) => sum + part.vatCents, 0)).toBe(
          totals.totalCents,
        );
        expect(lineTotals(lines.toReversed())).toEqual(totals);
      }),
    );
  });

  test('a discount never turns a price around, and everything is whole', () => {
    fc.assert(
      fc.property(terms, (each) => {
        const { grossCents, netCents } = lineAmounts(each);
        expect(Number.isSafeInteger(netCents)).toBe(true);
        expect(Math.abs(netCents)).toBeLessThanOrEqual(Math.abs(grossCents));
        expect(netCents * grossCents).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('a share of an amount and of the opposite amount are opposite', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 10_000 }), (cents, share) => {
        expect(shareOf(-cents as Cents, share) + shareOf(cents as Cents, share)).toBe(0);
      }),
    );
  });
});

describe('a deal can have', () => {
  test('lines, trade-ins and none at all', () => {
    expect(canHaveLines([])).toEqual({ ok: true });
    expect(canHaveLines([line(1, 100, off(100)), line(1, -5000), line(1, 0)])).toEqual({ ok: true });
  });

  test('no discount of more than there is', () => {
    expect(canHaveLines([line(1, 100), line(1, 100, off(101))])).toMatchObject({
      because: 'discount-too-large',
      line: 1,
    });
    expect(canHaveLines([line(1, -100, off(1))])).toMatchObject({ because: 'discount-too-large' });
  });

  test('no sums that cannot be kept to the cent', () => {
    expect(canHaveLines([line(1_000_000, 90_000_001)])).toMatchObject({ because: 'lines-too-large' });
    const half = line(1_000_000, 3_000_000);
    expect(canHaveLines([half])).toEqual({ ok: true });
    expect(canHaveLines([half, half])).toMatchObject({ because: 'lines-too-large', line: 1 });
  });
});
