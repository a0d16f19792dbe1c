import type { MemberId } from '#base/kernel/id.ts';

/** Seconds after which somebody of whom nothing was heard is taken to be away. */
export const awayAfterSeconds = 75;

export function isThere(seenAt: Date | null, now: Date): boolean {
  return seenAt !== null && now.getTime() - seenAt.getTime() <= awayAfterSeconds * 1000;
}

export type LeadDecision = { ok: true } | { ok: false; because: 'somebody-leads' | 'not-attending' };

/**
 * May the lead go to somebody? Whoever leads hands it over to anybody at the table. Others take it when nobody leads, when
 * whoever leads is away, or when they say that they want to (`takeOver`): never without knowing that somebody leads.
 */
export function canLead(
  meeting: { leaderId: MemberId | null; leaderSeenAt: Date | null; attendeeIds: readonly MemberId[] },
  asked: { by: MemberId; to: MemberId; takeOver: boolean },
  now: Date,
): LeadDecision {
  if (!meeting.attendeeIds.includes(asked.to) && asked.to !== asked.by)
    return { ok: false, because: 'not-attending' };
  if (meeting.leaderId === null || meeting.leaderId === asked.by || meeting.leaderId === asked.to)
    return { ok: true };
  if (asked.takeOver || !isThere(meeting.leaderSeenAt, now)) return { ok: true };
  return { ok: false, because: 'somebody-leads' };
}
