import type { TeamId } from '#base/kernel/id.ts';

import { ruleAt, type ContactSide, type Routing, type Span } from '../routing.ts';

/** A moment in the week, where the organisation is: day from Monday 0, minutes since midnight. */
export type WeekMoment = { day: number; minute: number };

export type Route =
  | {
      kind: 'team';
      teamId: TeamId;
      fallbackTeamId: TeamId | null;
      withinMinutes: number | null;
      /** Is somebody there now? */
      open: boolean;
      /** By when the first response is due; null where nothing is promised or nobody is ever there. */
      due: { daysLater: number; minute: number } | null;
    }
  /** Said on purpose: not over this channel. */
  | { kind: 'not-here' }
  /** Nobody said where it goes, or the channel or kind is unknown. */
  | { kind: 'nowhere' };

/** Where what comes in goes, and by when it is answered. What inbound handling obeys. */
export function routeFor(
  routing: Routing,
  { channel, kind, side, at }: { channel: string; kind: string; side: ContactSide; at: WeekMoment },
): Route {
  const inUse = (all: readonly { code: string; retired: boolean }[], code: string) =>
    all.some((each) => each.code === code && !each.retired);
  const rule = ruleAt(routing, { side, channel, kind });
  if (!rule || !inUse(routing.channels, channel) || !inUse(routing.kinds, kind)) return { kind: 'nowhere' };
  if (rule.teamId === null) return { kind: 'not-here' };
  const opening = rule.opening ?? routing.opening;
  const { teamId, fallbackTeamId, withinMinutes } = rule;
  return {
    kind: 'team',
    teamId,
    fallbackTeamId,
    withinMinutes,
    open: opening.some(({ day, from, to }) => day === at.day && from <= at.minute && at.minute < to),
    due: withinMinutes === null ? null : dueAfter(opening, at, withinMinutes),
  };
}

const weeksAhead = 60;

/** When so many minutes of opening hours have passed since a moment; null where it is never open long enough. */
export function dueAfter(
  opening: readonly Span[],
  at: WeekMoment,
  minutes: number,
): { daysLater: number; minute: number } | null {
  let left = minutes;
  for (let daysLater = 0; daysLater < 7 * weeksAhead; daysLater++) {
    const day = (at.day + daysLater) % 7;
    const begin = daysLater === 0 ? at.minute : 0;
    for (const { from, to } of joined(opening.filter((span) => span.day === day))) {
      const here = Math.max(from, begin);
      if (to <= here) continue;
      if (left <= to - here) return { daysLater, minute: here + left };
      left -= to - here;
    }
  }
  return null;
}

/** In order, those that touch made one. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else if (span.to > span.from) result.push({ ...span });
  }
  return result;
}
