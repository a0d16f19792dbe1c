import { mondayWeeksFromToday, type Calendar, type Day } from './calendar.ts';

/**
 * What is hidden in the demo company for the product to find. Weeks count from today's week, which is 0; the
 * generator and its tests read the same numbers.
 */
export const plantedPatterns = {
  /** The last three whole weeks, in which far too few leads come in: about three in ten of the usual number. */
  tooFewLeads: { role: 'inbound', fromWeek: -3, untilWeek: -1, partOfUsual: 0.3 },
  /**
   * A real fall: the part of the quotes that becomes an order, by the day of decision, of the field sales team
   * (closers and account managers). Each seller's own ratio really is lower, apart from the one below.
   */
  fallingQuoteRatio: { team: 'field-sales', fromWeek: -13, usual: 0.36, fallen: 0.18 },
  /**
   * Noise: this part-time closer had few decisions lately and was unlucky in them. The ratio behind them did not
   * change, and a test against chance says so.
   */
  quoteRatioNoise: { member: 'esther', fromWeek: -6, usual: 0.345, seen: 0.2 },
  /** Quotes that were sent 48 to 115 days ago, are still open, and have had no activity for over a month. */
  stuckInOffer: { count: 25, sentDaysAgo: [48, 115], silentDays: 32 },
  /** The owner brings in a third of what is won over the eighteen months, with few and large deals. */
  ownerTurnover: { member: 'harm', share: 1 / 3 },
} as const;

/** The turnover of the last twelve months, in cents, to which the amounts are set. */
export const yearlyTurnover = 3_450_000_00;

/** The part of the usual number of leads that comes in on a day. */
export function leadsFactor(calendar: Calendar, day: Day): number {
  const { fromWeek, untilWeek, partOfUsual } = plantedPatterns.tooFewLeads;
  const isLean =
    day >= mondayWeeksFromToday(calendar, fromWeek) && day < mondayWeeksFromToday(calendar, untilWeek + 1);
  return isLean ? partOfUsual : 1;
}

type QuotePeriod = 'usual' | 'fallen' | 'unlucky';

/** Under which regime a seller's quote is decided on a day. */
export function quotePeriod(calendar: Calendar, day: Day, member: string, team: string | null): QuotePeriod {
  const { fallingQuoteRatio: fall, quoteRatioNoise: noise } = plantedPatterns;
  if (member === noise.member) {
    return day >= mondayWeeksFromToday(calendar, noise.fromWeek) ? 'unlucky' : 'usual';
  }
  return team === fall.team && day >= mondayWeeksFromToday(calendar, fall.fromWeek) ? 'fallen' : 'usual';
}

/** The quote ratio of a seller whose own is `usual`, in a period. */
export function quoteRatioIn(period: QuotePeriod, usual: number): number {
  const { fallingQuoteRatio: fall, quoteRatioNoise: noise } = plantedPatterns;
  // The unlucky closer stands outside the real fall, so the others fall a little further than the team does.
  if (period === 'fallen') return usual * ((fall.fallen - 0.005) / fall.usual);
  return period === 'unlucky' ? noise.seen : usual;
}
