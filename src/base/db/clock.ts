/** A clock that is set back by less than this stands still until it is made up for. */
const madeUpForMillis = 3_600_000;

/**
 * The moment that counts when the clock says `now` after it said `last`: what comes later is never written as earlier,
 * unless the clock was so far ahead that waiting for it would be worse.
 * @param last milliseconds since 1970, as is `now`
 */
export function steadyMillis(last: number, now: number): number {
  return now < last && last - now < madeUpForMillis ? last : now;
}

let last = 0;

/** The present moment in milliseconds; within this process it does not go back when the clock is put right. */
export function presentMillis(): number {
  last = steadyMillis(last, Date.now());
  return last;
}

/** The present moment, as `presentMillis`. */
export function presentMoment(): Date {
  return new Date(presentMillis());
}
