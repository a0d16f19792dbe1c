import type { WeekItem, WeekProblem } from './week.ts';

/** What is wrong with a week before anybody looks for a plan. */
export type WeekFault =
  | { because: 'nobody-works' }
  | { because: 'too-many'; what: 'members' | 'items'; most: number }
  | { because: 'frequency-of-zero' | 'no-length' | 'longer-than-a-day'; itemId: string }
  | { because: 'nobody-takes-part' | 'nobody-is-responsible'; itemId: string }
  | { because: 'not-on-the-grid'; itemId: string }
  | { because: 'window-too-short'; itemId: string }
  | { because: 'too-few-moments' | 'pieces-cannot-be-apart'; itemId: string }
  | { because: 'too-many-a-week'; itemId: string }
  | { because: 'follows-nothing' | 'follows-in-a-circle' | 'follows-more-often'; itemId: string };

const mostMembers = 200;
const mostItems = 500;

/** Everything that makes a week senseless, so that a screen can say all of it at once; empty when nothing does. */
export function weekFaults(problem: WeekProblem): WeekFault[] {
  const { members, items } = problem;
  return [
    ...(members.some(({ working }) => working.length > 0) ? [] : [{ because: 'nobody-works' } as const]),
    ...(members.length > mostMembers
      ? [{ because: 'too-many', what: 'members', most: mostMembers } as const]
      : []),
    ...(items.length > mostItems ? [{ because: 'too-many', what: 'items', most: mostItems } as const] : []),
    ...items.flatMap((item) => itemFaults(item, problem)),
  ];
}

function itemFaults(item: WeekItem, { items, members, days, slotMinutes }: WeekProblem): WeekFault[] {
  const { id: itemId, minutes, frequency, piece, windows, fixedAt, follows } = item;
  const faults: WeekFault['because'][] = [];
  const works = (id: string) => members.some((member) => member.id === id && member.working.length > 0);
  if (!(frequency.times >= 1)) faults.push('frequency-of-zero');
  if (!(minutes > 0) || (piece !== null && !(piece > 0))) faults.push('no-length');
  const inOneGo = piece === null ? minutes : Math.min(piece, minutes);
  if (inOneGo > longestDay(members)) faults.push('longer-than-a-day');
  if (!item.who.some(works)) faults.push('nobody-takes-part');
  if (item.gathering === 'one-to-one' && (item.responsible === null || !works(item.responsible)))
    faults.push('nobody-is-responsible');
  if (fixedAt.some(({ from }) => from % slotMinutes !== 0)) faults.push('not-on-the-grid');
  if (windows.length > 0 && !windows.some(({ from, to }) => to - from >= inOneGo))
    faults.push('window-too-short');
  if (fixedAt.length > 0 && fixedAt.length < frequency.times) faults.push('too-few-moments');
  if (piece !== null && item.daysApart > 0) faults.push('pieces-cannot-be-apart');
  if (frequency.per === 'week' && item.daysApart > 0 && (frequency.times - 1) * item.daysApart >= days)
    faults.push('too-many-a-week');
  if (follows) {
    const other = items.find(({ id }) => id === follows.itemId);
    if (!other) faults.push('follows-nothing');
    else if (goesRound(item, items)) faults.push('follows-in-a-circle');
    else if (!followsInStep(item, other)) faults.push('follows-more-often');
  }
  return faults.map((because) => ({ because, itemId }) as WeekFault);
}

/** As often as the other or less, or whatever follows something that happens once; work in pieces follows nothing. */
function followsInStep(item: WeekItem, other: WeekItem): boolean {
  if (item.piece !== null || other.piece !== null) return false;
  if (item.frequency.per === 'day' || other.frequency.per === 'day') return false;
  return other.frequency.times === 1 || item.frequency.times === other.frequency.times;
}

function goesRound(item: WeekItem, items: readonly WeekItem[]): boolean {
  const seen = new Set<string>();
  for (let at: WeekItem | undefined = item; at;) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
    const next: string | undefined = at.follows?.itemId;
    at = items.find(({ id }) => id === next);
  }
  return false;
}

function longestDay(members: WeekProblem['members']): number {
  let longest = 0;
  for (const { working } of members)
    for (const { from, to } of working) longest = Math.max(longest, to - from);
  return longest;
}
