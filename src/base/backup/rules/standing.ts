/** Whether one may rely on the backups: made as agreed, not yet the first, late, failed, or not agreed at all. */
export const standings = ['fine', 'awaited', 'late', 'failed', 'off'] as const;
export type Standing = (typeof standings)[number];

export type LastBackups = {
  /** Since when backups are waited for: the installation's beginning, or when it was put back. */
  since: Date;
  lastKept: Date | null;
  lastFailed: Date | null;
};

/** A day, and two hours for one that takes long or waits for its turn. */
const patienceMillis = 26 * 3_600_000;

export function standingOf(
  { since, lastKept, lastFailed }: LastBackups,
  scheduled: boolean,
  now: Date,
): Standing {
  if (lastFailed !== null && (lastKept === null || lastFailed > lastKept)) return 'failed';
  if (!scheduled) return 'off';
  if (now.getTime() - (lastKept ?? since).getTime() > patienceMillis) return 'late';
  return lastKept === null ? 'awaited' : 'fine';
}
