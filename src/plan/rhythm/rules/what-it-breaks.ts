import { weekday, type IsoDate } from '#base/kernel/date.ts';

import { presence } from './check-plan.ts';
import { forGood, isAway, type Away } from './rhythm-days.ts';
import type { RhythmGround } from './week-of-checklist.ts';
import type { Minutes } from './week.ts';

/** What is in the way of a time on a day of the calendar. */
export type Break =
  | { kind: 'closed' | 'outside-window' }
  | { kind: 'away' | 'not-at-work' | 'has-appointment' | 'travels'; memberId: string }
  | { kind: 'in-two-places'; memberId: string; itemId: string };

type Laid = { itemId: string; members: readonly string[]; day: IsoDate; from: Minutes; to: Minutes };

/**
 * What a time would break on a day of the calendar, for everybody in it; nothing for who has left by then.
 * @param others what lies there otherwise, without the time itself
 */
export function whatItBreaks(
  { problem, items }: RhythmGround,
  wanted: Laid,
  others: readonly Laid[],
  closed: ReadonlySet<IsoDate>,
  absences: readonly Away[],
): Break[] {
  const { day, from, to } = wanted;
  const item = items.find(({ id }) => id === wanted.itemId);
  const dayOfWeek = weekday(day) - 1;
  const breaks: Break[] = [];
  if (closed.has(day)) breaks.push({ kind: 'closed' });
  const left = absences.filter((one) => one.to === forGood);
  for (const memberId of wanted.members) {
    if (isAway(left, memberId, day)) continue;
    const member = problem.members.find(({ id }) => id === memberId);
    if (isAway(absences, memberId, day)) {
      breaks.push({ kind: 'away', memberId });
      continue;
    }
    if (!member) continue;
    const within = { ...member, busy: [] };
    if (!presence(problem, within, dayOfWeek).some((one) => one.from <= from && to <= one.to))
      breaks.push({ kind: 'not-at-work', memberId });
    else if (member.busy.some((one) => one.day === dayOfWeek && one.from < to && from < one.to))
      breaks.push({ kind: 'has-appointment', memberId });
    if (item && !item.anywhere && member.travelDays.includes(dayOfWeek))
      breaks.push({ kind: 'travels', memberId });
    for (const other of others)
      if (
        other.day === day &&
        other.from < to &&
        from < other.to &&
        other.members.includes(memberId) &&
        !breaks.some(
          (one) => one.kind === 'in-two-places' && one.memberId === memberId && one.itemId === other.itemId,
        )
      )
        breaks.push({ kind: 'in-two-places', memberId, itemId: other.itemId });
  }
  const inWindow =
    !item ||
    item.windows.length === 0 ||
    item.windows.some((one) => one.day === dayOfWeek && one.from <= from && to <= one.to);
  if (!inWindow) breaks.push({ kind: 'outside-window' });
  return breaks;
}
