import type { IsoDate } from '#base/kernel/date.ts';
import { ratio, type Ratio } from '#base/kernel/ratio.ts';

type Commitment = {
  dueOn: IsoDate;
  status: 'open' | 'done' | 'dropped';
  /** The instant at which it was agreed, ISO. */
  madeAt: string;
};

/**
 * Commitments whose day came between two meetings, and how many of them are done. Each counts in one meeting only: the
 * first after its day; one for the very day on which it was agreed counts in the next. What was dropped with a reason counts in neither.
 * @param after the day of the meeting before; null counts all that came due
 */
export function keptOf(
  commitments: readonly Commitment[],
  { after, upTo }: { after: IsoDate | null; upTo: IsoDate },
): { due: number; kept: number } {
  const counted = commitments.filter(
    ({ dueOn, status, madeAt }) =>
      status !== 'dropped' &&
      dueOn <= upTo &&
      (after === null || dueOn > after || madeAt.slice(0, 10) >= after),
  );
  return { due: counted.length, kept: counted.filter(({ status }) => status === 'done').length };
}

/** Kept ÷ due; null where nothing was due. */
export function keptShare({ due, kept }: { due: number; kept: number }): Ratio | null {
  return ratio(kept, due);
}

/** The mean of ratings from 1 to 10 in tenths of a point, 87 for 8.7; null where nobody gave one. */
export function ratingTenths(ratings: readonly number[]): number | null {
  if (ratings.length === 0) return null;
  return Math.round((ratings.reduce((sum, each) => sum + each, 0) / ratings.length) * 10);
}

/**
 * How a figure stands against the meetings before: the mean of the newest four less that of the four before them, or of
 * as many as there are; null with fewer than two.
 * @param values oldest first
 */
export function trendOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const size = Math.min(4, Math.floor(known.length / 2));
  const mean = (some: readonly number[]) => some.reduce((sum, each) => sum + each, 0) / some.length;
  return mean(known.slice(-size)) - mean(known.slice(-2 * size, -size));
}
