import type { PhaseId } from '#base/kernel/id.ts';

import type { EventKind } from '../words.ts';
import { dayMillis } from './day-millis.ts';

type PhaseEvent = {
  kind: EventKind;
  at: string | Date;
  toPhaseId: PhaseId | null;
  /** The end of the day on which a deal closed, where it was written down later. */
  closedAt?: string | Date | null;
};

const entering: readonly EventKind[] = ['opened', 'moved', 'reopened', 'cycle-changed'];

/**
 * How long a deal has stood in each phase, in days of 24 hours, all stays in a phase together. The clock starts when
 * a deal is opened, moved, reopened or goes to another cycle, and stops when it leaves, is won or lost; in the phase
 * where an open deal stands it runs on to `now`. Won or lost earlier than it was written down: it stops that day. A stay whose beginning was not recorded does not count.
 */
export function daysInPhases(events: readonly PhaseEvent[], now: Date): Map<PhaseId, number> {
  const days = new Map<PhaseId, number>();
  let standing: { phaseId: PhaseId; since: number } | null = null;
  const leave = (at: number) => {
    if (!standing) return;
    const stay = Math.max(0, at - standing.since) / dayMillis;
    days.set(standing.phaseId, (days.get(standing.phaseId) ?? 0) + stay);
    standing = null;
  };
  const inOrder = events.toSorted((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime());
  for (const { kind, at, toPhaseId, closedAt } of inOrder) {
    const moment = new Date(at).getTime();
    if (kind === 'won' || kind === 'lost')
      leave(closedAt ? Math.min(moment, new Date(closedAt).getTime()) : moment);
    else if (entering.includes(kind)) {
      leave(moment);
      if (toPhaseId !== null) standing = { phaseId: toPhaseId, since: moment };
    }
  }
  leave(now.getTime());
  return days;
}
