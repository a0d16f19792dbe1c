import { startOfWeek, weekOf, weeksEnding, type IsoDate, type WeekId } from '#base/kernel/date.ts';
import { cents, type Cents, type Currency } from '#base/kernel/money.ts';
import { ratio } from '#base/kernel/ratio.ts';

import { kindOf, measures, sumsBehind, type Measure, type SummedMeasure } from './measures.ts';

/** How many weeks a scoreboard shows: a quarter of a year. */
export const weeksShown = 13;

export type WeekState = 'past' | 'current' | 'ahead';
export type BoardWeek = { week: WeekId; monday: IsoDate; state: WeekState };

/** One sum of one week: how many, and for deals how much in which currency. */
export type WeeklySum = {
  week: WeekId;
  measure: SummedMeasure;
  currency: Currency;
  count: number;
  amountCents: Cents;
};

/** Counts, cents or ratios, one for each week; a ratio of nothing is null. */
export type BoardRow = { measure: Measure; values: (number | null)[]; total: number | null };

/** Won in a currency that is not the organisation's: said apart, added to nothing. */
export type OtherCurrency = { currency: Currency; count: number; amountCents: Cents };

/** The thirteen weeks that end with `last`; the week of today has not ended. */
export function weeksOfBoard(last: WeekId, today: IsoDate): BoardWeek[] {
  const current = weekOf(today);
  return weeksEnding(last, weeksShown).map((week) => ({
    week,
    monday: startOfWeek(week),
    // Written with four digits of year and two of week, weeks sort as text.
    state: week < current ? 'past' : week === current ? 'current' : 'ahead',
  }));
}

/**
 * The rows of the scoreboard out of the weekly sums. Win ratio = won ÷ (won + lost), deals by the week in which
 * they were decided; its total is the ratio of the totals, not the average of the weeks' ratios.
 */
export function rowsOfBoard(
  weeks: readonly WeekId[],
  sums: readonly WeeklySum[],
  currency: Currency,
): BoardRow[] {
  return measures.map((measure) => {
    const perWeek = weeks.map((week) => sums.filter((sum) => sum.week === week));
    return {
      measure,
      values: perWeek.map((sumsOfWeek) => figure(measure, sumsOfWeek, currency)),
      total: figure(measure, perWeek.flat(), currency),
    };
  });
}

function figure(measure: Measure, sums: readonly WeeklySum[], currency: Currency): number | null {
  const count = (counted: SummedMeasure) =>
    sums.reduce((all, sum) => (sum.measure === counted ? all + sum.count : all), 0);
  if (kindOf(measure) === 'amount')
    return cents(
      sums.reduce(
        (all, sum) => (sum.measure === 'won' && sum.currency === currency ? all + sum.amountCents : all),
        0,
      ),
    );
  if (kindOf(measure) === 'ratio') return ratio(count('won'), count('won') + count('lost'));
  return sumsBehind(measure).reduce((all, counted) => all + count(counted), 0);
}

/** What was won in other currencies, in the order of their codes. */
export function otherCurrencies(sums: readonly WeeklySum[], currency: Currency): OtherCurrency[] {
  const others = new Map<Currency, OtherCurrency>();
  for (const sum of sums) {
    if (sum.measure !== 'won' || sum.currency === currency) continue;
    const before = others.get(sum.currency) ?? { currency: sum.currency, count: 0, amountCents: cents(0) };
    others.set(sum.currency, {
      currency: sum.currency,
      count: before.count + sum.count,
      amountCents: cents(before.amountCents + sum.amountCents),
    });
  }
  return [...others.values()]
    .filter(({ count }) => count > 0)
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

/** Has nothing at all happened in these weeks? A ratio of nought says that deals were lost. */
export function isEmptyBoard(rows: readonly BoardRow[]): boolean {
  return rows.every(({ measure, total }) => total === null || (total === 0 && measure !== 'win-ratio'));
}
