import { dayMillis } from './day-millis.ts';

export type Rotting = { because: 'never-contacted' | 'silent'; days: number; limitDays: number };

type Signs = {
  status: 'open' | 'won' | 'lost';
  /** When it came into its phase; an instant. */
  phaseSince: string | Date | null;
  /** When the newest activity was done. */
  lastActivityAt: string | Date | null;
  /** Is something planned for today or later? What was planned and missed is not. */
  isPlanned: boolean;
};

/**
 * Does this deal rot? An open deal rots when nothing is planned and nothing was done for it for more days than its
 * phase allows, counted from the newest activity, or from the day it came into the phase where that is later. Null
 * where it does not rot, where the phase has no limit, or where nothing is known to count from. `days` are since the
 * newest activity; since it came into the phase where there never was one.
 */
export function isRotting(deal: Signs, limitDays: number | null, now: Date): Rotting | null {
  if (deal.status !== 'open' || limitDays === null || deal.isPlanned) return null;
  const since = (sign: string | Date) => Math.floor((now.getTime() - new Date(sign).getTime()) / dayMillis);
  const standing = deal.phaseSince === null ? null : since(deal.phaseSince);
  const silent = deal.lastActivityAt === null ? null : since(deal.lastActivityAt);
  const quiet = Math.min(standing ?? Infinity, silent ?? Infinity);
  if (quiet === Infinity || quiet <= limitDays) return null;
  return {
    because: silent === null ? 'never-contacted' : 'silent',
    days: silent ?? quiet,
    limitDays,
  };
}
