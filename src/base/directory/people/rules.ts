import { yes, type Decision } from '#base/kernel/decision.ts';
import type { MemberId } from '#base/kernel/id.ts';

type Reporting = { id: MemberId; reportsToId: MemberId | null };

/** May this member report to that one? Not where the line would come back to the member. */
export function canReportTo(
  member: MemberId,
  to: MemberId | null,
  everyone: readonly Reporting[],
): Decision<{ because: 'reports-to-circle' }> {
  const above = new Map(everyone.map(({ id, reportsToId }) => [id, reportsToId]));
  for (let step = to, left = everyone.length + 1; step !== null && left > 0; left--) {
    if (step === member) return { ok: false, because: 'reports-to-circle' };
    step = above.get(step) ?? null;
  }
  return yes;
}

/** May an administrator make this member a link to a new password? */
export function canRenewPassword(member: {
  archived: boolean;
  signsIn: boolean;
  elsewhere: boolean;
}): Decision<{ because: 'member-archived' | 'no-password-yet' | 'belongs-elsewhere' }> {
  if (member.archived) return { ok: false, because: 'member-archived' };
  if (!member.signsIn) return { ok: false, because: 'no-password-yet' };
  return member.elsewhere ? { ok: false, because: 'belongs-elsewhere' } : yes;
}

/** Everyone who reports to a member, directly or through others. */
export function peopleBelow(member: MemberId, everyone: readonly Reporting[]): Set<MemberId> {
  const below = new Set<MemberId>();
  let grew = true;
  while (grew) {
    grew = false;
    for (const { id, reportsToId } of everyone) {
      if (reportsToId === null || below.has(id)) continue;
      if (reportsToId === member || below.has(reportsToId)) {
        below.add(id);
        grew = true;
      }
    }
  }
  return below;
}

export type Invitee = { id: MemberId; email: string };
export type InviteeFault = 'email-missing' | 'email-wrong' | 'email-twice' | 'email-taken';

/**
 * Who of several cannot be invited like this, and why: without an address, with one that is none, with the same one as
 * somebody before in the list, or with one that another member has. The server says the last word.
 * @param others the addresses of those who are not in the list
 */
export function inviteeFaults(
  invitees: readonly Invitee[],
  others: readonly string[],
): Map<MemberId, InviteeFault> {
  const faults = new Map<MemberId, InviteeFault>();
  const taken = new Set(others.map((email) => email.toLowerCase()));
  const seen = new Set<string>();
  for (const { id, email } of invitees) {
    const address = email.trim().toLowerCase();
    if (address === '') faults.set(id, 'email-missing');
    else if (!/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(address)) faults.set(id, 'email-wrong');
    else if (seen.has(address)) faults.set(id, 'email-twice');
    else if (taken.has(address)) faults.set(id, 'email-taken');
    else seen.add(address);
  }
  return faults;
}
