import { yes, type Decision } from '#base/kernel/decision.ts';
import { addDays, type IsoDate } from '#base/kernel/date.ts';

import type { RhythmItem } from '../item.ts';

const longestAgoDays = 400;

export type MarkRefusal = { because: 'not-kept' | 'day-ahead' | 'day-long-ago' | 'marked-already' };

/**
 * May it be said of an item that it was done or skipped on a day? `onDay` is how often something was said of it already:
 * once on a day, and more often only for what comes back within a day.
 */
export function canMark(
  { verdict, times, per }: Pick<RhythmItem, 'verdict' | 'times' | 'per'>,
  { day, today, onDay }: { day: IsoDate; today: IsoDate; onDay: number },
): Decision<MarkRefusal> {
  const no = (because: MarkRefusal['because']) => ({ ok: false, because }) as const;
  if (verdict !== 'kept') return no('not-kept');
  if (day > today) return no('day-ahead');
  if (day < addDays(today, -longestAgoDays)) return no('day-long-ago');
  return onDay >= (per === 'day' ? times : 1) ? no('marked-already') : yes;
}
