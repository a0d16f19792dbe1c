/** So many within so many milliseconds. */
export type Pace = { most: number; millis: number };

/** How often one link may be used, in one process. */
export const pace: Pace = { most: 600, millis: 60_000 };

export type Counts = Map<string, { count: number; until: number }>;

const mostRemembered = 10_000;

/**
 * Counts one more of `who` and says whether that is still within the pace; changes `counts`. Forgets what is over, and
 * everything when too many are remembered, so that nobody fills the memory.
 * @param now milliseconds
 */
export function withinPace(counts: Counts, who: string, { most, millis }: Pace, now: number): boolean {
  if (counts.size >= mostRemembered) {
    for (const [other, { until }] of counts) if (until <= now) counts.delete(other);
    if (counts.size >= mostRemembered) counts.clear();
  }
  const known = counts.get(who);
  const count = known && known.until > now ? known.count + 1 : 1;
  counts.set(who, { count, until: known && known.until > now ? known.until : now + millis });
  return count <= most;
}
