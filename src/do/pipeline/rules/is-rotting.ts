import { dayMillis } from './day-millis.ts';

export type Rotting = { because: 'never-contacted' | 'silent'; days: number; limitDays: number };

type Signs = {
  status: 'open' | 'won' | 'lost';
  /** When it came into its phase; an instant. */
  phaseSince: string | Date | null;
  /** When the newest activity was done. */
  lastActivityAt: string | Date | null;
};

/**
 * Does this deal rot? An open deal rots when nothing was done for it for more days than its phase allows, counted
 * from the newest activity, or from the day it came into the phase where that is later. What is only planned is
 * not done. Null where it does not rot, where the phase has no limit, or where nothing is known to count from.
 */
export function isRotting(deal: Signs, limitDays: number | null, now: Date): Rotting | null {
  if (deal.status !== 'open' || limitDays === null) return null;
  const signs = [deal.phaseSince, deal.lastActivityAt].flatMap((sign) =>
    sign === null ? [] : [new Date(sign).getTime()],
  );
  if (signs.length === 0) return null;
  const days = Math.floor((now.getTime() - Math.max(...signs)) / dayMillis);
  if (days <= limitDays) return null;
  return { because: deal.lastActivityAt === null ? 'never-contacted' : 'silent', days, limitDays };
}
