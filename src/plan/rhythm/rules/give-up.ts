import type { RhythmItem } from '../item.ts';
import type { Loosening } from './loosened.ts';

type Wishes = Pick<
  RhythmItem,
  'windows' | 'fixedAt' | 'daysApart' | 'followsId' | 'pieceMinutes' | 'gathering' | 'minutes'
>;

/** What changes of an item on the checklist when it gives up one wish; null where it is struck altogether. */
export function givenUp({ minutes }: Pick<Wishes, 'minutes'>, by: Loosening): Partial<Wishes> | null {
  switch (by) {
    case 'any-moment':
      return { windows: [], fixedAt: [] };
    case 'closer-together':
      return { daysApart: 0 };
    case 'in-any-order':
      return { followsId: null };
    case 'in-pieces':
      return { pieceMinutes: 30, daysApart: 0 };
    case 'each-alone':
      return { gathering: 'alone' };
    case 'half-as-long':
      return { minutes: Math.ceil(minutes / 30) * 15 };
    case 'left-out':
      return null;
  }
}
