import type { WeekItem } from './week.ts';

/** What would let items go together that do not: one wish of one item given up. */
export type Loosening =
  | 'any-moment'
  | 'in-pieces'
  | 'half-as-long'
  | 'closer-together'
  | 'in-any-order'
  | 'each-alone'
  | 'left-out';

/** The item with one wish given up, or null where it has no such wish. */
export function loosened(item: WeekItem, by: Loosening): WeekItem | null {
  switch (by) {
    case 'any-moment':
      return item.windows.length + item.fixedAt.length > 0 ? { ...item, windows: [], fixedAt: [] } : null;
    case 'closer-together':
      return item.daysApart > 0 ? { ...item, daysApart: 0 } : null;
    case 'in-any-order':
      return item.follows ? { ...item, follows: null } : null;
    case 'each-alone':
      return item.gathering === 'together' && item.who.length > 1 ? { ...item, gathering: 'alone' } : null;
    case 'in-pieces':
      return item.gathering === 'alone' &&
        item.piece === null &&
        item.minutes >= 60 &&
        item.fixedAt.length === 0
        ? { ...item, piece: 30, daysApart: 0 }
        : null;
    case 'half-as-long':
      return item.minutes >= 30 ? { ...item, minutes: Math.ceil(item.minutes / 30) * 15 } : null;
    case 'left-out':
      return null;
  }
}

/** From the smallest sacrifice to the largest. */
export const loosenings: readonly Loosening[] = [
  'any-moment',
  'closer-together',
  'in-any-order',
  'in-pieces',
  'each-alone',
  'half-as-long',
];

/** Why a week cannot be. */
export type WeekConflict = {
  /** Items that cannot go together. */
  itemIds: string[];
  /** Whether no smaller set is in conflict; else it only holds that none of these can be missed. */
  smallest: boolean;
  /** Each of these alone, given up, lets them go together. */
  freedBy: { itemId: string; by: Loosening }[];
};
